package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import org.junit.jupiter.api.Test;

/** What a fit makes of a lane that was chosen, and of roles that coding alone opens. */
class CareerChosenTest {
  private static String fit(String... options) {
    String[] line = new String[options.length + 2];
    line[0] = "career";
    line[1] = "fit";
    System.arraycopy(options, 0, line, 2, options.length);
    Ran ran = run(line);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran.out().replaceAll("\\s+", " ");
  }

  /** options.csv: governance points to the lane of compliance, which is no nurse's. */
  @Test
  void aLaneThatIsChosenIsTheirsAndItsRolesComeFirst() {
    String text = fit("--background", "nurse", "--lane", "governance");
    assertThat(text)
        .contains("Your lane: Compliance, risk, law or policy why You chose governance")
        .contains("beside your background: Clinical care")
        .contains("Advantage You know how care happens");
    String first = text.substring(text.indexOf("Within reach now"));
    assertThat(first.substring(0, 400))
        .contains("You chose governance, and this is work of that lane.");
  }

  @Test
  void aLaneOfOnesOwnStaysFirst() {
    assertThat(fit("--background", "nurse", "--lane", "evaluation"))
        .contains("Your lane: Clinical care")
        .doesNotContain("beside your background");
    assertThat(fit("--background", "nurse")).contains("Your lane: Clinical care");
  }

  /** 002 l.377: it takes a scientific foundation beside coding, of which nothing was said. */
  @Test
  void whatIsNeededBesideCodingIsToldToBeUnsaid() {
    String unsaid = "of this only your coding counts here";
    assertThat(fit("--background", "software engineer"))
        .contains("(biology, statistics, research) and strong coding; " + unsaid);
    assertThat(fit("--background", "nurse")).doesNotContain(unsaid);
  }
}
