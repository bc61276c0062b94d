package io.github.schemadiff.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.report.Compared;
import io.github.schemadiff.report.ReportDetails;
import io.github.schemadiff.report.content.ReportContent;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// The report as a browser reads it.
class HtmlReportTest {
  private static Document page(Comparison comparison) throws IOException {
    byte[] bytes = Compared.written(new HtmlReport(), comparison);
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  @Test
  void beginsWithTheQuestionAndTheAnswer() throws IOException {
    Document page = page(Compared.hotel());
    assertThat(page.select("h1").text()).isEqualTo("Can the new version of hotel go out?");
    assertThat(page.select(".answer .headline").text()).isEqualTo("No, not as it is.");
    assertThat(page.select(".answer .because").text())
        .startsWith(Compared.hotel().summary().violations() + " violations in ");
    assertThat(page.select(".facts").text())
        .contains("sample-schemas/hotel/old", "23 November 2026, by Grace Hopper", "Design review");
    assertThat(page.select("section.part").eachAttr("id"))
        .containsSubsequence("answer", "matrix", "rollout", "findings", "appendix");
  }

  @Test
  void countsAreThoseOfTheComparison() throws IOException {
    Comparison hotel = Compared.hotel();
    Document page = page(hotel);
    long told = hotel.findings().stream().filter(one -> one.severity() != Severity.INFO).count();
    assertThat(page.select("button[data-show=all]").text()).isEqualTo("All " + told);
    assertThat(page.select("button[data-show=violation]").text())
        .isEqualTo("Violations " + hotel.summary().violations());
    assertThat(page.select("button[data-show=advice]").text())
        .isEqualTo("Advice " + hotel.summary().advice());
    int inCells =
        page.select(".matrix td .badge.violation .on").stream()
            .mapToInt(badge -> Integer.parseInt(badge.text()))
            .sum();
    assertThat(inCells).isEqualTo(hotel.summary().violations());
    List<String> totals = page.select(".matrix .totals td").eachText();
    assertThat(totals.subList(0, 4).stream().mapToInt(Integer::parseInt).sum())
        .isEqualTo(hotel.summary().violations());
    assertThat(page.select("article.finding"))
        .hasSize(ReportContent.of(hotel, Compared.details()).counts().told());
  }

  /// A rule for an element that is another one by now would style nothing, and nobody would notice.
  @Test
  void whatTheStyleNamesByElementAndClassIsThere() throws IOException {
    Document page = page(Compared.hotel());
    Matcher named =
        Pattern.compile("\\b(?:div|section|article|th|td|tr|li|p|span)\\.[a-z][\\w-]*")
            .matcher(page.select("style").html());
    List<String> selectors = named.results().map(MatchResult::group).distinct().toList();
    assertThat(selectors).contains("section.event", "div.sign");
    assertThat(selectors)
        .allSatisfy(selector -> assertThat(page.select(selector)).as(selector).isNotEmpty());
  }

  @Test
  void everyFindingIsToldInFull() throws IOException {
    Document page = page(Compared.hotel());
    Element finding =
        page.select("article.finding").stream()
            .filter(one -> one.select("h4").text().contains("guest.language"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.select(".kicker").text())
        .contains("R1 Violation", "No new required fields", "RoomBooked · finding ");
    assertThat(finding.select(".excerpt")).hasSize(2);
    assertThat(finding.select(".excerpt mark").eachText()).contains("\"language\"");
    assertThat(finding.select(".excerpt .line .no")).isNotEmpty();
    assertThat(finding.select(".who .breaks").text()).contains("Upgraded readers of old events");
    assertThat(finding.select(".specimen .missing").text()).isEqualTo("\"language\" is missing");
    assertThat(finding.select(".specimen .error").text()).contains("language");
    assertThat(finding.select(".edit .removed")).isNotEmpty();
    assertThat(finding.select(".edit .added")).isNotEmpty();
  }

  @Test
  void oneCauseIsToldOnceWithTheEventsThatItReaches() throws IOException {
    Comparison hotel = Compared.hotel();
    Document page = page(hotel);
    List<Finding> minutes =
        hotel.findings().stream().filter(one -> one.headline().contains("minutesToClean")).toList();
    assertThat(minutes).hasSize(3);
    List<Element> told =
        page.select("article.finding").stream()
            .filter(one -> one.select("h4").text().contains("minutesToClean"))
            .toList();
    assertThat(told).hasSize(1);
    Element home = told.getFirst().closest("section.event");
    assertThat(home.select("h3").text()).startsWith("HotelRoom");
    assertThat(home.select(".summary").text()).startsWith("shared by 3 events: RoomCleaned");
    assertThat(page.select("details.lines").text()).contains("minutesToClean");
  }

  @Test
  void treesShowWhatWasAddedRemovedAndChanged() throws IOException {
    Document page = page(Compared.hotel());
    assertThat(page.select(".tree tr.added td.new").text()).contains("lateCheckOut");
    assertThat(page.select(".tree tr.removed td.old s").text()).contains("phone");
    assertThat(page.select(".tree tr.changed .facet.changed").eachText())
        .contains("optional", "required", "+ON_HOLD");
    assertThat(page.select(".tree tr.dimmed td.old").text()).contains("guest");
    assertThat(page.select(".tree tr.added td.old.absent")).isNotEmpty();
  }

  @Test
  void everyLinkLeadsToAPlaceInTheReport() throws IOException {
    for (Comparison comparison : List.of(Compared.hotel(), Compared.large())) {
      Document page = page(comparison);
      Set<String> ids = new HashSet<>();
      for (Element element : page.select("[id]")) {
        assertThat(ids.add(element.id())).as("id %s is there once", element.id()).isTrue();
      }
      assertThat(page.select("a[href]")).hasSizeGreaterThan(40);
      for (Element link : page.select("[href]")) {
        assertThat(link.attr("href")).startsWith("#");
        assertThat(ids).contains(link.attr("href").substring(1));
      }
    }
  }

  @Test
  void nothingFromASchemaBecomesMarkup() throws IOException {
    Document page = page(Compared.hostile());
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("img, iframe, object, embed, link, base, form")).isEmpty();
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
      }
    }
    for (String text : Compared.HOSTILE) {
      assertThat(page.body().wholeText()).contains(text);
    }
  }

  @Test
  void whatCannotBeSeenIsWrittenOut() throws IOException {
    byte[] bytes = Compared.written(new HtmlReport(), Compared.hostile());
    String html = new String(bytes, StandardCharsets.UTF_8);
    assertThat(html).doesNotContain("\u202E", "\u0001").contains("abc\\u202edcba");
    assertThat(html).contains(Compared.CHINESE, Compared.HEBREW);
  }

  @Test
  void loadsNothingAndRunsOnlyItsOwnScript() throws IOException {
    Document page = page(Compared.hotel());
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy).contains("default-src 'none'", "script-src 'sha256-", "style-src 'sha256-");
    assertThat(policy).doesNotContain("unsafe");
    assertThat(page.select("style").html()).doesNotContain("http:", "https:", "@import");
    assertThat(page.select("[src]")).isEmpty();
  }

  @Test
  void aLogoIsPartOfTheFile() throws IOException {
    byte[] logo = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    ReportDetails details =
        new ReportDetails("Board", "", "", Optional.of(logo), LocalDate.of(2026, 1, 2));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlReport().write(Compared.same(), details, out);
    Document page = Jsoup.parse(out.toString(StandardCharsets.UTF_8));
    assertThat(page.select("img.logo").attr("src")).startsWith("data:image/png;base64,iVBORw");
    assertThat(page.select("h1").text()).isEqualTo("Board");
  }

  @Test
  void saysSoWhenNothingChanged() throws IOException {
    Document page = page(Compared.same());
    assertThat(page.select(".answer .headline").text()).isEqualTo("Yes, in any order.");
    assertThat(page.select(".answer .because").text()).contains("No event changed.");
    assertThat(page.select("article.finding")).isEmpty();
  }

  @Test
  void theSameComparisonGivesTheSameBytes() throws IOException {
    assertThat(Compared.written(new HtmlReport(), Compared.hotel()))
        .isEqualTo(Compared.written(new HtmlReport(), Compared.hotel()));
  }

  @Test
  void isSmall() throws IOException {
    assertThat(Compared.written(new HtmlReport(), Compared.hotel())).hasSizeLessThan(1_500_000);
  }
}
