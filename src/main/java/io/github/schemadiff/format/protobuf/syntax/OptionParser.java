package io.github.schemadiff.format.protobuf.syntax;

import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Options and their values.
final class OptionParser {
  /// Aggregates in aggregates; nobody writes more.
  private static final int DEEPEST = 64;

  private final Cursor cursor;

  OptionParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /// `option name = value;`, behind the keyword.
  OptionNode statement() throws SyntaxProblem {
    OptionNode option = assignment();
    cursor.expect(";", "after the option");
    return option;
  }

  /// `[name = value, …]`, where there is one.
  List<OptionNode> bracketed() throws SyntaxProblem {
    if (!cursor.take("[")) {
      return List.of();
    }
    List<OptionNode> options = new ArrayList<>(2);
    do {
      options.add(assignment());
    } while (cursor.take(","));
    cursor.expect("]", "after the options");
    return List.copyOf(options);
  }

  private OptionNode assignment() throws SyntaxProblem {
    int start = cursor.start();
    StringBuilder name = new StringBuilder();
    do {
      name.append(name.isEmpty() ? "" : ".");
      if (cursor.take("(")) {
        name.append('(').append(cursor.dotted("an option name").text()).append(')');
        cursor.expect(")", "after the option name");
      } else {
        name.append(cursor.name("an option name").text());
      }
    } while (cursor.take("."));
    Word word = new Word(name.toString(), start, cursor.lastEnd());
    cursor.expect("=", "after the option name");
    return new OptionNode(word, value(0));
  }

  private Value value(int depth) throws SyntaxProblem {
    int start = cursor.start();
    if (depth > DEEPEST) {
      throw new SyntaxProblem(start, "The value nests deeper than " + DEEPEST + " levels.");
    }
    if (cursor.take("{")) {
      return aggregate(start, "}", depth);
    }
    if (cursor.take("<")) {
      return aggregate(start, ">", depth);
    }
    if (cursor.take("[")) {
      return listing(start, depth);
    }
    if (cursor.kind() == Tokens.STRING) {
      return text();
    }
    boolean negative = cursor.take("-");
    if (!negative) {
      cursor.take("+");
    }
    Word word = cursor.word();
    boolean number = cursor.kind() == Tokens.INTEGER || cursor.kind() == Tokens.FLOAT;
    if (!number && cursor.kind() != Tokens.NAME) {
      throw cursor.expected("a value");
    }
    boolean whole = cursor.kind() == Tokens.INTEGER;
    cursor.skip();
    return number || negative
        ? new Value.Numeric((negative ? "-" : "") + word.text(), whole, start, word.end())
        : new Value.Name(word);
  }

  private Value text() {
    int start = cursor.start();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (cursor.kind() == Tokens.STRING) {
      Literals.unescape(cursor.word().text(), bytes);
      cursor.skip();
    }
    return new Value.Text(bytes.toByteArray(), start, cursor.lastEnd());
  }

  private Value aggregate(int start, String closing, int depth) throws SyntaxProblem {
    List<Value.Entry> entries = new ArrayList<>();
    while (!cursor.take(closing)) {
      String name;
      if (cursor.take("[")) {
        String extension = cursor.dotted("an extension's name").text();
        while (cursor.take("/")) {
          extension += "/" + cursor.dotted("a message name").text();
        }
        cursor.expect("]", "after the extension's name");
        name = "[" + extension + "]";
      } else {
        name = cursor.name("a field name").text();
      }
      boolean colon = cursor.take(":");
      if (!colon && !cursor.looksAt("{") && !cursor.looksAt("<") && !cursor.looksAt("[")) {
        throw cursor.expected("`:` after the field name");
      }
      entries.add(new Value.Entry(name, value(depth + 1)));
      if (!cursor.take(",")) {
        cursor.take(";");
      }
    }
    return new Value.Aggregate(entries, start, cursor.lastEnd());
  }

  private Value listing(int start, int depth) throws SyntaxProblem {
    List<Value> values = new ArrayList<>();
    if (!cursor.take("]")) {
      do {
        values.add(value(depth + 1));
      } while (cursor.take(","));
      cursor.expect("]", "after the list");
    }
    return new Value.Listing(values, start, cursor.lastEnd());
  }
}
