package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands of careers do with words, files and days that are not as they should be. */
class CareerInputTest {
  @TempDir Path folder;

  @Test
  void aCalendarThatIsThereIsNotOverwrittenUnasked() throws IOException {
    Path file = folder.resolve("plan.ics");
    Files.writeString(file, "mine");
    String[] plan = {
      "career", "plan", "--role", "cio", "--start", "2027-01-04", "--calendar", file.toString()
    };
    Ran ran = run(plan);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("is there already", "Maybe");
    assertThat(Files.readString(file)).isEqualTo("mine");
    String[] asked = java.util.Arrays.copyOf(plan, plan.length + 1);
    asked[plan.length] = "--overwrite";
    assertThat(run(asked).exit()).isZero();
    assertThat(Files.readString(file)).startsWith("BEGIN:VCALENDAR");
  }

  @Test
  void aDayFarOffIsNoFirstDay() {
    Ran ran = run("career", "plan", "--role", "cio", "--start", "9999-12-01");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("9999-12-01", "Maybe");
    assertThat(ran.out()).doesNotContain("+10000");
  }

  @Test
  void escosListIsCheckedAndItsPrecisionTold() throws IOException {
    Path advert = folder.resolve("advert.txt");
    Files.writeString(
        advert,
        "Health data analyst\n\nYou will write reports for the wards of our hospital and train staff"
            + " in the use of the data that we have.\n");
    Path list = folder.resolve("skills.csv");
    Files.writeString(list, "a,b\n");
    for (String file : new String[] {list.toString(), folder.resolve("nosuch.csv").toString()}) {
      Ran ran = run("career", "posting", advert.toString(), "--esco", file);
      assertThat(ran.exit()).isEqualTo(3);
      assertThat(ran.err()).contains(file.contains("nosuch") ? "The file is missing" : "Not ESCO");
    }
    Files.writeString(list, "conceptUri,preferredLabel,altLabels\nu,train staff,\n");
    Ran ran = run("career", "posting", advert.toString(), "--esco", list.toString());
    assertThat(ran.out()).contains("train staff (esco)", "0.44 to 0.52 were right");
    assertThat(run("career", "posting", advert.toString()).out()).doesNotContain("ESCO");
  }

  /** DIR comes first with every other command. */
  @Test
  void folderAndPostingMayStandInEitherOrder() throws IOException {
    Path advert = folder.resolve("advert.txt");
    Files.writeString(
        advert, "Data analyst\n\nYou will write reports for the wards of our hospital with SQL.\n");
    Ran one = run("career", "posting", advert.toString(), LINCHESTER, "--person", "p0408");
    Ran other = run("career", "posting", LINCHESTER, advert.toString(), "--person", "p0408");
    assertThat(one.exit()).as(one.err()).isZero();
    assertThat(other.out()).isEqualTo(one.out()).contains("p0408");
  }

  @Test
  void tooFewRolesAreToldInPlainWords() {
    for (String[] few : new String[][] {{"cio"}, {}, {LINCHESTER, "cio", "--person", "p0408"}}) {
      String[] line = new String[few.length + 2];
      line[0] = "career";
      line[1] = "compare";
      System.arraycopy(few, 0, line, 2, few.length);
      Ran ran = run(line);
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("Which roles?", "Maybe").doesNotContain("positional");
    }
  }
}
