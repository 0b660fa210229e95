package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder, a person, a role and a sector together: what is wrong is said by its name. */
class CareerFolderTest {
  private static String[] words(String line) {
    String[] words = ("career " + line).split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].replace("DIR", LINCHESTER).replace('_', ' ');
    }
    return words;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "role cio --person p0408 | --person p0408 asks | 'cio' is a role, no folder",
        "role Data_scientist --person p0408 | --person p0408 asks | is a role, no folder",
        "role zzz --person p0408 | --person p0408 asks | there is no folder 'zzz'",
        "role nowhere cio --person p0408 | there is no folder 'nowhere' | another DIR",
        "role cio DIR --person p0408 | stands later | put it first",
        "role DIR --person p0408 | Which role? | DIR ID --person",
        "role DIR zzz --person p0408 | Unknown role 'zzz' | lists all",
        "role DIR cio --person p9 | Unknown person 'p9' | p9",
        "role DIR cio | is a folder, no role | --person ID",
        "role DIR | is a folder, no role | --person ID",
        "role DIR cio --person p0408 --sector finance | has no role 'cio' | without --sector",
        "role cio --person p0408 --sector finance | --person p0408 asks | is a role, no folder",
        "compare cio ccio --person p0408 | --person p0408 asks | 'cio' is a role, no folder",
        "compare cio ccio DIR --person p0408 | stands later | put it first",
        "compare DIR cio ccio | is a folder, no role | --person ID",
        "plan cio --person p0408 --role ccio | --person p0408 asks | 'cio' is a role, no folder",
        "plan cio --role ccio | 'cio' stands where a folder goes | --from",
        "transition zzz --person p0408 | --person p0408 asks | there is no folder 'zzz'",
        "fit cio --person p0408 | --person p0408 asks | 'cio' is a role, no folder"
      })
  void whatIsWrongIsSaidByItsName(String line, String wrong, String maybe) {
    Ran ran = run(words(line));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains(wrong, maybe).doesNotContain("Exception");
    assertThat(ran.out()).isEmpty();
  }

  /** lane-roles.csv names no role of finance for clinical care, and two of finance for data. */
  @Test
  void whatBeginsFromABackgroundIsOfTheSectorAskedFor() {
    Ran nurse = run("career", "role", "nurse", "--sector", "finance");
    assertThat(nurse.err())
        .contains("No role of the sector finance begins from it", "--sector finance")
        .doesNotContain("clinical-ai-evaluator", "triage-nurse");
    assertThat(run("career", "role", "nurse").err()).contains("clinical-ai-evaluator");
    assertThat(run("career", "role", "auditor", "--sector", "public-sector").err())
        .contains("policy-adviser")
        .doesNotContain("model-risk-manager", "privacy-reviewer");
  }
}
