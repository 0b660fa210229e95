package org.linacre.formats.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;

/** One column's value in the row at hand. */
final class ParquetCell {
  /** The Julian day of 1970-01-01. */
  private static final long JULIAN_EPOCH = 2_440_588;

  private static final long NANOS = 1_000_000_000;

  private final ParquetColumn column;
  private boolean missing = true;
  private long whole;
  private double real;
  private Binary bytes = Binary.EMPTY;

  ParquetCell(ParquetColumn column) {
    this.column = column;
  }

  /** Takes the reader's value and moves it on. */
  void load(ColumnReader reader) {
    missing = column.isOptional() && reader.getCurrentDefinitionLevel() == 0;
    if (!missing) {
      switch (column.type().getPrimitiveTypeName()) {
        case BOOLEAN -> whole = reader.getBoolean() ? 1 : 0;
        case INT32 -> whole = reader.getInteger();
        case INT64 -> whole = reader.getLong();
        case FLOAT -> real = reader.getFloat();
        case DOUBLE -> real = reader.getDouble();
        case INT96, BINARY, FIXED_LEN_BYTE_ARRAY -> bytes = reader.getBinary();
      }
    }
    reader.consume();
  }

  boolean isMissing() {
    return missing || (column.meaning() == ParquetColumn.Meaning.TEXT && text().isEmpty());
  }

  boolean isNumber() {
    return !missing
        && switch (column.meaning()) {
          case WHOLE, UNSIGNED, REAL, FLAG, DECIMAL -> true;
          case TEXT -> Numbers.isNumber(text());
          case DATE, UTC_TIME, LOCAL_TIME, JULIAN_TIME, UNREAD -> false;
        };
  }

  double number() {
    if (missing) {
      return Double.NaN;
    }
    return switch (column.meaning()) {
      case WHOLE, FLAG -> (double) whole;
      case REAL -> real;
      case UNSIGNED, DECIMAL, TEXT -> Numbers.of(text());
      case DATE, UTC_TIME, LOCAL_TIME, JULIAN_TIME, UNREAD -> Double.NaN;
    };
  }

  String text() {
    if (missing) {
      return "";
    }
    return switch (column.meaning()) {
      case WHOLE -> Long.toString(whole);
      case UNSIGNED -> unsigned();
      case REAL -> shortest(real);
      case FLAG -> whole == 1 ? "true" : "false";
      case TEXT -> bytes.toStringUsingUTF8().strip();
      case DATE -> LocalDate.ofEpochDay(whole).toString();
      case UTC_TIME -> local() + "Z";
      case LOCAL_TIME -> local().toString();
      case JULIAN_TIME -> julian().toString();
      case DECIMAL -> decimal().toPlainString();
      case UNREAD -> "";
    };
  }

  /** Whole numbers stored as reals read as 3, not as 3.0: they may be names of groups. */
  private static String shortest(double real) {
    return real == Math.rint(real) && Math.abs(real) < 1e15
        ? Long.toString((long) real)
        : Double.toString(real);
  }

  private String unsigned() {
    return column.type().getPrimitiveTypeName().name().equals("INT32")
        ? Long.toString(whole & 0xFFFF_FFFFL)
        : Long.toUnsignedString(whole);
  }

  private LocalDateTime local() {
    long per = column.scale();
    int nanos = (int) (Math.floorMod(whole, per) * (NANOS / per));
    return LocalDateTime.ofEpochSecond(Math.floorDiv(whole, per), nanos, ZoneOffset.UTC);
  }

  /** Twelve bytes: nanoseconds of the day, then the Julian day. */
  private Instant julian() {
    ByteBuffer parts = ByteBuffer.wrap(bytes.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = parts.getLong();
    long day = parts.getInt() - JULIAN_EPOCH;
    return Instant.ofEpochSecond(Math.multiplyExact(day, 86_400L), nanos);
  }

  private BigDecimal decimal() {
    BigInteger digits =
        switch (column.type().getPrimitiveTypeName()) {
          case BINARY, FIXED_LEN_BYTE_ARRAY -> new BigInteger(bytes.getBytes());
          case INT32, INT64, BOOLEAN, FLOAT, DOUBLE, INT96 -> BigInteger.valueOf(whole);
        };
    return new BigDecimal(digits, (int) column.scale());
  }
}
