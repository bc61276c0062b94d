package io.github.schemadiff.report.markup;

import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupWriterTest {
  private static String html(Markup markup) {
    StringBuilder out = new StringBuilder();
    MarkupWriter.html(markup, out);
    return out.toString();
  }

  @Test
  void textAndAttributesAreEscaped() {
    Markup markup = element("p", attribute("title", "\"><b>'&"), text("</p><script>&amp;"));
    assertThat(html(markup))
        .isEqualTo(
            "<p title=\"&quot;&gt;&lt;b&gt;&#39;&amp;\">&lt;/p&gt;&lt;script&gt;&amp;amp;</p>");
  }

  @Test
  void emptyElementsAreClosedOnlyInXhtml() {
    StringBuilder xhtml = new StringBuilder();
    MarkupWriter.xhtml(element("br"), xhtml);
    assertThat(xhtml.toString()).isEqualTo("<br/>");
    assertThat(html(element("br"))).isEqualTo("<br>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onclick", "style", "srcdoc", "a b", "x=y", ""})
  void attributesThatRunOrBreakOutAreRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> attribute(name, "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org", "javascript:alert(1)", "data:text/html,x", "//x", ""})
  void linksLeadNowhereElse(String target) {
    assertThatIllegalArgumentException().isThrownBy(() -> attribute("href", target));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u202Eb",
        "a\u2066b",
        "a\u0000b",
        "a\u001Bb",
        "a\uFEFFb",
        "a\uD800b",
        "a\uDC00b"
      })
  void hiddenCharactersAreWrittenOut(String text) {
    assertThat(html(text(text))).isEqualTo("a\\u%04xb".formatted((int) text.charAt(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "tab\tand\nline", "日本", "שלום", "👍 fine", "naïve"})
  void everythingElseStaysAsItIs(String text) {
    assertThat(html(text(text))).isEqualTo(text);
  }
}
