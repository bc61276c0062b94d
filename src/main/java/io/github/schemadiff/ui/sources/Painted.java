package io.github.schemadiff.ui.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One side of aligned texts, every line cut into runs of one style.
///
/// Styles are weight and grey only, so that marks stay visible.
public record Painted(List<List<Run>> lines) {
  // What a .proto or .avdl declares: a name after its keyword, a field before its number, its
  // default or the end of its statement.
  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?<string>\"(?:[^\"\\\\]|\\\\.)*+\"?)|(?<comment>//.*|/\\*.*?(?:\\*/|$)|^\\s*\\*.*)"
              + "|(?<name>(?<=\\b(?:message|enum|service|rpc|oneof|extend|record|error|protocol|fixed)"
              + " )[\\w.]+|(?<=[\\w.>?)}\\]] )[\\w`]+(?=\\s*(?:=|;))|(?<=^"
              + " {1,40})[A-Z]\\w*(?=\\s*(?:=|,)))|(?<key>(?!))|(?<other>[\\w.]+|[^\\w\"/*]+|.)");

  // A name before a colon, another string, a comment, anything else.
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<name>\"(?:[^\"\\\\]|\\\\.)*+\"(?=\\s*:))"
              + "|(?<string>\"(?:[^\"\\\\]|\\\\.)*+\"?)"
              + "|(?<comment>//.*|#(?=\\s).*)"
              + "|(?<key>^\\s*(?:- )?[\\w$./-]+(?=:(?:\\s|$)))"
              + "|(?<other>[\\w$.-]+|[^\\w\"$/#.-]+|.)");

  private static final String OTHER = "other";

  private static final List<String> GROUPS = List.of("name", "string", "comment", "key", OTHER);

  /// Longer lines are one run: nobody reads them, and layout would.
  private static final int LONGEST = 2_000;

  /// @param style class of the run: `name`, `string`, `comment`, `other`
  public record Run(String text, String style) {}

  public Painted {
    lines = List.copyOf(lines);
  }

  /// @param file tells in which language the text is written
  static Painted of(Aligned text, boolean oldSide, String file) {
    Pattern tokens = tokens(file);
    List<List<Run>> lines = new ArrayList<>(text.rows().size());
    for (int row = 0; row < text.rows().size(); row++) {
      lines.add(runs(text.text(row, oldSide), tokens));
    }
    return new Painted(lines);
  }

  static Pattern tokens(String file) {
    return file.endsWith(".proto") || file.endsWith(".avdl") ? DECLARATION : TOKEN;
  }

  static List<Run> runs(String line, Pattern tokens) {
    if (line.length() > LONGEST) {
      return List.of(new Run(line.substring(0, LONGEST) + "…", OTHER));
    }
    List<Run> runs = new ArrayList<>();
    // Every run costs a node: what looks alike is one.
    StringBuilder other = new StringBuilder();
    Matcher matcher = tokens.matcher(line);
    while (matcher.find()) {
      String group =
          GROUPS.stream().filter(g -> matcher.group(g) != null).findFirst().orElseThrow();
      if (group.equals(OTHER)) {
        other.append(matcher.group());
      } else {
        flush(other, runs);
        runs.add(new Run(matcher.group(), group.equals("key") ? "name" : group));
      }
    }
    flush(other, runs);
    return runs;
  }

  private static void flush(StringBuilder other, List<Run> runs) {
    if (!other.isEmpty()) {
      runs.add(new Run(other.toString(), OTHER));
      other.setLength(0);
    }
  }
}
