package io.github.schemadiff.format.protobuf.syntax;

/// Cuts a text into [Tokens], by the lexical elements of the Protobuf language specification.
final class Lexer {
  private final String text;
  private final Tokens tokens = new Tokens();
  private int at;

  /// Of the comment that may document the next token.
  private int commentStart;

  private int commentEnd;

  private Lexer(String text) {
    this.text = text;
  }

  static Tokens read(String text) {
    Lexer lexer = new Lexer(text);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (true) {
      blank();
      if (at >= text.length()) {
        tokens.add(Tokens.END, text.length(), text.length(), commentStart, commentEnd);
        return;
      }
      int start = at;
      byte kind = token();
      tokens.add(kind, start, at, commentStart, commentEnd);
    }
  }

  /// Skips white space and comments; keeps the comment that stands directly above what follows.
  private void blank() {
    commentStart = 0;
    commentEnd = 0;
    // A comment that begins on the line of the last token is that token's.
    boolean own = at == 0;
    int newlines = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        own = true;
        if (++newlines > 1) {
          commentEnd = commentStart;
        }
        at++;
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0x0b || c == '\uFEFF') {
        at++;
      } else if (c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '/') {
        int start = at;
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
        newlines = comment(start, own, true);
      } else if (c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '*') {
        int start = at;
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          return;
        }
        at = end + 2;
        newlines = comment(start, own, false);
      } else {
        return;
      }
    }
  }

  /// Lines of `//` without a blank one between them are one comment.
  private int comment(int start, boolean own, boolean line) {
    if (own) {
      boolean goesOn = line && commentEnd > commentStart && text.charAt(commentStart + 1) == '/';
      commentStart = goesOn ? commentStart : start;
      commentEnd = at;
    }
    return 0;
  }

  private byte token() {
    char c = text.charAt(at);
    if (isLetter(c)) {
      skipWord();
      return Tokens.NAME;
    }
    if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
      return number();
    }
    if (c == '"' || c == '\'') {
      return string(c);
    }
    at++;
    if (c == '/' || c > 0x7e || c < 0x20) {
      // A comment that never ends, or no character of the language: shown whole.
      at += c == '/' && text.startsWith("*", at) ? 1 : 0;
      if (Character.isHighSurrogate(c) && at < text.length()) {
        at++;
      }
      return Tokens.ERROR;
    }
    return Tokens.SYMBOL;
  }

  private void skipWord() {
    while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
      at++;
    }
  }

  private byte number() {
    boolean whole = true;
    if (text.charAt(at) == '0' && at + 1 < text.length() && (text.charAt(at + 1) | 0x20) == 'x') {
      at += 2;
      skipWord();
      return Tokens.INTEGER;
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '.') {
        whole = false;
      } else if ((c | 0x20) == 'e') {
        whole = false;
        if (at + 1 < text.length() && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+')) {
          at++;
        }
      } else if (!isDigit(c) && !isLetter(c)) {
        break;
      }
      at++;
    }
    return whole ? Tokens.INTEGER : Tokens.FLOAT;
  }

  private byte string(char quote) {
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote) {
        at++;
        return Tokens.STRING;
      }
      if (c == '\n') {
        return Tokens.ERROR;
      }
      at += c == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n' ? 2 : 1;
    }
    return Tokens.ERROR;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
