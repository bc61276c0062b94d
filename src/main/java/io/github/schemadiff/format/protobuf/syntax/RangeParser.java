package io.github.schemadiff.format.protobuf.syntax;

import io.github.schemadiff.format.protobuf.syntax.Nodes.RangeNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Numbers, ranges of them, and what is reserved.
final class RangeParser {
  /// The largest field number.
  static final int MAX_FIELD = 536_870_911;

  private final Cursor cursor;

  RangeParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /// A whole number, perhaps negative.
  int number(String what) throws SyntaxProblem {
    int start = cursor.start();
    boolean negative = cursor.take("-");
    if (cursor.kind() != Tokens.INTEGER) {
      throw cursor.expected(what);
    }
    String literal = cursor.word().text();
    cursor.skip();
    try {
      long value = Literals.unsigned(literal);
      long signed = negative ? -value : value;
      if (value >= 0 && signed >= Integer.MIN_VALUE && signed <= Integer.MAX_VALUE) {
        return (int) signed;
      }
    } catch (NumberFormatException notOne) {
      throw new SyntaxProblem(start, "`" + literal + "` is no whole number.");
    }
    throw new SyntaxProblem(start, "The number `" + literal + "` is too large; expected 32 bits.");
  }

  /// `reserved …;` behind the keyword: ranges, or names as strings or (in editions) as words.
  void reserved(int max, List<RangeNode> ranges, List<Word> names) throws SyntaxProblem {
    do {
      if (cursor.kind() == Tokens.STRING) {
        names.add(quoted());
      } else if (cursor.kind() == Tokens.NAME) {
        names.add(cursor.name("a name"));
      } else {
        ranges.add(range(max));
      }
    } while (cursor.take(","));
    cursor.expect(";", "after what is reserved");
  }

  /// `first to last`, `first to max` or a single number.
  RangeNode range(int max) throws SyntaxProblem {
    int start = cursor.start();
    int first = number("a number or a range of numbers");
    int last = first;
    if (cursor.take("to")) {
      last = cursor.take("max") ? max : number("a number or `max`");
    }
    Word word =
        new Word(first == last ? "" + first : first + " to " + last, start, cursor.lastEnd());
    if (last < first) {
      throw new SyntaxProblem(start, "The range ends before it begins: " + word.text() + ".");
    }
    return new RangeNode(first, last, word);
  }

  /// A quoted name; its place includes the quotes.
  Word quoted() {
    int start = cursor.start();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (cursor.kind() == Tokens.STRING) {
      Literals.unescape(cursor.word().text(), bytes);
      cursor.skip();
    }
    return new Word(bytes.toString(StandardCharsets.UTF_8), start, cursor.lastEnd());
  }
}
