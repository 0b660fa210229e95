package org.linacre.formats.pack;

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
              "source"));

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
        hours(row),
        row.get("delivery"),
        items(row, "requires", scale),
        items(row, "gives", scale),
        !product.isEmpty());
  }

  private static OptionalInt hours(Row row) {
    String text = row.get("hours");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.matches("\\d{1,6}")) {
      row.error("hours", "'" + text + "' is no whole number of hours.");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
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
