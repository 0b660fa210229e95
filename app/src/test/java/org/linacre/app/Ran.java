package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of the command line within the test.
 *
 * @param exit the exit code
 * @param out what it printed
 * @param err what it complained of
 */
record Ran(int exit, String out, String err) {
  static final Path ROOT = Path.of(System.getProperty("linacre.root", ".."));
  static final String LINCHESTER = ROOT.resolve("examples/linchester").toString();

  /** What it printed as JSON, of a run that must have gone well. */
  JsonNode json() {
    assertThat(exit).as(err).isZero();
    return JsonMapper.shared().readTree(out);
  }

  static Ran run(String... args) {
    return typed("", args);
  }

  /** A run where the person types this. */
  static Ran typed(String typed, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of(args));
    boolean help = args[0].equals("help") || args[args.length - 1].equals("help");
    if (!help && !List.of("init", "monitor", "--help", "--version").contains(args[0])) {
      all.add("--packs");
      all.add(ROOT.resolve("packs").toString());
    }
    int exit =
        Linacre.run(
            all.toArray(String[]::new),
            new Linacre.Streams(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)));
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
