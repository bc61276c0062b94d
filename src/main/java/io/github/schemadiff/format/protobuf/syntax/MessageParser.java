package io.github.schemadiff.format.protobuf.syntax;

import io.github.schemadiff.format.protobuf.syntax.Nodes.EnumNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.ExtendNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.FieldNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.MessageNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.OneofNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.RangeNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.ReservedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `message Name { … }` and `extend Name { … }`
final class MessageParser {
  /// Messages in messages; `protoc` stops at 32.
  private static final int DEEPEST = 64;

  private final Cursor cursor;
  private final OptionParser options;
  private final RangeParser ranges;
  private final EnumParser enums;
  private final FieldParser fields;

  MessageParser(Cursor cursor) {
    this.cursor = cursor;
    this.options = new OptionParser(cursor);
    this.ranges = new RangeParser(cursor);
    this.enums = new EnumParser(cursor);
    this.fields = new FieldParser(cursor, this);
  }

  /// Behind the keyword.
  MessageNode declaration(Doc above, int start, int depth) throws SyntaxProblem {
    Word name = cursor.name("a message's name");
    cursor.expect("{", "after the message's name");
    return body(name, cursor.doc(above, cursor.lastEnd()), start, depth);
  }

  /// What a message's body has gathered so far.
  private static final class Body {
    final List<FieldNode> fields = new ArrayList<>();
    final List<OneofNode> oneofs = new ArrayList<>(0);
    final List<MessageNode> messages = new ArrayList<>(0);
    final List<EnumNode> enums = new ArrayList<>(0);
    final List<ExtendNode> extensions = new ArrayList<>(0);
    final List<RangeNode> extensionRanges = new ArrayList<>(0);
    final List<RangeNode> reserved = new ArrayList<>(0);
    final List<Word> reservedNames = new ArrayList<>(0);
    final List<OptionNode> options = new ArrayList<>(0);
    boolean broken;

    MessageNode node(Word name, Doc doc, int start, int end) {
      boolean inside =
          broken
              || messages.stream().anyMatch(MessageNode::broken)
              || enums.stream().anyMatch(EnumNode::broken)
              || extensions.stream().anyMatch(ExtendNode::broken)
              || fields.stream().anyMatch(f -> f.group().filter(MessageNode::broken).isPresent());
      return new MessageNode(
          name,
          List.copyOf(fields),
          List.copyOf(oneofs),
          List.copyOf(messages),
          List.copyOf(enums),
          List.copyOf(extensions),
          List.copyOf(extensionRanges),
          new ReservedNode(List.copyOf(reserved), List.copyOf(reservedNames)),
          List.copyOf(options),
          doc,
          inside,
          start,
          end);
    }
  }

  /// Behind the opening brace.
  MessageNode body(Word name, Doc doc, int start, int depth) throws SyntaxProblem {
    Body body = new Body();
    if (depth > DEEPEST) {
      cursor.report(name.start(), "Messages nest deeper than " + DEEPEST + " levels.");
      cursor.skipToClosing();
      body.broken = true;
      return body.node(name, doc, start, cursor.lastEnd());
    }
    while (!cursor.take("}")) {
      if (cursor.atEnd()) {
        // What was read so far tells what cannot be compared.
        cursor.report(cursor.expected("`}` at the end of message " + name.text()));
        body.broken = true;
        break;
      }
      try {
        statement(body, depth);
      } catch (SyntaxProblem problem) {
        cursor.report(problem);
        cursor.recover();
        body.broken = true;
      }
    }
    return body.node(name, doc, start, cursor.lastEnd());
  }

  private void statement(Body body, int depth) throws SyntaxProblem {
    Doc above = cursor.above();
    int start = cursor.start();
    if (cursor.take(";")) {
      return;
    }
    boolean named = cursor.kindAfter(1) == Tokens.NAME;
    if ((cursor.looksAt("export") || cursor.looksAt("local"))
        && (cursor.looksAt(1, "message") || cursor.looksAt(1, "enum"))
        && cursor.kindAfter(2) == Tokens.NAME) {
      cursor.skip();
      named = true;
    }
    if (named && cursor.take("message")) {
      body.messages.add(declaration(above, start, depth + 1));
    } else if (named && cursor.take("enum")) {
      body.enums.add(enums.declaration(above, start));
    } else if (named && cursor.take("oneof")) {
      oneof(body, above, depth);
    } else if (cursor.looksAt("extend") && !cursor.looksAt(1, "=")) {
      cursor.skip();
      body.extensions.add(extension(depth));
    } else if (cursor.looksAt("extensions") && cursor.kindAfter(1) == Tokens.INTEGER) {
      cursor.skip();
      do {
        body.extensionRanges.add(ranges.range(RangeParser.MAX_FIELD));
      } while (cursor.take(","));
      options.bracketed();
      cursor.expect(";", "after the extension numbers");
    } else if (cursor.looksAt("reserved") && !reservedIsAType()) {
      cursor.skip();
      ranges.reserved(RangeParser.MAX_FIELD, body.reserved, body.reservedNames);
    } else if (cursor.looksAt("option") && (named || cursor.looksAt(1, "("))) {
      cursor.skip();
      body.options.add(options.statement());
    } else {
      body.fields.add(fields.field(Optional.empty(), depth));
    }
  }

  /// `reserved name = 1;`: then it is a type's name.
  private boolean reservedIsAType() {
    return cursor.kindAfter(1) == Tokens.NAME && cursor.looksAt(2, "=");
  }

  private void oneof(Body body, Doc above, int depth) throws SyntaxProblem {
    Word name = cursor.name("a oneof's name");
    cursor.expect("{", "after the oneof's name");
    Doc doc = cursor.doc(above, cursor.lastEnd());
    List<OptionNode> own = new ArrayList<>(0);
    while (!cursor.take("}")) {
      if (cursor.atEnd()) {
        throw cursor.expected("`}` at the end of oneof " + name.text());
      }
      try {
        if (cursor.take(";")) {
          continue;
        }
        if (cursor.looksAt("option") && cursor.kindAfter(1) == Tokens.NAME
            || cursor.looksAt("option") && cursor.looksAt(1, "(")) {
          cursor.skip();
          own.add(options.statement());
        } else {
          body.fields.add(fields.field(Optional.of(name), depth));
        }
      } catch (SyntaxProblem problem) {
        cursor.report(problem);
        cursor.recover();
        body.broken = true;
      }
    }
    body.oneofs.add(new OneofNode(name, List.copyOf(own), doc));
  }

  /// `extend Name { … }`, behind the keyword.
  ExtendNode extension(int depth) throws SyntaxProblem {
    Word extendee = cursor.dotted("the name of the message to extend");
    cursor.expect("{", "after the name of the message to extend");
    List<FieldNode> own = new ArrayList<>();
    boolean broken = false;
    while (!cursor.take("}")) {
      if (cursor.atEnd()) {
        throw cursor.expected("`}` at the end of the extension");
      }
      try {
        if (!cursor.take(";")) {
          own.add(fields.field(Optional.empty(), depth));
        }
      } catch (SyntaxProblem problem) {
        cursor.report(problem);
        cursor.recover();
        broken = true;
      }
    }
    return new ExtendNode(extendee, List.copyOf(own), broken);
  }
}
