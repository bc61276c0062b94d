package io.github.schemadiff.report.html;

import static io.github.schemadiff.report.markup.Markup.all;
import static io.github.schemadiff.report.markup.Markup.attribute;
import static io.github.schemadiff.report.markup.Markup.cls;
import static io.github.schemadiff.report.markup.Markup.div;
import static io.github.schemadiff.report.markup.Markup.each;
import static io.github.schemadiff.report.markup.Markup.element;
import static io.github.schemadiff.report.markup.Markup.id;
import static io.github.schemadiff.report.markup.Markup.nothing;
import static io.github.schemadiff.report.markup.Markup.span;
import static io.github.schemadiff.report.markup.Markup.text;
import static io.github.schemadiff.report.markup.Markup.to;

import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.report.content.Prose;
import io.github.schemadiff.report.content.ReportContent.Badge;
import io.github.schemadiff.report.content.ReportContent.Bit;
import io.github.schemadiff.report.content.ReportContent.Block;
import io.github.schemadiff.report.content.ReportContent.Bullets;
import io.github.schemadiff.report.content.ReportContent.Heading;
import io.github.schemadiff.report.content.ReportContent.Level;
import io.github.schemadiff.report.content.ReportContent.Listing;
import io.github.schemadiff.report.content.ReportContent.Mark;
import io.github.schemadiff.report.content.ReportContent.Paragraph;
import io.github.schemadiff.report.content.ReportContent.Piece;
import io.github.schemadiff.report.content.ReportContent.RulePage;
import io.github.schemadiff.report.content.ReportContent.Sign;
import io.github.schemadiff.report.content.ReportContent.Specimen;
import io.github.schemadiff.report.content.ReportContent.Tone;
import io.github.schemadiff.report.content.ReportContent.WhoBreaks;
import io.github.schemadiff.report.markup.Icon;
import io.github.schemadiff.report.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The small pieces that look alike in every laid-out format.
public record Phrases(Frame frame) {
  private static final String CLOSING = ",.;:)";

  /// Held together with a mark that follows, as the PDF's renderer would break the line before it.
  public Markup prose(Prose prose) {
    List<Markup> out = new ArrayList<>();
    List<Prose.Run> runs = prose.runs();
    for (int at = 0; at < runs.size(); at++) {
      Prose.Run run = runs.get(at);
      String next = at + 1 < runs.size() ? runs.get(at + 1).text() : "";
      boolean held =
          !(run instanceof Prose.Plain)
              && runs.size() > at + 1
              && runs.get(at + 1) instanceof Prose.Plain
              && !next.isEmpty()
              && CLOSING.indexOf(next.charAt(0)) >= 0;
      if (held) {
        out.add(span("held", run(run), text(next.substring(0, 1))));
        out.add(text(next.substring(1)));
        at++;
      } else {
        out.add(run(run));
      }
    }
    return all(out);
  }

  private Markup run(Prose.Run run) {
    return switch (run) {
      case Prose.Plain(String words) -> text(words);
      case Prose.Strong(String words) -> element("strong", text(words));
      case Prose.Code(String words) -> element("code", text(words));
      case Prose.Link(String words, String target) -> element("a", to(target), text(words));
    };
  }

  public Markup badge(Badge badge) {
    return span(
        "badge " + style(badge.mark()),
        frame.icon(icon(badge.mark()), style(badge.mark())),
        span("sr", text(badge.spoken() + " ")),
        badge.text().isEmpty() ? nothing() : span("on", text(badge.text())));
  }

  /// "R1 Violation".
  public Markup badge(Mark mark, String rule) {
    String word = mark.word();
    String shown = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    return span(
        "badge large " + style(mark),
        frame.icon(icon(mark), style(mark)),
        span("on", text(rule + " " + shown)));
  }

  public Markup legend() {
    return element(
        "p",
        cls("legend"),
        all(
            Stream.of(Mark.VIOLATION, Mark.WARNING, Mark.ADVICE, Mark.NOT_PROVEN)
                .map(
                    mark ->
                        span(
                            "entry",
                            span("badge " + style(mark), frame.icon(icon(mark), style(mark))),
                            text(" " + meaning(mark) + " ")))
                .toList()));
  }

  private static String meaning(Mark mark) {
    return switch (mark) {
      case VIOLATION -> "violation: a rule is broken";
      case WARNING -> "warning: safe under a named assumption";
      case ADVICE -> "advice";
      case NOT_PROVEN -> "not proven";
      case INFO -> "information";
    };
  }

