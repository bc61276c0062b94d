package io.github.schemadiff.ui.parts;

import io.github.schemadiff.report.content.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A sentence with names in code: what stands between backticks is set apart, `**bold**` is bold.
public final class Sentence {
  private static final int UNBROKEN = 32;
  private static final int SHORTEST_PIECE = 8;

  private Sentence() {}

  /// @param code whether this run stood between backticks
  /// @param strong whether it stood between double asterisks
  public record Run(String text, boolean code, boolean strong) {}

  public static TextFlow of(String text, String... styles) {
    return of(runs(text), styles);
  }

  /// As reports say it; links lead nowhere here.
  public static TextFlow of(Prose prose, String... styles) {
    return of(prose.runs().stream().map(Sentence::run).toList(), styles);
  }

  private static TextFlow of(List<Run> runs, String... styles) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("sentence");
    flow.getStyleClass().addAll(styles);
    runs.forEach(run -> flow.getChildren().addAll(nodes(run)));
    flow.setAccessibleText(runs.stream().map(Run::text).collect(Collectors.joining()));
    flow.setMinWidth(0);
    return flow;
  }

  private static Run run(Prose.Run run) {
    return new Run(run.text(), run instanceof Prose.Code, run instanceof Prose.Strong);
  }

  /// Splits at unescaped marks; a mark without its partner is text.
  public static List<Run> runs(String text) {
    List<Run> out = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      String mark = text.startsWith("**", at) ? "**" : text.charAt(at) == '`' ? "`" : "";
      int end = mark.isEmpty() ? -1 : text.indexOf(mark, at + mark.length());
      if (end > at + mark.length()) {
        flush(plain, out);
        boolean code = mark.equals("`");
        out.add(new Run(text.substring(at + mark.length(), end), code, !code));
        at = end + mark.length();
      } else {
        plain.append(text.charAt(at++));
      }
    }
    flush(plain, out);
    return out;
  }

  /// Without the marks, for clipboards and screen readers.
  public static String plain(String text) {
    StringBuilder out = new StringBuilder();
    runs(text).forEach(run -> out.append(run.text()));
    return out.toString();
  }

  private static void flush(StringBuilder plain, List<Run> out) {
    if (!plain.isEmpty()) {
      out.add(new Run(plain.toString(), false, false));
      plain.setLength(0);
    }
  }

  private static List<Node> nodes(Run run) {
    if (run.code()) {
      return code(run.text());
    }
    Text text = new Text(run.text());
    text.getStyleClass().addAll("text", run.strong() ? "strong" : "plain");
    return List.of(text);
  }

  // A label does not break across lines: long paths are several, which look like one.
  private static List<Node> code(String text) {
    List<String> pieces = text.length() <= UNBROKEN ? List.of(text) : pieces(text);
    List<Node> labels = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Label label = new Label(pieces.get(i));
      label.getStyleClass().add("code");
      if (i > 0) {
        label.getStyleClass().add("continues");
      }
      if (i < pieces.size() - 1) {
        label.getStyleClass().add("continued");
      }
      labels.add(label);
    }
    return labels;
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int at = 1; at < text.length(); at++) {
      boolean after = ".[/".indexOf(text.charAt(at)) >= 0;
      boolean high = Character.isHighSurrogate(text.charAt(at - 1));
      if ((after && at - from > SHORTEST_PIECE || at - from >= UNBROKEN) && !high) {
        pieces.add(text.substring(from, at));
        from = at;
      }
    }
    pieces.add(text.substring(from));
    return pieces;
  }
}
