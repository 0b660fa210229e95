package org.linacre.formats.table;

import java.util.Optional;
import java.util.PrimitiveIterator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;

/**
 * The pages of a single column.
 *
 * @param pages in order
 */
record OnePage(PageReader pages) implements PageReadStore {
  @Override
  public PageReader getPageReader(ColumnDescriptor descriptor) {
    return pages;
  }

  @Override
  public long getRowCount() {
    return pages.getTotalValueCount();
  }

  @Override
  public Optional<PrimitiveIterator.OfLong> getRowIndexes() {
    return Optional.empty();
  }
}
