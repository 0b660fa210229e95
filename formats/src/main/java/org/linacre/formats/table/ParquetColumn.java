package org.linacre.formats.table;

import java.util.Locale;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;

/**
 * A column of a Parquet file.
 *
 * @param name as in the file
 * @param meaning what its values mean
 * @param type how they are stored
 * @param scale digits after the point, of decimals; parts of a second, of times
 */
record ParquetColumn(String name, Meaning meaning, PrimitiveType type, long scale) {
  private static final long MILLIS = 1_000;
  private static final long MICROS = 1_000_000;
  private static final long NANOS = 1_000_000_000;

  /** What the values of a column mean. */
  enum Meaning {
    WHOLE,
    UNSIGNED,
    REAL,
    FLAG,
    TEXT,
    DATE,
    UTC_TIME,
    LOCAL_TIME,
    JULIAN_TIME,
    DECIMAL,
    /** Lists, records and types that are not read. */
    UNREAD
  }

  /** Whether its rows may be without a value. */
  boolean isOptional() {
    return type.isRepetition(Repetition.OPTIONAL);
  }

  static ParquetColumn of(SchemaElement element) {
    boolean nested =
        element.getNum_children() > 0
            || !element.isSetType()
            || element.getRepetition_type() == FieldRepetitionType.REPEATED;
    Type type = nested ? Type.INT32 : element.getType();
    Repetition repetition =
        element.getRepetition_type() == FieldRepetitionType.REQUIRED
            ? Repetition.REQUIRED
            : Repetition.OPTIONAL;
    PrimitiveType stored =
        new PrimitiveType(
            repetition,
            PrimitiveTypeName.valueOf(
                type == Type.BYTE_ARRAY ? "BINARY" : type.name().toUpperCase(Locale.ROOT)),
            element.getType_length(),
            element.getName());
    Meaning meaning = nested ? Meaning.UNREAD : meaning(element, type);
    return new ParquetColumn(element.getName(), meaning, stored, scale(element, meaning));
  }

  private static Meaning meaning(SchemaElement element, Type type) {
    LogicalType logical = element.getLogicalType();
    ConvertedType old = element.getConverted_type();
    if (old == ConvertedType.DECIMAL || (logical != null && logical.isSetDECIMAL())) {
      return Meaning.DECIMAL;
    }
    return switch (type) {
      case BOOLEAN -> Meaning.FLAG;
      case INT32, INT64 -> whole(logical, old);
      case INT96 -> Meaning.JULIAN_TIME;
      case FLOAT, DOUBLE -> Meaning.REAL;
      case BYTE_ARRAY -> Meaning.TEXT;
      case FIXED_LEN_BYTE_ARRAY -> Meaning.UNREAD;
    };
  }

  private static Meaning whole(LogicalType logical, ConvertedType old) {
    if (logical != null && logical.isSetTIMESTAMP()) {
      return logical.getTIMESTAMP().isIsAdjustedToUTC() ? Meaning.UTC_TIME : Meaning.LOCAL_TIME;
    }
    if (old == ConvertedType.TIMESTAMP_MILLIS || old == ConvertedType.TIMESTAMP_MICROS) {
      return Meaning.UTC_TIME;
    }
    if (old == ConvertedType.DATE || (logical != null && logical.isSetDATE())) {
      return Meaning.DATE;
    }
    if (logical != null && logical.isSetTIME()) {
      return Meaning.UNREAD;
    }
    boolean unsigned =
        (logical != null && logical.isSetINTEGER() && !logical.getINTEGER().isIsSigned())
            || old == ConvertedType.UINT_32
            || old == ConvertedType.UINT_64;
    return unsigned ? Meaning.UNSIGNED : Meaning.WHOLE;
  }

  private static long scale(SchemaElement element, Meaning meaning) {
    if (meaning == Meaning.DECIMAL) {
      return element.getScale();
    }
    LogicalType logical = element.getLogicalType();
    if (logical != null && logical.isSetTIMESTAMP()) {
      TimeUnit unit = logical.getTIMESTAMP().getUnit();
      return unit.isSetMILLIS() ? MILLIS : unit.isSetMICROS() ? MICROS : NANOS;
    }
    return element.getConverted_type() == ConvertedType.TIMESTAMP_MICROS ? MICROS : MILLIS;
  }
}
