package io.github.schemadiff.format.protobuf.syntax;

import io.github.schemadiff.format.protobuf.syntax.Nodes.FieldNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.Label;
import io.github.schemadiff.format.protobuf.syntax.Nodes.MessageNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import java.util.List;
import java.util.Optional;

/// A field: of a message, a oneof or an `extend`.
final class FieldParser {
  private final Cursor cursor;
  private final OptionParser options;
  private final RangeParser ranges;
  private final MessageParser messages;

  FieldParser(Cursor cursor, MessageParser messages) {
    this.cursor = cursor;
    this.options = new OptionParser(cursor);
    this.ranges = new RangeParser(cursor);
    this.messages = messages;
  }

  FieldNode field(Optional<Word> oneof, int depth) throws SyntaxProblem {
    Doc above = cursor.above();
    Word labelWord = cursor.word();
    Label label = label();
    if (cursor.looksAt("group") && cursor.kindAfter(1) == Tokens.NAME) {
      return group(label, labelWord, oneof, above, depth);
    }
    Optional<Word> mapKey = Optional.empty();
    Word type;
    if (cursor.looksAt("map") && cursor.looksAt(1, "<")) {
      cursor.skip();
      cursor.skip();
      mapKey = Optional.of(cursor.dotted("the type of the map's keys"));
      cursor.expect(",", "after the type of the map's keys");
      type = cursor.dotted("the type of the map's values");
      cursor.expect(">", "after the type of the map's values");
    } else {
      type = cursor.dotted("a field's type, `message`, `enum`, `oneof`, `option` or `}`");
    }
    Word name = cursor.name("the field's name");
    return rest(label, labelWord, type, mapKey, Optional.empty(), name, oneof, above);
  }

  private Label label() {
    for (Label label : List.of(Label.OPTIONAL, Label.REPEATED, Label.REQUIRED)) {
      String word = label.name().toLowerCase(java.util.Locale.ROOT);
      // `optional.Type name = 1`: then it is the name of a package.
      if (cursor.looksAt(word) && (!cursor.looksAt(1, ".") || cursor.gapAfter())) {
        cursor.skip();
        return label;
      }
    }
    return Label.NONE;
  }

  private FieldNode group(Label label, Word labelWord, Optional<Word> oneof, Doc above, int depth)
      throws SyntaxProblem {
    int start = cursor.start();
    cursor.skip();
    Word type = cursor.name("the group's name");
    Word name = new Word(type.text().toLowerCase(java.util.Locale.ROOT), type.start(), type.end());
    cursor.expect("=", "after the group's name");
    int at = cursor.start();
    int number = ranges.number("the group's number");
    Word numberWord = new Word("" + number, at, cursor.lastEnd());
    List<OptionNode> own = options.bracketed();
    cursor.expect("{", "after the group's number");
    Doc doc = cursor.doc(above, cursor.lastEnd());
    MessageNode body = messages.body(type, new Doc(0, 0), start, depth + 1);
    return new FieldNode(
        label,
        labelWord,
        type,
        Optional.empty(),
        Optional.of(body),
        name,
        number,
        numberWord,
        oneof,
        own,
        doc,
        cursor.lastEnd());
  }

  private FieldNode rest(
      Label label,
      Word labelWord,
      Word type,
      Optional<Word> mapKey,
      Optional<MessageNode> group,
      Word name,
      Optional<Word> oneof,
      Doc above)
      throws SyntaxProblem {
    cursor.expect("=", "and a number after the field's name");
    int at = cursor.start();
    int number = ranges.number("the field's number");
    Word numberWord = new Word("" + number, at, cursor.lastEnd());
    List<OptionNode> own = options.bracketed();
    cursor.expect(";", "after the field");
    return new FieldNode(
        label,
        labelWord,
        type,
        mapKey,
        group,
        name,
        number,
        numberWord,
        oneof,
        own,
        cursor.doc(above, cursor.lastEnd()),
        cursor.lastEnd());
  }
}
