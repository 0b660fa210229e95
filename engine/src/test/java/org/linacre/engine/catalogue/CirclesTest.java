package org.linacre.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.linacre.competence.Item;
import org.linacre.competence.Scale;

class CirclesTest {
  private static final Scale SCALE = Scale.parse("a < b");

  private static Course course(String id, String requires, String gives) {
    return new Course(
        id,
        id,
        false,
        "",
        new Course.Effort(OptionalInt.of(1), OptionalInt.empty(), OptionalInt.empty()),
        "",
        items(requires),
        items(gives),
        false,
        List.of());
  }

  private static List<Item> items(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" ", -1)).map(Item::parse).toList();
  }

  @Test
  void coursesThatWaitForThemselvesOrForEachOtherAreFound() {
    assertThat(
            Circles.of(
                List.of(
                    course("free", "", "x:b"),
                    course("after", "x:a", "y:a"),
                    course("self", "z:a", "z:b"),
                    course("one", "v:a", "w:a"),
                    course("other", "w:a", "v:a"),
                    course("behind", "w:a y:a", "u:a"),
                    course("practised", "long-practice:a", "t:a")),
                SCALE))
        .extracting(Course::id)
        .containsExactly("self", "one", "other", "behind");
  }
}