  public static String style(Mark mark) {
    return switch (mark) {
      case VIOLATION -> "violation";
      case WARNING -> "warning";
      case NOT_PROVEN -> "not-proven";
      case ADVICE -> "advice";
      case INFO -> "info";
    };
  }

  private static Icon icon(Mark mark) {
    return switch (mark) {
      case VIOLATION -> Icon.VIOLATION;
      case WARNING -> Icon.WARNING;
      case NOT_PROVEN -> Icon.NOT_PROVEN;
      case ADVICE -> Icon.ADVICE;
      case INFO -> Icon.INFO;
    };
  }

  public Markup level(Level level) {
    return switch (level) {
      case BREAKS -> frame.icon(Icon.VIOLATION, "crimson");
      case NOT_PROVEN -> frame.icon(Icon.NOT_PROVEN, "muted");
      case SAFE -> frame.icon(Icon.SAFE, "muted");
    };
  }

  /// A verdict's glyph and word: never a colour alone.
  public Markup verdict(Word word, String said) {
    return span("verdict " + style(word), glyph(word), span("said", text(said)));
  }

  public Markup glyph(Word word) {
    return switch (word) {
      case COMPATIBLE -> frame.icon(Icon.SAFE, "muted");
      case INCOMPATIBLE -> frame.icon(Icon.BREAKS, "crimson");
      case UNDECIDED -> frame.icon(Icon.NOT_PROVEN, "muted");
    };
  }

  public static String style(Word word) {
    return switch (word) {
      case COMPATIBLE -> "safe";
      case INCOMPATIBLE -> "breaks";
      case UNDECIDED -> "open";
    };
  }

  public static String style(Sign sign) {
    return sign == Sign.NONE ? "same" : sign.word();
  }

  public static Markup sign(Sign sign) {
    return sign == Sign.NONE
        ? nothing()
        : span("sign " + style(sign), text(sign.glyph()), span("sr", text(" " + sign.word())));
  }

  public Markup presence(boolean required) {
    return element(
        "span",
        cls("presence"),
        frame.icon(required ? Icon.REQUIRED : Icon.OPTIONAL, "ink"),
        span("sr", text(required ? "required " : "optional ")));
  }

  public Markup pieces(List<Piece> pieces) {
    return all(
        pieces.stream()
            .map(piece -> piece.marked() ? element("mark", text(piece.text())) : text(piece.text()))
            .toList());
  }

  public Markup specimen(Specimen specimen) {
    return div(
        "specimen",
        element("pre", all(specimen.lines().stream().map(this::bits).toList())),
        element("p", cls("error"), text(specimen.error())),
        specimen.others().isEmpty() ? nothing() : element("p", prose(Prose.of(specimen.others()))),
        specimen.read().isEmpty()
            ? nothing()
            : element("p", cls("bytes"), text("read as " + specimen.read())),
        specimen.bytes().isEmpty()
            ? nothing()
            : element("p", cls("bytes"), text(specimen.bytes())));
  }

  private Markup bits(List<Bit> bits) {
    return all(Stream.concat(bits.stream().map(this::bit), Stream.of(text("\n"))).toList());
  }

  private Markup bit(Bit bit) {
    return switch (bit.tone()) {
      case Tone.PLAIN -> text(bit.text());
      case Tone.DIM -> span("dim", text(bit.text()));
      case Tone.FAILING ->
          span("failing", frame.icon(Icon.BREAKS, "crimson"), text(" " + bit.text()));
      case Tone.MISSING ->
          span("missing", frame.icon(Icon.BREAKS, "crimson"), text(" " + bit.text()));
    };
  }

  public Markup who(List<WhoBreaks> who) {
    return element(
        "ul",
        cls("who"),
        each(
            who,
            one ->
                element(
                    "li",
                    cls(style(one.word())),
                    glyph(one.word()),
                    text(" "),
                    element("span", prose(one.text())))));
  }

  public Markup rulePage(RulePage page) {
    return element(
        "section",
        cls("rule"),
        id(page.anchor()),
        element(
            "h4",
            span("rule-name", text(page.principle().name())),
            text(" " + page.title() + " "),
            span("check", text(page.id()))),
        each(page.blocks(), this::block));
  }

  private Markup block(Block block) {
    return switch (block) {
      case Heading(String words) -> element("h5", text(words));
      case Paragraph(Prose words) -> element("p", prose(words));
      case Listing(String code) -> element("pre", cls("listing"), text(code));
      case Bullets(List<Prose> items, boolean numbered) ->
          element(numbered ? "ol" : "ul", each(items, item -> element("li", prose(item))));
    };
  }

  /// An attribute for those who read with a screen reader.
  public static Markup label(String words) {
    return attribute("aria-label", words);
  }
}
