package org.linacre.formats.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='display:none'>GONE</div>",
        "<div style='color:red; DISPLAY : None !important'>GONE</div>",
        "<p style='visibility:hidden'>GONE<b>GONE</b></p>",
        "<span style='opacity:0'>GONE</span>",
        "<span style='font-size:0px'>GONE</span>",
        "<section hidden>GONE</section>",
        "<section hidden=until-found>GONE</section>",
        "<svg><svg><text>GONE</text></svg></svg>",
        "<title>GONE</title>",
        "<script>GONE",
        "<style>GONE"
      })
  void whatIsNotToBeSeenIsLeftOut(String hidden) {
    String page = "<p>You nurse.</p>\n" + hidden;
    assertThat(PostingFile.of(page).text()).isEqualTo("You nurse.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p aria-hidden=true>SEEN</p>",
        "<p style='display:none;display:block'>SEEN</p>",
        "<p style='opacity:0.5;font-size:10px'>SEEN</p>",
        "<p style='background:url(none);display'>SEEN</p>",
        "<p class=hidden>SEEN</p>"
      })
  void whatAReaderSeesStays(String seen) {
    assertThat(PostingFile.of("<p>You nurse.</p>" + seen).text()).isEqualTo("You nurse.\n\nSEEN");
  }

  /** As a browser: what follows an open script is script, also in what else is plain text. */
  @Test
  void anOpenScriptIsNoText() {
    assertThat(PostingFile.of("Porter\nYou push beds.\n<script>var a = 'AI';").text())
        .isEqualTo("Porter\nYou push beds.");
    assertThat(PostingFile.of("<SCRIPT src=x>You review AI.").text()).isEmpty();
    String plain = "You write scripts < 10 lines & style > 2 in <b> tags.";
    assertThat(PostingFile.of(plain).text()).isEqualTo(plain);
  }

  /** Six million tags of which none closes took minutes, as did millions to be left out. */
  @ParameterizedTest
  @ValueSource(strings = {"<p", "<svg>", "<template>"})
  @Timeout(value = 40, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void tagsWithoutEndAreReadToTheirEnd(String tag) {
    String page = "<h1>Porter</h1>" + tag.repeat(12_000_000 / tag.length());
    assertThat(PostingFile.of(page).text()).isEqualTo("Porter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<p", "</p", "<p<b ", "<svg>", "<p a='", "<div>", "<b>", "<script", "<!--"})
  void tagsThatStayOpenAreNoText(String tag) {
    String page = "<h1>Porter</h1>" + tag.repeat(20_000);
    assertThat(PostingFile.of(page).text()).isEqualTo("Porter");
  }

  @Test
  void aNameCutReadsAsTheWholeName() {
    for (String end : new String[] {">b</p>", " x=1>b", "/>b", ""}) {
      String page = "<p>a</p><p" + "<p".repeat(300) + end;
      assertThat(TagNames.cut(page).length()).isLessThan(page.length());
      assertThat(HtmlText.of(page)).isEqualTo(HtmlText.of(Jsoup.parse(page)));
    }
    String usual = "<p class=\"" + "x".repeat(500) + "\">a < b</p><!-- " + "y".repeat(500);
    assertThat(TagNames.cut(usual)).isSameAs(usual);
  }
}
