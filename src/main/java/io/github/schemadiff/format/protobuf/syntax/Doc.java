package io.github.schemadiff.format.protobuf.syntax;

/// Where the comment stands that documents a declaration.
///
/// @param end equal to `start` where there is none
public record Doc(int start, int end) {
  public boolean isEmpty() {
    return start == end;
  }

  /// What it says, without the signs that make it a comment.
  public String text(String source) {
    StringBuilder out = new StringBuilder();
    for (String line : source.substring(start, end).split("\n", -1)) {
      String said = line.strip();
      if (said.startsWith("//")) {
        said = said.substring(2);
      } else {
        said = said.startsWith("/*") ? said.substring(2) : said;
        said = said.endsWith("*/") ? said.substring(0, said.length() - 2) : said;
        said = said.startsWith("*") ? said.substring(1) : said;
      }
      out.append(out.isEmpty() ? "" : "\n").append(said.strip());
    }
    return out.toString().strip();
  }
}
