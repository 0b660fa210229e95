package org.linacre.bench.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.zip.GZIPInputStream;
import org.linacre.competence.Frame;
import org.linacre.competence.Item;
import org.linacre.competence.Scale;
import org.linacre.engine.journey.Option;

/** Set covers of the OR-Library (Beasley 1990), whose optima are published. */
public final class SetCovers {
  private SetCovers() {}

  /** Rows and columns, the columns' costs, then for each row its count and columns, from 1. */
  public static Instance read(Path file) throws IOException {
    try (Scanner words =
        new Scanner(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII)) {
      int rows = words.nextInt();
      int columns = words.nextInt();
      long[] costs = new long[columns];
      List<List<Item>> covers = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        costs[i] = words.nextLong();
        covers.add(new ArrayList<>());
      }
      Frame.Builder builder = Frame.builder("set-cover", "1", Scale.parse("held"));
      for (int row = 0; row < rows; row++) {
        Item item = new Item("row" + row, "held");
        builder.use(item);
        for (int left = words.nextInt(); left > 0; left--) {
          covers.get(words.nextInt() - 1).add(item);
        }
      }
      Frame frame = builder.build();
      List<Option> options = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        options.add(new Option("column" + i, frame.of(covers.get(i)), frame.empty(), costs[i], 0));
      }
      return new Instance(frame.empty(), frame.full(), options);
    }
  }
}
