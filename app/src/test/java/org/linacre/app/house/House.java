package org.linacre.app.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The project as its files: what the tests of the house rules look at. */
final class House {
  static final Path ROOT =
      Path.of(System.getProperty("linacre.root", "..")).toAbsolutePath().normalize();

  /** The modules, lowest first. */
  static final List<String> MODULES = List.of("competence", "engine", "formats", "app", "bench");

  private House() {}

  /** A parsed source file with the places of its parts. */
  record Parsed(Path file, CompilationUnitTree tree, SourcePositions positions) {}

  /** Every file of the project that is not ignored, in order of name. */
  static List<Path> files() throws IOException {
    Set<Path> ignored = ignored();
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skip = !folder.equals(ROOT) && ignored.stream().anyMatch(folder::endsWith);
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files.stream().sorted().toList();
  }

  /** The folders named by .gitignore, and git's own. */
  private static Set<Path> ignored() throws IOException {
    Set<Path> folders = new HashSet<>(Set.of(Path.of(".git")));
    for (String line : Files.readAllLines(ROOT.resolve(".gitignore"), UTF_8)) {
      if (line.endsWith("/")) {
        String name = line.substring(line.startsWith("/") ? 1 : 0, line.length() - 1);
        folders.add(line.startsWith("/") ? ROOT.resolve(name) : Path.of(name));
      }
    }
    return folders;
  }

  /** Every Java source of the modules: main, test, browser and benchmarks. */
  static List<Path> sources() throws IOException {
    return files().stream()
        .filter(file -> file.toString().endsWith(".java"))
        .filter(file -> MODULES.stream().anyMatch(m -> file.startsWith(ROOT.resolve(m))))
        .toList();
  }

  /** The path as a reader of the project knows it. */
  static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  static List<Parsed> parse(List<Path> files) throws IOException {
    JavaCompiler compiler =
        Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK, not a JRE");
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      List<Parsed> parsed = new ArrayList<>();
      for (CompilationUnitTree tree : task.parse()) {
        parsed.add(new Parsed(Path.of(tree.getSourceFile().toUri()), tree, positions));
      }
      return parsed;
    }
  }

  /** A table that stands beside these tests, in order of key. */
  static Map<String, String> table(String resource) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(House.class.getResourceAsStream(resource), resource), UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> table = new TreeMap<>();
    properties.forEach((key, value) -> table.put(key.toString(), value.toString().strip()));
    return table;
  }

  /** The words of a comma-separated list; none for an empty one. */
  static List<String> words(String list) {
    return List.of(list.split(",", -1)).stream()
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
