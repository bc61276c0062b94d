package io.github.schemadiff.format.protobuf.syntax;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.tree.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A place in the tokens of a file, and the questions that parsers ask there.
final class Cursor {
  /// Of one file; who wrote more has no Protobuf here.
  private static final int MOST_PROBLEMS = 20;

  private final String path;
  private final SourceText source;
  private final String text;
  private final Tokens tokens;
  private final List<LoadProblem> problems = new ArrayList<>();
  private int at;

  Cursor(String path, SourceText source) {
    this.path = path;
    this.source = source;
    this.text = source.text();
    this.tokens = Lexer.read(text);
  }

  List<LoadProblem> problems() {
    return problems;
  }

  void report(SyntaxProblem problem) {
    report(problem.offset(), problem.getMessage());
  }

  void report(int offset, String message) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(LoadProblem.error(path, source.line(offset), source.column(offset), message));
    }
  }

  boolean atEnd() {
    return tokens.kind(at) == Tokens.END;
  }

  byte kind() {
    return tokens.kind(at);
  }

  byte kindAfter(int more) {
    return tokens.kind(at + more);
  }

  int start() {
    return tokens.start(at);
  }

  /// Where the last token taken ended.
  int lastEnd() {
    return at == 0 ? 0 : tokens.end(at - 1);
  }

  boolean looksAt(String token) {
    return looksAt(0, token);
  }

  boolean looksAt(int more, String token) {
    int start = tokens.start(at + more);
    byte kind = tokens.kind(at + more);
    return (kind == Tokens.NAME || kind == Tokens.SYMBOL)
        && tokens.end(at + more) - start == token.length()
        && text.startsWith(token, start);
  }

  boolean take(String token) {
    boolean there = looksAt(token);
    at += there ? 1 : 0;
    return there;
  }

  void skip() {
    at++;
  }

  void expect(String token, String after) throws SyntaxProblem {
    if (!take(token)) {
      throw expected("`" + token + "` " + after);
    }
  }

  Word word() {
    return word(0);
  }

  /// The name that a declaration has whose keyword stands here.
  Optional<String> secondName() {
    return kind() == Tokens.NAME && kindAfter(1) == Tokens.NAME
        ? Optional.of(word(1).text())
        : Optional.empty();
  }

  private Word word(int more) {
    int start = tokens.start(at + more);
    int end = tokens.end(at + more);
    return new Word(text.substring(start, end), start, end);
  }

  /// @param what a reader of the message expects: "a message name"
  Word name(String what) throws SyntaxProblem {
    if (kind() != Tokens.NAME) {
      throw expected(what);
    }
    Word word = word();
    at++;
    return word;
  }

  /// A name with dots, perhaps with a leading one.
  Word dotted(String what) throws SyntaxProblem {
    int start = start();
    take(".");
    name(what);
    while (looksAt(".")) {
      at++;
      name("a name after the dot");
    }
    return new Word(strip(start, lastEnd()), start, lastEnd());
  }

  /// Text without white space and comments: token by token where they stand apart.
  private String strip(int start, int end) {
    String written = text.substring(start, end);
    return written.matches("[\\w.]+")
        ? written
        : written.replaceAll("/\\*.*?\\*/|//[^\n]*|\\s+", "");
  }

  SyntaxProblem expected(String what) {
    return new SyntaxProblem(start(), "Expected " + what + ", found " + found() + ".");
  }

  private String found() {
    if (atEnd()) {
      return "the end of the file";
    }
    String token = word().text();
    if (kind() == Tokens.ERROR && (token.startsWith("\"") || token.startsWith("'"))) {
      return "a string that does not end on its line";
    }
    if (token.startsWith("/*")) {
      return "a comment that does not end";
    }
    return "`"
        + (token.length() > 40 ? token.substring(0, 40) + "…" : token).replace('`', '\'')
        + "`";
  }

  /// The comment above the next token.
  Doc above() {
    return new Doc(tokens.commentStart(at), tokens.commentEnd(at));
  }

  /// The comment above a declaration, or the one behind its end on the same line.
  ///
  /// @param end behind the declaration's `;` or `{`
  Doc doc(Doc above, int end) {
    if (!above.isEmpty()) {
      return above;
    }
    int start = end;
    while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
      start++;
    }
    if (text.startsWith("//", start)) {
      int eol = text.indexOf('\n', start);
      return new Doc(start, eol < 0 ? text.length() : eol);
    }
    if (text.startsWith("/*", start)) {
      int close = text.indexOf("*/", start);
      return close < 0 ? above : new Doc(start, close + 2);
    }
    return above;
  }

  /// Goes behind the statement that could not be read: its semicolon or its block. A closing brace
  /// belongs to what stands around it.
  void recover() {
    while (!atEnd()) {
      if (take(";")) {
        return;
      }
      if (looksAt("}")) {
        return;
      }
      if (looksAt("{")) {
        skipBlock();
        return;
      }
      at++;
    }
  }

  void skipBlock() {
    skipToClosing(0);
  }

  /// Goes behind the brace that closes the block around this place.
  void skipToClosing() {
    skipToClosing(1);
  }

  private void skipToClosing(int open) {
    int depth = open;
    while (!atEnd()) {
      if (looksAt("{")) {
        depth++;
      } else if (looksAt("}") && --depth == 0) {
        at++;
        return;
      }
      at++;
    }
  }

  /// Whether white space stands between this token and the next.
  boolean gapAfter() {
    return tokens.end(at) < tokens.start(at + 1);
  }
}
