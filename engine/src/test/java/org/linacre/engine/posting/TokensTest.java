package org.linacre.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  @ParameterizedTest
  @CsvSource({
    "evaluate,evaluating",
    "evaluated,evaluates",
    "policy,policies",
    "model,modelling",
    "organise,organized",
    "organisation,organizations",
    "diagnose,diagnosed",
    "plan,planned",
    "assess,assesses",
    "programme,programs",
    "analyse,analyzing",
    "clinician,Clinicians"
  })
  void formsOfAWordHaveOneNumber(String one, String other) {
    assertThat(Tokens.hash(one)).isEqualTo(Tokens.hash(other));
  }

  @ParameterizedTest
  @CsvSource({"evaluate,evaluator", "nurse,nursery", "data,date", "need,ne", "is,i"})
  void differentWordsHaveDifferentNumbers(String one, String other) {
    assertThat(Tokens.hash(one)).isNotEqualTo(Tokens.hash(other));
  }

  @Test
  void everySentenceIsFoundWithAndWithoutSigns() {
    assertThat(sentences("We hire. You will code, e.g. in R, for Dr. Who! Ask us?"))
        .containsExactly("We hire.", "You will code, e.g. in R, for Dr. Who!", "Ask us?");
    assertThat(sentences("Duties\n- build models\n- test them\n\nPay is 37.5 a day"))
        .containsExactly("Duties", "build models", "test them", "Pay is 37.5 a day");
    assertThat(sentences("• one • two")).containsExactly("one", "two");
  }

  @Test
  void aVeryShortWordEndsASentenceWhereACapitalFollows() {
    assertThat(sentences("Paid on W2. No AI here.")).containsExactly("Paid on W2.", "No AI here.");
    assertThat(sentences("You code in R. No AI is used. Join us. You can."))
        .containsExactly("You code in R.", "No AI is used.", "Join us.", "You can.");
    assertThat(sentences("You know Python, SAS, R. We train you."))
        .containsExactly("You know Python, SAS, R.", "We train you.");
    assertThat(sentences("Dr. J. Smith of St. Mary and the U.S. Army, e.g. No. 5, 5 p.m. Monday"))
        .containsExactly("Dr. J. Smith of St. Mary and the U.S. Army, e.g. No. 5, 5 p.m. Monday");
  }

  @Test
  void aLineThatGoesOnIsNoEnd() {
    assertThat(sentences("You will review the summaries that the model writes for\nour clinics."))
        .containsExactly("You will review the summaries that the model writes for our clinics.");
  }

  @Test
  void aTextWithoutAnySignIsCut() {
    List<String> cut = sentences("word ".repeat(1_000));
    assertThat(cut).hasSize(13);
  }

  private static List<String> sentences(String text) {
    Sentences sentences = Sentences.of(Tokens.of(text), (_, _) -> false);
    List<String> all = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      all.add(sentences.text(s));
    }
    return all;
  }
}
