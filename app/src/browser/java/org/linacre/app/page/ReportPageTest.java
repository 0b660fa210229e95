package org.linacre.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.app.Linacre;

/** The report's page in a real browser; skipped by name without {@code -Dlinacre.chromium}. */
@TestInstance(Lifecycle.PER_CLASS)
class ReportPageTest {
  private static final Path ROOT = Path.of(System.getProperty("linacre.root", ".."));

  @TempDir private Path out;
  private Playwright playwright;
  private Browser browser;

  @BeforeAll
  void open() {
    String chromium = System.getProperty("linacre.chromium", "");
    assumeTrue(!chromium.isEmpty(), "needs -Dlinacre.chromium=FILE");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chromium))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  private Page page(String example, boolean script, List<String> requests) {
    Path folder = out.resolve(example);
    PrintStream quiet =
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    int exit =
        Linacre.run(
            new String[] {
              "report",
              ROOT.resolve("examples").resolve(example).toString(),
              "--packs",
              ROOT.resolve("packs").toString(),
              "--out",
              folder.toString()
            },
            quiet,
            quiet);
    assertThat(exit).isZero();
    Page page = browser.newPage(new Browser.NewPageOptions().setJavaScriptEnabled(script));
    page.onRequest(request -> requests.add(request.url()));
    page.navigate(folder.resolve("report.html").toUri().toString());
    return page;
  }

  @ParameterizedTest
  @ValueSource(strings = {"linchester", "nymouth"})
  void axeFindsNoViolationAndNothingIsFetched(String example) {
    List<String> requests = new ArrayList<>();
    Page page = page(example, true, requests);
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .extracting(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
    assertThat(requests).hasSize(1).allMatch(url -> url.startsWith("file:"));
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void thePageReflowsAndReadsWithoutScript(int width) {
    Page page = page("linchester", false, new ArrayList<>());
    page.setViewportSize(width, 900);
    assertThat(page.locator("h1").count()).isEqualTo(1);
    assertThat(page.locator("h2").count()).isGreaterThan(6);
    page.close();
    Page scripted = page("linchester", true, new ArrayList<>());
    scripted.setViewportSize(width, 900);
    assertThat(
            ((Number)
                    scripted.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue())
        .isLessThanOrEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"linchester", "nymouth"})
  void everyInnerLinkHasItsPlaceOnThePage(String example) {
    Page page = page(example, true, new ArrayList<>());
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href'))"
                    + ".filter(h => h.length > 1 && !document.getElementById(h.slice(1)))"))
        .isEqualTo(List.of());
    assertThat(((Number) page.evaluate("document.querySelectorAll('a[href^=\"#\"]').length")).intValue())
        .isGreaterThan(10);
  }
}
