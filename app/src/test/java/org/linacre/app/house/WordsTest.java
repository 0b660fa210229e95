package org.linacre.app.house;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The words of the house. Patterns are put together from parts, so that this file does not match
 * itself.
 */
class WordsTest {
  private static final List<String> EMPTY_WORDS =
      List.of("service", "impl", "dao", "dto", "manager", "helper", "util", "common", "base");
  private static final String NOT_WITHIN_A_PATH = "(?<![\\w.${}()*~/-])";

  /** A word that says unfinished, or a test switched off. */
  private static final Pattern UNFINISHED =
      Pattern.compile("@Dis" + "abled\\b|\\bTO" + "DO\\b|\\bFIX" + "ME\\b");

  /** A folder that only one machine has. */
  private static final Pattern MACHINE =
      Pattern.compile(
          NOT_WITHIN_A_PATH + "/(?:home|Users|root|work|workspace|builds)/\\w|\\b[A-Z]:\\\\\\w");

  /** A place to fetch from, which is the reader's own to choose. */
  private static final Pattern REGISTRY =
      Pattern.compile("<(?:r|pluginR)" + "epositor|<mir" + "ror");

  @Test
  void namesSayWhatTheThingIs() throws IOException {
    List<House.Parsed> parsed = House.parse(House.sources());
    TreeSet<String> packages = new TreeSet<>();
    TreeSet<String> types = new TreeSet<>();
    for (House.Parsed file : parsed) {
      packages.add(String.valueOf(file.tree().getPackageName()));
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitClass(ClassTree type, Void unused) {
          types.add(type.getSimpleName().toString());
          return super.visitClass(type, null);
        }
      }.scan(file.tree(), null);
    }
    assertThat(packages).hasSizeGreaterThan(5);
    assertThat(types).hasSizeGreaterThan(50);
    assertThat(packages).as("packages named by an empty word").noneMatch(WordsTest::hasEmptyPart);
    assertThat(types).as("types named by an empty word").noneMatch(WordsTest::endsEmpty);
  }

  @Test
  void nothingIsLeftUnfinishedOrSwitchedOff() throws IOException {
    List<Path> sources = House.sources();
    assertThat(sources).hasSizeGreaterThan(30);
    assertThat(found(UNFINISHED, sources)).isEmpty();
  }

  @Test
  void noFileNamesAFolderOfOneMachine() throws IOException {
    List<Path> texts = texts();
    assertThat(texts).hasSizeGreaterThan(60);
    assertThat(found(MACHINE, texts)).isEmpty();
    if (House.ROOT.getNameCount() > 1) {
      assertThat(found(Pattern.compile(Pattern.quote(House.ROOT + "/")), texts)).isEmpty();
    }
  }

  @Test
  void noBuildFileNamesAPlaceToFetchFrom() throws IOException {
    List<Path> poms = texts().stream().filter(file -> file.endsWith("pom.xml")).toList();
    assertThat(poms).hasSizeGreaterThan(House.MODULES.size());
    assertThat(found(REGISTRY, poms)).isEmpty();
  }

  @Test
  void thePatternsFindWhatTheyLookFor() {
    String home = "/" + "home/";
    assertThat("in " + home + "someone/linacre").containsPattern(MACHINE);
    assertThat("C:" + "\\Users").containsPattern(MACHINE);
    assertThat("\"$folder" + home + "x\" and ~" + home + "x").doesNotContainPattern(MACHINE);
    assertThat("// TO" + "DO later").containsPattern(UNFINISHED);
    assertThat("<pluginR" + "epository>").containsPattern(REGISTRY);
    assertThat(hasEmptyPart("org.linacre.ut" + "il")).isTrue();
    assertThat(endsEmpty("Profile" + "Manager")).isTrue();
    assertThat(endsEmpty("Database")).isFalse();
  }

  private static boolean hasEmptyPart(String name) {
    return List.of(name.split("\\.", -1)).stream().anyMatch(EMPTY_WORDS::contains);
  }

  /** Whether the last word of a name in camel case, in the singular, is an empty one. */
  private static boolean endsEmpty(String name) {
    String last = name.replaceFirst("^.*(?=[A-Z][a-z0-9]*$)", "").toLowerCase(Locale.ROOT);
    boolean allCapitals = List.of("DAO", "DTO").stream().anyMatch(name::endsWith);
    return allCapitals || EMPTY_WORDS.contains(last.replaceFirst("s$", ""));
  }

  /** Every file of text: without a zero byte. */
  private static List<Path> texts() throws IOException {
    List<Path> texts = new ArrayList<>();
    for (Path file : House.files()) {
      if (Files.readString(file, ISO_8859_1).indexOf('\0') < 0) {
        texts.add(file);
      }
    }
    return texts;
  }

  private static List<String> found(Pattern pattern, List<Path> files) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      int line = 0;
      for (String text : Files.readAllLines(file, ISO_8859_1)) {
        line++;
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
          found.add(House.name(file) + ":" + line + ": " + matcher.group());
        }
      }
    }
    return found;
  }
}
