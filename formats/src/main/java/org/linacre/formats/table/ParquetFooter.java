package org.linacre.formats.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;

/**
 * What stands at the end of a Parquet file: its columns and where their pages are.
 *
 * @param groups the row groups in order
 * @param columns those that are flat, and those that are not, which cannot be read
 * @param createdBy the program that wrote the file
 */
record ParquetFooter(List<RowGroup> groups, List<ParquetColumn> columns, String createdBy) {
  /** How every Parquet file begins and ends. */
  static final Magic MAGIC = new Magic("PAR1");

  /** How one with an encrypted footer does. */
  private static final Magic ENCRYPTED = new Magic("PARE");

  /** Footer length and magic. */
  private static final int TAIL = 8;

  ParquetFooter {
    groups = List.copyOf(groups);
    columns = List.copyOf(columns);
  }

  /** Four letters. */
  record Magic(String letters) {
    byte[] bytes() {
      return letters.getBytes(StandardCharsets.US_ASCII);
    }

    int size() {
      return letters.length();
    }
  }

  /** A file that is no whole Parquet file, and why. */
  static final class NotParquet extends IOException {
    private static final long serialVersionUID = 1L;

    NotParquet(String message) {
      super(message);
    }
  }

  /**
   * Reads the end of a file.
   *
   * @throws NotParquet where it is not whole
   */
  static ParquetFooter read(FileChannel file) throws IOException {
    long size = file.size();
    if (size < MAGIC.size() + TAIL || !word(file, 0).equals(MAGIC.letters)) {
      throw new NotParquet(
          word(file, 0).equals(ENCRYPTED.letters)
              ? "It is encrypted. Maybe write it without encryption."
              : "It does not begin with PAR1. Maybe it is CSV; name it .csv then.");
    }
    if (!word(file, size - MAGIC.size()).equals(MAGIC.letters)) {
      throw new NotParquet("It does not end with PAR1: it is cut short. Maybe copy it again.");
    }
    int length =
        ByteBuffer.wrap(bytes(file, size - TAIL, Integer.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN)
            .getInt();
    if (length <= 0 || length > size - TAIL - MAGIC.size()) {
      throw new NotParquet("Its footer is " + length + " bytes long, its size is " + size + ".");
    }
    return of(bytes(file, size - TAIL - length, length));
  }

  private static ParquetFooter of(byte[] footer) throws IOException {
    try {
      FileMetaData meta = Util.readFileMetaData(new ByteArrayInputStream(footer), footer.length);
      String by = meta.isSetCreated_by() ? meta.getCreated_by() : "";
      return new ParquetFooter(meta.getRow_groups(), columns(meta.getSchema()), by);
    } catch (IOException | RuntimeException e) {
      throw new NotParquet("Its footer cannot be read: " + ParquetRows.line(e));
    }
  }

  private static List<ParquetColumn> columns(List<SchemaElement> schema) {
    List<ParquetColumn> columns = new ArrayList<>();
    int at = 1;
    while (at < schema.size()) {
      columns.add(ParquetColumn.of(schema.get(at)));
      at = after(schema, at);
    }
    return columns;
  }

  /** The place after an element and all below it. */
  private static int after(List<SchemaElement> schema, int at) {
    int open = 1;
    int next = at;
    while (open > 0 && next < schema.size()) {
      open += Math.max(schema.get(next).getNum_children(), 0) - 1;
      next++;
    }
    return next;
  }

  private static String word(FileChannel file, long at) throws IOException {
    int size = Math.clamp(file.size() - at, 0, MAGIC.size());
    return new String(bytes(file, at, size), StandardCharsets.ISO_8859_1);
  }

  /** Bytes of a file, all or an exception. */
  private static byte[] bytes(FileChannel file, long at, int length) throws IOException {
    byte[] all = new byte[length];
    ByteBuffer bytes = ByteBuffer.wrap(all);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        throw new NotParquet("It ends at byte " + file.size() + ", within a page.");
      }
    }
    return all;
  }
}
