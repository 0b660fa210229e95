package org.linacre.formats.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.Calling;
import org.linacre.engine.career.Callings;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.pack.CareerRows;
import org.linacre.formats.pack.Packs;

/**
 * Years, places, ranks and specialties leave a trade as it is, in every combination; who learns it,
 * has left it, wishes for it, assists in it or speaks of somebody else is not taken to be
 * registered, whatever stands beside.
 */
class ClearTradeLawsTest {
  private static final Path PACKS =
      Path.of(System.getProperty("linacre.root", "..")).resolve("packs");
  private static final Catalogue CATALOGUE = Packs.read(PACKS, new Violations());
  private static final Callings CALLINGS =
      new Callings(CareerRows.read(CATALOGUE, PACKS, new Violations()));

  private static final List<String> TRADES = List.of("nurse", "pharmacist", "physio", "doctor");
  private static final List<String> YEARS =
      List.of("", ", 9 years", " for 10 yrs", ", 4yrs", " since 2012");
  private static final List<String> PLACES =
      List.of(
          "",
          " at Leeds",
          " in community pharmacy",
          ", NHS Trust",
          " at Leeds General Infirmary",
          " at St Mungo's Hospital",
          " working in A&E");
  private static final List<String> RANKS =
      List.of("", "Band 6 ", "senior ", "B7 ", "Band 8a ", "I am a lead ");
  private static final List<String> SPECIALTIES = List.of("", ", MSK", " ICU", ", in cardiology");

  private static boolean isClear(String said) {
    Calling calling = CALLINGS.of(said).orElseThrow();
    return calling.lane().equals("clinical")
        && !Set.of(Answers.UNLICENSED, Answers.LEARNER).contains(calling.licence());
  }

  private interface Said {
    void each(String said);
  }

  private static int all(List<String> ranks, List<String> trades, Said said) {
    int seen = 0;
    for (String rank : ranks) {
      for (String trade : trades) {
        for (String place : PLACES) {
          for (String years : YEARS) {
            for (String specialty : SPECIALTIES) {
              said.each(rank + trade + place + years + specialty);
              said.each(rank + trade + years + place + specialty);
              seen += 2;
            }
          }
        }
      }
    }
    return seen;
  }

  @Test
  void yearsPlacesRanksAndSpecialtiesLeaveATradeAsItIs() {
    List<String> unclear = new ArrayList<>();
    int seen =
        all(
            RANKS,
            TRADES,
            said -> {
              if (!isClear(said)) {
                unclear.add(said);
              }
            });
    assertThat(unclear).as("of %s", seen).isEmpty();
    assertThat(seen).isEqualTo(2 * 6 * 4 * 7 * 5 * 4);
  }

  /** Each is no registration held, with whatever place, years and specialty after it. */
  @Test
  void whoLearnsLeftWishesAssistsOrSpeaksOfAnotherStaysUnclear() {
    List<String> begins =
        List.of(
            "student ",
            "trainee ",
            "former ",
            "retired ",
            "struck off ",
            "I want to be a ",
            "my mum is a ",
            "overseas ",
            "Filipino ",
            "assistant to a ",
            "I was a ",
            "unregistered ",
            "receptionist for a ",
            "suspended ",
            "vet's ");
    List<String> clear = new ArrayList<>();
    all(
        begins,
        TRADES,
        said -> {
          if (isClear(said)) {
            clear.add(said);
          }
        });
    assertThat(clear).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pharmacist in community pharmacy, 9 years",
        "midwife, 4 yrs",
        "nurse for 10 yrs",
        "Band 6 physiotherapist, MSK",
        "physio at Leeds",
        "radiographer, 4 yrs",
        "10 years as a nurse",
        "I've been a midwife for 12 years",
        "nurse, NHS Lothian, band 7",
        "ST4 doctor, emergency medicine",
        "FY2 doctor at Barts",
        "nurse (ITU), Manchester Royal Infirmary",
        "dentist at a dental surgery in Cardiff",
        "I work at a GP surgery as a doctor",
        "I work at a GP surgery as a pharmacist",
        "nurse with 20+ years of experience",
        "newly qualified midwife",
        "OT in stroke rehab, 3 yrs",
        "paediatric physio at Great Ormond Street Hospital",
        "nurse on a respiratory ward, ten years",
        "overseas nurse, NMC registered",
        "nurse, registered with the NMC, from India"
      })
  void ordinaryWordingsAreClear(String said) {
    assertThat(isClear(said)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nurse in the Philippines",
        "nurse at Manila General Hospital",
        "nurse at an animal hospital",
        "nurse in training",
        "nurse at college in Leeds",
        "nurse 10 years ago",
        "nurse at heart",
        "I work at a GP surgery",
        "I work for a doctor",
        "I have been a nurse",
        "nurse for 10 years until 2019",
        "patient of a nurse at Leeds",
        "overseas nurse",
        "nurse, overseas registration",
        "nurse with no pin",
        "physio, OSCE next month",
        "cleaner at a doctor surgery",
        "nurse's daughter, Leeds",
        "doctor in the making, Leeds",
        "doctor from Syria, NMC registered",
        "nurse, GMC registered",
        "pharmacist (NMC)"
      })
  void whatSaysOtherwiseIsNot(String said) {
    assertThat(isClear(said)).isFalse();
  }

  @Test
  void whereItIsNotClearTheRegisterToNameIsTold() {
    assertThat(CALLINGS.of("nurse from Syria").orElseThrow().notes().getLast())
        .contains("not clear", "write nurse (NMC)");
    assertThat(CALLINGS.of("pharmacist from Syria").orElseThrow().notes().getLast())
        .contains("write pharmacist (GPhC)");
    assertThat(CALLINGS.of("clinician from Syria").orElseThrow().notes().getLast())
        .contains("with its register");
  }
}
