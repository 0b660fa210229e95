package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
  void theFirstDayMayBeWrittenAsPeopleDo() {
    String[] plan = {"career", "plan", "--role", "cio", "--start", "2027-01-04"};
    String iso = run(plan).out();
    assertThat(iso).contains("2027-01-04");
    for (String day : new String[] {"2027-1-4", "20270104", "4 January 2027", "January 4, 2027"}) {
      plan[5] = day;
      assertThat(run(plan).out()).as(day).isEqualTo(iso);
    }
    for (String none : new String[] {"2027-01", "4/1/2027", "2027-2-30", "January 2027"}) {
      plan[5] = none;
      assertThat(run(plan).exit()).as(none).isEqualTo(2);
      assertThat(run(plan).err()).as(none).contains("is no date");
    }
  }

  /** The folder's date is 2026-09-30; without a folder nobody knows the day. */
  @Test
  void aFirstDayBeforeTheFoldersIsSaidToBe() {
    String[] plan = {
      "career", "plan", LINCHESTER, "--person", "p0162", "--role", "cio", "--start", "2020-01-01"
    };
    Ran ran = run(plan);
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).contains("2020-01-01, is before the organisation's date, 2026-09-30");
    plan[8] = "2026-09-30";
    assertThat(run(plan).err()).isEmpty();
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
    assertThat(ran.out()).contains("train staff (esco)", "0.45 to 0.52 were right");
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

  /** weights.csv lists eight of each kind; what is not listed is counted, and --all lists it. */
  @Test
  void rolesThatAreNotListedAreCountedAndCanBeSeen() {
    String[] fit = {"career", "fit", "--background", "nurse", "--json"};
    JsonNode few = JsonMapper.shared().readTree(run(fit).out());
    int more = few.get("nowMore").asInt();
    assertThat(few.get("now")).hasSize(8);
    assertThat(more).isPositive();
    String text = run("career", "fit", "--background", "nurse").out();
    assertThat(text).containsPattern("and\\s+" + more + "\\s+more\\s+\\(--all\\)");
    JsonNode all =
        JsonMapper.shared()
            .readTree(run("career", "fit", "--background", "nurse", "--all", "--json").out());
    assertThat(all.get("now")).hasSize(8 + more);
    assertThat(all.get("nowMore").asInt()).isZero();
    assertThat(all.get("later")).isEqualTo(few.get("later"));
    Ran whole = run("career", "fit", "--background", "nurse", "--all");
    assertThat(whole.out()).doesNotContain("(--all)");
    for (String list : new String[] {"now", "later"}) {
      all.get(list)
          .valueStream()
          .forEach(r -> assertThat(whole.out()).contains(r.get("role").asString()));
    }
  }

  /** What somebody wrote is quoted on one line, without what moves a terminal, and not whole. */
  @Test
  void whatIsQuotedDoesNotFloodOrSteerTheTerminal() {
    String steering = "\u001b[31mwitch\u202e\ncraft";
    String endless = "nurse ".repeat(2_000);
    for (String[] use :
        new String[][] {
          {"career", "role", steering},
          {"career", "role", "x".repeat(5_000)},
          {"career", "role", endless},
          {"career", "fit", "--background", steering, "--skill", steering},
          {"career", "fit", "--background", endless, "--family", "x".repeat(5_000)}
        }) {
      Ran ran = run(use);
      String all = ran.out() + ran.err();
      assertThat(all.chars().filter(c -> c != '\n' && (c < 32 || c == 0x202E))).isEmpty();
      assertThat(all).hasSizeLessThan(9_000).doesNotContain("nurse ".repeat(20));
    }
  }

  /** A week has 7 times 24 hours. */
  @Test
  void moreHoursThanAWeekHasAreRefused() {
    String[] plan = {
      "career", "plan", "--role", "cio", "--start", "2027-01-04", "--hours-per-week", "169"
    };
    assertThat(run(plan).exit()).isEqualTo(2);
    assertThat(run(plan).err()).contains("a week has 168 hours, not 169");
    plan[7] = "168";
    assertThat(run(plan).exit()).isZero();
  }

  @Test
  void aDeviceIsNotSaidToBeMissing() {
    Ran ran = run("career", "fit", "--answers", "/dev/null");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .contains("/dev/null: This is a device or a pipe")
        .doesNotContain("missing");
  }
}
