package org.linacre.bench.population;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.linacre.competence.Frame;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;

/**
 * The same people in DuckDB, in memory and in two layouts: a column of truth values for each level,
 * and the levels as bits of 64-bit columns. The better of the two is the peer.
 */
final class DuckDbPeople implements AutoCloseable {
  private final Frame frame;
  private final DuckDBConnection connection;
  private final DuckDBAppender appender;
  private final int words;

  DuckDbPeople(Frame frame, int threads) throws SQLException {
    this.frame = frame;
    this.words = (frame.size() + 63) / 64;
    this.connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    run("set threads = " + threads);
    run("create table packed (unit integer" + each(words, ", w%d bigint") + ")");
    this.appender = connection.createAppender("main", "packed");
  }

  private static String each(int count, String format) {
    return IntStream.range(0, count)
        .mapToObj(i -> format.replace("%d", Integer.toString(i)))
        .collect(Collectors.joining());
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void add(int unit, LevelSet profile) throws SQLException {
    appender.beginRow();
    appender.append(unit);
    for (long word : pack(profile)) {
      appender.append(word);
    }
    appender.endRow();
  }

  private long[] pack(LevelSet profile) {
    long[] packed = new long[words];
    List<Item> items = frame.items();
    for (int i = 0; i < items.size(); i++) {
      if (profile.has(items.get(i))) {
        packed[i >> 6] |= 1L << i;
      }
    }
    return packed;
  }

  /** Makes the second layout; people sorted by unit in both. */
  void load() throws SQLException {
    appender.close();
    run("create table sorted as select * from packed order by unit");
    String columns =
        IntStream.range(0, frame.size())
            .mapToObj(i -> ", (w" + (i >> 6) + " >> " + (i & 63) + ") & 1 = 1 as c" + i)
            .collect(Collectors.joining());
    run("create table wide as select unit" + columns + " from sorted");
    run("drop table packed");
  }

  /** How many people of each unit lack each level: {@code [level][unit]}. */
  int[][] lacking(boolean wide, int units) {
    String columns =
        IntStream.range(0, frame.size())
            .mapToObj(
                i ->
                    wide
                        ? ", count(*) - sum(c" + i + "::utinyint)"
                        : ", count(*) - sum((w" + (i >> 6) + " >> " + (i & 63) + ") & 1)")
            .collect(Collectors.joining());
    int[][] counts = new int[frame.size()][units];
    read(
        "select unit" + columns + " from " + table(wide) + " group by unit",
        row -> {
          int unit = row.getInt(1);
          for (int i = 0; i < counts.length; i++) {
            counts[i][unit] = row.getInt(i + 2);
          }
        });
    return counts;
  }

  /** How many people of each unit hold all of a target. */
  int[] covered(boolean wide, LevelSet target, int units) {
    int[] counts = new int[units];
    String where =
        wide
            ? target.tops().stream()
                .map(item -> "c" + frame.items().indexOf(item))
                .collect(Collectors.joining(" and "))
            : masks(target);
    read(
        "select unit, count(*) from " + table(wide) + " where " + where + " group by unit",
        row -> counts[row.getInt(1)] = row.getInt(2));
    return counts;
  }

  private String masks(LevelSet target) {
    long[] need = pack(target);
    return IntStream.range(0, words)
        .filter(i -> need[i] != 0)
        .mapToObj(i -> "w" + i + " & " + need[i] + " = " + need[i])
        .map(condition -> "(" + condition + ")")
        .collect(Collectors.joining(" and "));
  }

  private static String table(boolean wide) {
    return wide ? "wide" : "sorted";
  }

  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  private void read(String sql, Reader each) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        each.read(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not answer: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
