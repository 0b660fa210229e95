package org.linacre.formats.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.linacre.competence.Item;
import org.linacre.competence.Scale;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/** Courses in CSV, as packs and organisations keep them. */
public final class CourseRows {
  private static final Columns COLUMNS =
      new Columns(
          List.of("id", "title", "provider", "hours", "delivery", "requires", "gives", "product"),
          List.of(
              "kind",
              "example",
              "weeks",
              "cost",
              "currency",
              "entry",
              "certificate",
              "note",
              "source",
              "starts"));

  private CourseRows() {}

  /** Reads courses; whether their competencies are known is for the caller to check. */
  public static List<Course> read(Source source, Scale scale, Violations violations) {
    List<Course> courses = new ArrayList<>();
    CsvTable.read(source, COLUMNS, violations, row -> courses.add(course(row, scale)));
    return List.copyOf(courses);
  }

  private static Course course(Row row, Scale scale) {
    String product = row.get("product");
    if (!product.isEmpty() && !product.equals("any")) {
      row.error("product", Words.unknown("word", product, List.of("any")));
    }
    return new Course(
        row.need("id"),
        row.need("title"),
        Packs.yes(row, "example"),
        row.get("provider"),
        new Course.Effort(whole(row, "hours"), whole(row, "weeks"), whole(row, "cost")),
        row.get("delivery"),
        items(row, "requires", scale),
        items(row, "gives", scale),
        !product.isEmpty(),
        starts(row));
  }

  private static OptionalInt whole(Row row, String column) {
    String text = row.get(column);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.matches("\\d{1,6}")) {
      row.error(column, "'" + text + "' is no whole number from 0.");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  private static List<LocalDate> starts(Row row) {
    List<LocalDate> starts = new ArrayList<>();
    for (String word : row.words("starts")) {
      LocalDate start = Words.date(word);
      if (start == null) {
        row.error("starts", "'" + word + "' is no date. Maybe year-month-day.");
      } else {
        starts.add(start);
      }
    }
    return starts;
  }

  private static List<Item> items(Row row, String column, Scale scale) {
    List<Item> items = new ArrayList<>();
    for (String word : row.words(column)) {
      try {
        Item item = Item.parse(word);
        if (scale.has(item.level())) {
          items.add(item);
        } else {
          row.error(column, Words.unknown("level", item.level(), scale.levels()));
        }
      } catch (IllegalArgumentException e) {
        row.error(column, String.valueOf(e.getMessage()));
      }
    }
    return items;
  }
}
