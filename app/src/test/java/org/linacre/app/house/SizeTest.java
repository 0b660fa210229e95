package org.linacre.app.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The size budget; what is above it by name is in {@code exceptions.properties}. */
@TestInstance(Lifecycle.PER_CLASS)
class SizeTest {
  private static final int FILE = 300;
  private static final int LARGEST_FILE = 500;
  private static final int METHOD = 20;
  private static final int LARGEST_METHOD = 50;
  private static final int PARAMETERS = 4;

  private final Map<String, Integer> files = new TreeMap<>();
  private final List<Method> methods = new ArrayList<>();

  /** A method as it stands in its file, from its first modifier to its last brace. */
  private record Method(String name, int lines, int parameters, boolean counted) {
    @Override
    public String toString() {
      return name + ": " + lines + " lines, " + parameters + " parameters";
    }
  }

  @BeforeAll
  void measure() throws IOException {
    List<Path> sources = House.sources();
    for (Path file : sources) {
      files.put(typeName(file), Files.readAllLines(file, UTF_8).size());
    }
    for (House.Parsed parsed : House.parse(sources)) {
      new Methods(parsed).scan(parsed.tree(), null);
    }
  }

  @Test
  void theTestSawTheHouse() {
    assertThat(files).hasSizeGreaterThan(30);
    assertThat(methods).hasSizeGreaterThan(150);
  }

  @Test
  void filesFitTheBudget() throws IOException {
    assertThat(above(LARGEST_FILE)).as("files above %d lines", LARGEST_FILE).isEmpty();
    assertThat(above(FILE))
        .as("files above %d lines are those excepted by name", FILE)
        .isEqualTo(excepted("file."));
  }

  @Test
  void methodsFitTheBudget() {
    List<Method> large = methods.stream().filter(m -> m.lines > LARGEST_METHOD).toList();
    assertThat(large).as("methods above %d lines", LARGEST_METHOD).isEmpty();
    List<Method> long20 = methods.stream().filter(m -> m.lines > METHOD).toList();
    assertThat(long20.size() * 10)
        .as("nine in ten of %d methods have %d lines at most; %s", methods.size(), METHOD, long20)
        .isLessThanOrEqualTo(methods.size());
  }

  @Test
  void publicMethodsTakeFourParametersAtMost() throws IOException {
    Set<String> many = new TreeSet<>();
    methods.stream()
        .filter(m -> m.counted && m.parameters > PARAMETERS)
        .forEach(m -> many.add(m.name));
    assertThat(many)
        .as("public methods with more than %d parameters are those excepted by name", PARAMETERS)
        .isEqualTo(excepted("parameters."));
  }

  @Test
  void exceptionsSayWhy() throws IOException {
    House.table("exceptions.properties")
        .forEach(
            (name, reason) -> {
              assertThat(name).matches("(file|parameters)\\..+");
              assertThat(reason).as("the reason for %s", name).hasSizeGreaterThan(30);
            });
  }

  private Set<String> above(int lines) {
    Set<String> names = new TreeSet<>();
    files.forEach(
        (name, size) -> {
          if (size > lines) {
            names.add(name);
          }
        });
    return names;
  }

  private static Set<String> excepted(String kind) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String key : House.table("exceptions.properties").keySet()) {
      if (key.startsWith(kind)) {
        names.add(key.substring(kind.length()));
      }
    }
    return names;
  }

  /** The name of a file's type, from the place of the file. */
  private static String typeName(Path file) {
    String path = House.name(file);
    return path.replaceFirst("^.*/java/", "").replaceFirst("\\.java$", "").replace('/', '.');
  }

  private final class Methods extends TreeScanner<Void, Void> {
    private final House.Parsed parsed;
    private final Deque<ClassTree> types = new ArrayDeque<>();

    Methods(House.Parsed parsed) {
      this.parsed = parsed;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      types.push(type);
      super.visitClass(type, null);
      types.pop();
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      String name = typeName(parsed.file()) + "." + method.getName();
      methods.add(new Method(name, lines(method), method.getParameters().size(), counts(method)));
      return super.visitMethod(method, null);
    }

    private int lines(MethodTree method) {
      CompilationUnitTree unit = parsed.tree();
      LineMap lines = unit.getLineMap();
      long from = lines.getLineNumber(parsed.positions().getStartPosition(unit, method));
      long to = lines.getLineNumber(parsed.positions().getEndPosition(unit, method));
      return (int) (to - from + 1);
    }

    /** Public, and neither a record's constructor nor a command of the command line. */
    private boolean counts(MethodTree method) {
      ClassTree type = types.element();
      boolean isPublic =
          method.getModifiers().getFlags().contains(Modifier.PUBLIC)
              || type.getKind() == Kind.INTERFACE;
      boolean ofRecord = type.getKind() == Kind.RECORD && method.getName().contentEquals("<init>");
      return isPublic && !ofRecord && !isCommand(method);
    }

    private static boolean isCommand(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .map(AnnotationTree::getAnnotationType)
          .anyMatch(type -> type.toString().matches("(.*\\.)?Command"));
    }
  }
}
