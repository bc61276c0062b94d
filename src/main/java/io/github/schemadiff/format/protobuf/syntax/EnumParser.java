package io.github.schemadiff.format.protobuf.syntax;

import io.github.schemadiff.format.protobuf.syntax.Nodes.EnumNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.RangeNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.ReservedNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.SymbolNode;
import java.util.ArrayList;
import java.util.List;

/// `enum Name { … }`
final class EnumParser {
  private final Cursor cursor;
  private final OptionParser options;
  private final RangeParser ranges;

  EnumParser(Cursor cursor) {
    this.cursor = cursor;
    this.options = new OptionParser(cursor);
    this.ranges = new RangeParser(cursor);
  }

  /// Behind the keyword.
  EnumNode declaration(Doc above, int start) throws SyntaxProblem {
    Word name = cursor.name("an enum's name");
    cursor.expect("{", "after the enum's name");
    Doc doc = cursor.doc(above, cursor.lastEnd());
    List<SymbolNode> symbols = new ArrayList<>();
    List<RangeNode> reserved = new ArrayList<>(0);
    List<Word> reservedNames = new ArrayList<>(0);
    List<OptionNode> own = new ArrayList<>(0);
    boolean broken = false;
    while (!cursor.take("}")) {
      if (cursor.atEnd()) {
        throw cursor.expected("`}` at the end of enum " + name.text());
      }
      try {
        if (cursor.take(";")) {
          continue;
        }
        if (cursor.looksAt("option") && !cursor.looksAt(1, "=")) {
          cursor.skip();
          own.add(options.statement());
        } else if (cursor.looksAt("reserved") && !cursor.looksAt(1, "=")) {
          cursor.skip();
          ranges.reserved(Integer.MAX_VALUE, reserved, reservedNames);
        } else {
          symbols.add(symbol());
        }
      } catch (SyntaxProblem problem) {
        cursor.report(problem);
        cursor.recover();
        broken = true;
      }
    }
    return new EnumNode(
        name,
        List.copyOf(symbols),
        new ReservedNode(List.copyOf(reserved), List.copyOf(reservedNames)),
        List.copyOf(own),
        doc,
        broken,
        start,
        cursor.lastEnd());
  }

  private SymbolNode symbol() throws SyntaxProblem {
    Doc above = cursor.above();
    Word name = cursor.name("a symbol's name");
    cursor.expect("=", "after the symbol's name");
    int start = cursor.start();
    int number = ranges.number("the symbol's number");
    Word numberWord = new Word("" + number, start, cursor.lastEnd());
    List<OptionNode> own = options.bracketed();
    cursor.expect(";", "after the symbol");
    return new SymbolNode(name, number, numberWord, own, cursor.doc(above, cursor.lastEnd()));
  }
}
