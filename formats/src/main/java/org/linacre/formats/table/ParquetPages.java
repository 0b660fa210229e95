package org.linacre.formats.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;
import org.linacre.formats.table.ParquetFooter.NotParquet;

/** The pages of one column in one row group, one at a time. */
final class ParquetPages implements PageReader {
  /** No page of a sound file is larger; its size is not believed, in bytes. */
  private static final int LARGEST = 1 << 29;

  private final InputStream in;
  private final ColumnMetaData chunk;
  private final Statistics<?> none;
  private @Nullable PageHeader pending;

  ParquetPages(InputStream in, ColumnMetaData chunk, PrimitiveType type) {
    this.in = in;
    this.chunk = chunk;
    this.none = Statistics.getBuilderForReading(type).build();
  }

  @Override
  public long getTotalValueCount() {
    return chunk.getNum_values();
  }

  @Override
  public @Nullable DictionaryPage readDictionaryPage() {
    try {
      PageHeader header = Util.readPageHeader(in);
      if (header.getType() != PageType.DICTIONARY_PAGE) {
        pending = header;
        return null;
      }
      byte[] stored = stored(header);
      var about = header.getDictionary_page_header();
      return new DictionaryPage(
          BytesInput.from(unpacked(stored, 0, header.getUncompressed_page_size())),
          about.getNum_values(),
          encoding(about.getEncoding()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public DataPage readPage() {
    try {
      while (true) {
        PageHeader header = next();
        byte[] stored = stored(header);
        if (header.isSetData_page_header()) {
          return first(header, stored);
        }
        if (header.isSetData_page_header_v2()) {
          return second(header, stored);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PageHeader next() throws IOException {
    PageHeader read = pending;
    pending = null;
    return read == null ? Util.readPageHeader(in) : read;
  }

  private DataPage first(PageHeader header, byte[] stored) throws IOException {
    DataPageHeader about = header.getData_page_header();
    int size = header.getUncompressed_page_size();
    return new DataPageV1(
        BytesInput.from(unpacked(stored, 0, size)),
        about.getNum_values(),
        size,
        none,
        encoding(about.getRepetition_level_encoding()),
        encoding(about.getDefinition_level_encoding()),
        encoding(about.getEncoding()));
  }

  private DataPage second(PageHeader header, byte[] stored) throws IOException {
    DataPageHeaderV2 about = header.getData_page_header_v2();
    int repetition = about.getRepetition_levels_byte_length();
    int definition = about.getDefinition_levels_byte_length();
    int levels = repetition + definition;
    if (repetition < 0 || definition < 0 || levels > stored.length) {
      throw new NotParquet("A page is smaller than its levels.");
    }
    int size = header.getUncompressed_page_size() - levels;
    boolean packed = !about.isSetIs_compressed() || about.isIs_compressed();
    return DataPageV2.uncompressed(
        about.getNum_rows(),
        about.getNum_nulls(),
        about.getNum_values(),
        BytesInput.from(stored, 0, repetition),
        BytesInput.from(stored, repetition, definition),
        encoding(about.getEncoding()),
        packed
            ? BytesInput.from(unpacked(stored, levels, size))
            : BytesInput.from(stored, levels, stored.length - levels),
        none);
  }

  private byte[] unpacked(byte[] stored, int from, int size) throws IOException {
    return Codec.of(chunk.getCodec()).unpacked(stored, from, size);
  }

  private byte[] stored(PageHeader header) throws IOException {
    int size = header.getCompressed_page_size();
    int unpacked = header.getUncompressed_page_size();
    if (size < 0 || size > LARGEST || unpacked < 0 || unpacked > LARGEST) {
      throw new NotParquet("A page says it is " + size + " bytes long, unpacked " + unpacked + ".");
    }
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new NotParquet("A page ends before its time.");
    }
    CRC32 sum = new CRC32();
    sum.update(bytes);
    if (header.isSetCrc() && (int) sum.getValue() != header.getCrc()) {
      throw new NotParquet("A page is not what was written: its check sum differs.");
    }
    return bytes;
  }

  private static Encoding encoding(org.apache.parquet.format.Encoding encoding) {
    return Encoding.valueOf(encoding.name());
  }
}
