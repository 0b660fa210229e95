package org.linacre.app.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may use whom; the table is {@code walls.properties}. */
class WallsTest {
  private static final String HOUSE = "org.linacre.";
  private static final String ENGINE = HOUSE + "engine.";
  private static final List<JavaClass> CLASSES =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.linacre")
              .stream()
              .toList();

  @Test
  void theTestSawTheHouse() {
    Map<String, Long> seen =
        CLASSES.stream().collect(Collectors.groupingBy(WallsTest::module, Collectors.counting()));
    assertThat(CLASSES).hasSizeGreaterThan(30);
    for (String module : List.of("competence", "engine", "formats", "app")) {
      assertThat(seen.getOrDefault(module, 0L)).as("classes in %s", module).isGreaterThan(5);
    }
  }

  @Test
  void modulesUseOnlyWhatStandsBelowThem() throws IOException {
    Map<String, String> walls = House.table("walls.properties");
    Set<String> broken = new TreeSet<>();
    for (JavaClass user : CLASSES) {
      String own = module(user);
      List<String> allowed = House.words(walls.getOrDefault(own, ""));
      assertThat(allowed).as("walls.properties has no line for %s", own).isNotEmpty();
      for (Dependency use : user.getDirectDependenciesFromSelf()) {
        JavaClass used = use.getTargetClass().getBaseComponentType();
        if (!isIn(used, HOUSE + own) && !isAllowed(used, allowed)) {
          broken.add(user.getName() + " uses " + used.getName());
        }
      }
    }
    assertThat(broken).as("%s may use only what walls.properties allows", "a module").isEmpty();
  }

  @Test
  void featuresOfTheEngineUseOnlyWhatTheyDeclare() throws IOException {
    Map<String, Set<String>> uses = featureUses();
    Map<String, Set<String>> declared = new TreeMap<>();
    House.table("walls.properties")
        .forEach(
            (key, value) -> {
              if (key.startsWith("engine.")) {
                declared.put(key.substring("engine.".length()), new TreeSet<>(House.words(value)));
              }
            });
    assertThat(declared.keySet()).as("features declared and present").isEqualTo(uses.keySet());
    uses.forEach(
        (feature, used) ->
            assertThat(declared.get(feature)).as("what %s may use", feature).containsAll(used));
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    Set<Path> packages =
        House.sources().stream()
            .filter(file -> House.name(file).contains("/src/main/"))
            .map(file -> file.resolveSibling("package-info.java"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(packages).hasSizeGreaterThan(5);
    List<String> silent = new ArrayList<>();
    for (Path info : packages) {
      if (!Files.exists(info) || !Files.readString(info, UTF_8).contains("/**")) {
        silent.add(House.name(info));
      }
    }
    assertThat(silent).as("packages without a package-info that says what they are").isEmpty();
  }

  private static Map<String, Set<String>> featureUses() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass user : CLASSES) {
      if (isIn(user, HOUSE + "engine")) {
        Set<String> used = uses.computeIfAbsent(feature(user), f -> new TreeSet<>());
        user.getDirectDependenciesFromSelf().stream()
            .map(use -> use.getTargetClass().getBaseComponentType())
            .filter(target -> isIn(target, HOUSE + "engine"))
            .map(WallsTest::feature)
            .filter(target -> !target.equals(feature(user)))
            .forEach(used::add);
      }
    }
    return uses;
  }

  private static String module(JavaClass type) {
    return part(type, HOUSE);
  }

  private static String feature(JavaClass type) {
    return part(type, ENGINE);
  }

  /** The part of the package's name that follows the prefix; empty where none does. */
  private static String part(JavaClass type, String prefix) {
    String rest = (type.getPackageName() + ".").substring(prefix.length());
    return rest.substring(0, Math.max(0, rest.indexOf('.')));
  }

  private static boolean isIn(JavaClass type, String name) {
    return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
  }

  private static boolean isAllowed(JavaClass type, List<String> allowed) {
    return type.isPrimitive() || allowed.stream().anyMatch(name -> isIn(type, name));
  }
}
