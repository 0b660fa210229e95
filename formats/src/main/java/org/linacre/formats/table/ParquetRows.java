package org.linacre.formats.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.table.ParquetColumn.Meaning;
import org.linacre.formats.table.ParquetFooter.NotParquet;
import org.linacre.formats.text.Source;

/** Parquet: a page of each wanted column is held at a time. */
final class ParquetRows implements Table {
  private static final String NOT = "The Parquet file cannot be read: ";

  private static final String ODD =
      "it is damaged, cut short or packed in a way that is not read here. Maybe write it again, with"
          + " snappy or zstd.";

  private final Source source;
  private final ParquetFooter footer;

  private ParquetRows(Source source, ParquetFooter footer) {
    this.source = source;
    this.footer = footer;
  }

  static Optional<Table> open(Source source, Violations violations) {
    try (FileChannel file = FileChannel.open(source.file())) {
      return Optional.of(new ParquetRows(source, ParquetFooter.read(file)));
    } catch (IOException e) {
      violations.error(source.name(), 0, "", NOT + line(e));
      return Optional.empty();
    }
  }

  /** What to tell of an exception; what libraries say is for those who wrote them. */
  static String line(Throwable e) {
    Throwable said = e;
    while (said.getCause() != null && !(said instanceof NotParquet)) {
      said = said.getCause();
    }
    String message = String.valueOf(said.getMessage()).lines().findFirst().orElse("").strip();
    String told = said instanceof NotParquet ? message : ODD;
    return told.endsWith(".") ? told : told + ".";
  }

  @Override
  public List<String> columns() {
    return footer.columns().stream().map(ParquetColumn::name).toList();
  }

  @Override
  public Source source() {
    return source;
  }

  @Override
  public long read(
      List<String> wanted, Violations violations, Consumer<Row> each, Progress progress) {
    if (!Table.has(this, wanted, violations) || !areFlat(wanted, violations)) {
      return 0;
    }
    List<ParquetColumn> columns =
        wanted.stream().map(name -> footer.columns().get(columns().indexOf(name))).toList();
    Cells cells = new Cells(columns);
    try (FileChannel file = FileChannel.open(source.file())) {
      long size = Files.size(source.file());
      for (RowGroup group : footer.groups()) {
        group(file, group, cells, each);
        progress.at(Math.min(size, end(group)), size);
      }
      progress.at(size, size);
    } catch (Unreadable | IOException e) {
      violations.error(source.name(), (int) cells.at() + 1, "", NOT + line(e));
    }
    return cells.at();
  }

  private boolean areFlat(List<String> wanted, Violations violations) {
    boolean flat = true;
    for (ParquetColumn column : footer.columns()) {
      if (wanted.contains(column.name()) && column.meaning() == Meaning.UNREAD) {
        violations.error(
            source.name(),
            0,
            column.name(),
            "The column holds lists, records or bytes. Maybe write it as text or numbers.");
        flat = false;
      }
    }
    return flat;
  }

  private static long end(RowGroup group) {
    return group.getColumns().stream()
        .map(c -> c.getMeta_data())
        .mapToLong(meta -> start(meta) + meta.getTotal_compressed_size())
        .max()
        .orElse(0);
  }

  private static long start(ColumnMetaData meta) {
    long data = meta.getData_page_offset();
    return meta.isSetDictionary_page_offset() && meta.getDictionary_page_offset() > 0
        ? Math.min(data, meta.getDictionary_page_offset())
        : data;
  }

  private void group(FileChannel file, RowGroup group, Cells cells, Consumer<Row> each)
      throws IOException {
    long rows = group.getNum_rows();
    if (rows == 0) {
      return;
    }
    List<ColumnReader> readers = new ArrayList<>();
    for (ParquetColumn column : cells.columns) {
      readers.add(reader(file, group, column));
    }
    for (long row = 0; row < rows; row++) {
      cells.load(readers);
      each.accept(cells);
    }
  }

  private ColumnReader reader(FileChannel file, RowGroup group, ParquetColumn column)
      throws IOException {
    ColumnMetaData meta =
        group.getColumns().stream()
            .map(c -> c.getMeta_data())
            .filter(m -> m.getPath_in_schema().equals(List.of(column.name())))
            .findFirst()
            .orElseThrow(() -> new NotParquet("A row group lacks " + column.name() + "."));
    if (meta.getNum_values() != group.getNum_rows()) {
      throw new NotParquet(
          "Column " + column.name() + " has not as many values as there are rows.");
    }
    InputStream in = Slice.of(file, start(meta), meta.getTotal_compressed_size());
    ParquetPages pages =
        new ParquetPages(new BufferedInputStream(in, 1 << 16), meta, column.type());
    MessageType schema = new MessageType("rows", column.type());
    try {
      return new ColumnReadStoreImpl(new OnePage(pages), ROOT, schema, footer.createdBy())
          .getColumnReader(schema.getColumns().getFirst());
    } catch (RuntimeException e) {
      throw new Unreadable(e);
    }
  }

  /** Nothing is assembled from the values: they are asked for one by one. */
  private static final GroupConverter ROOT =
      new GroupConverter() {
        private final Converter leaf = new PrimitiveConverter() {};

        @Override
        public Converter getConverter(int field) {
          return leaf;
        }

        @Override
        public void start() {}

        @Override
        public void end() {}
      };

  /** What the decoders throw on bytes that are not what they should be. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unreadable(Throwable cause) {
      super(cause);
    }
  }

  /** The row at hand. */
  private static final class Cells implements Row {
    private final List<ParquetColumn> columns;
    private final List<ParquetCell> cells;
    private long at;

    private Cells(List<ParquetColumn> columns) {
      this.columns = columns;
      this.cells = columns.stream().map(ParquetCell::new).toList();
    }

    private void load(List<ColumnReader> readers) {
      try {
        for (int i = 0; i < readers.size(); i++) {
          cells.get(i).load(readers.get(i));
        }
      } catch (RuntimeException e) {
        throw new Unreadable(e);
      }
      at++;
    }

    @Override
    public long at() {
      return at;
    }

    @Override
    public boolean isMissing(int column) {
      return cells.get(column).isMissing();
    }

    @Override
    public String text(int column) {
      return cells.get(column).text();
    }

    @Override
    public boolean isNumber(int column) {
      return cells.get(column).isNumber();
    }

    @Override
    public double number(int column) {
      return cells.get(column).number();
    }
  }
}
