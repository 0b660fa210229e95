package org.linacre.formats.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks that are escaped in the fields of a posting, beside the same unescaped. */
class EscapedTest {
  /**
   * As many that publish schema.org's terms have it: marks escaped once more, or none but these.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>You read <b>notes</b> &amp; code.</p><h3>Desirable</h3><ul><li>R</li></ul>",
        "&lt;p&gt;You read &lt;b&gt;notes&lt;/b&gt; &amp;amp; code.&lt;/p&gt;&lt;h3&gt;Desirable"
            + "&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;R&lt;/li&gt;&lt;/ul&gt;",
        "&#60;p&#62;You read notes &#38;amp; code.&#60;/p&#62;&#60;h3&#62;Desirable&#60;/h3&#62;"
            + "&#60;ul&#62;&#60;li&#62;R&#60;/li&#62;&#60;/ul&#62;",
        "You read <b>notes</b> &amp; code.<h3>Desirable</h3><ul><li>R</li></ul>"
      })
  void marksThatAreEscapedAreMarks(String description) {
    String json =
        "{\"@type\":\"JobPosting\",\"title\":\"Coder, R&amp;D\",\"jobLocation\":{\"address\":"
            + "{\"addressLocality\":\"Tyne &amp; Wear\"}},\"description\":\""
            + description
            + "\"}";
    Advert advert = PostingFile.of(json);
    assertThat(advert.text()).isEqualTo("Coder, R&D\n\nYou read notes & code.\n\nDesirable\n\n• R");
    assertThat(advert.place()).isEqualTo("Tyne & Wear");
    assertThat(PostingFile.of(description).text())
        .isEqualTo("You read notes & code.\n\nDesirable\n\n• R");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AT&T; R&D", "if a < b and c > d", "&nosuchname; stays", "x </ y"})
  void signsThatAreNoMarksStay(String text) {
    assertThat(PostingFile.of(text).text()).isEqualTo(text);
  }
}
