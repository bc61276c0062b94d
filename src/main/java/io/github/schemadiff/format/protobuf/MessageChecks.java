package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.protobuf.Links.Extension;
import io.github.schemadiff.format.protobuf.syntax.Nodes.FieldNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.Label;
import io.github.schemadiff.format.protobuf.syntax.Nodes.MessageNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.OneofNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.RangeNode;
import io.github.schemadiff.format.protobuf.syntax.Syntax;
import io.github.schemadiff.format.protobuf.syntax.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What must hold of a message: names and numbers once each, none of them reserved, and labels and
/// types that the language's version has.
final class MessageChecks {
  private static final int MAX = 536_870_911;
  private static final int INTERNAL_FIRST = 19_000;
  private static final int INTERNAL_LAST = 19_999;

  private final Checks checks;
  private final Syntax syntax;
  private final MessageNode node;
  private final Links links;

  private MessageChecks(
      Definition definition, MessageNode node, Links links, List<LoadProblem> problems) {
    this.checks = new Checks(definition, problems);
    this.syntax = definition.file().syntax();
    this.node = node;
    this.links = links;
  }

  static void check(
      Definition definition, MessageNode node, Links links, List<LoadProblem> problems) {
    MessageChecks all = new MessageChecks(definition, node, links, problems);
    all.names();
    all.numbers();
    for (FieldNode field : node.fields()) {
      all.label(field);
      all.map(field);
    }
    all.oneofs();
    all.jsonNames();
  }

  private void names() {
    Checks.Scope scope = checks.new Scope("in message `" + node.name().text() + "`");
    node.fields().forEach(it -> scope.add(it.name()));
    node.oneofs().forEach(it -> scope.add(it.name()));
    node.messages().forEach(it -> scope.add(it.name()));
    for (FieldNode field : node.fields()) {
      field.group().ifPresent(it -> scope.add(it.name()));
    }
    node.enums()
        .forEach(
            one -> {
              scope.add(one.name());
              // As in C++, symbols are names of the scope around their enum.
              one.symbols().forEach(it -> scope.add(it.name()));
            });
    node.extensions().forEach(one -> one.fields().forEach(it -> scope.add(it.name())));
  }

  private void numbers() {
    Map<Integer, FieldNode> taken = new HashMap<>();
    for (FieldNode field : node.fields()) {
      Word word = field.numberWord();
      int number = field.number();
      range(field);
      FieldNode before = taken.putIfAbsent(number, field);
      if (before != null) {
        checks.problem(
            word,
            "The number %d is taken by `%s` on line %d; expected another one for `%s`."
                .formatted(
                    number,
                    before.name().text(),
                    checks.line(before.numberWord()),
                    field.name().text()));
      }
      checks.reserved(node.reserved(), number, word, field.name());
      if (within(node.extensionRanges(), number)) {
        checks.problem(
            word, "The number %d is kept for extensions; expected another one.".formatted(number));
      }
    }
  }

  private void range(FieldNode field) {
    int number = field.number();
    if (number < 1 || number > MAX) {
      checks.problem(
          field.numberWord(), "%d is no field number; expected 1 to %d.".formatted(number, MAX));
    } else if (number >= INTERNAL_FIRST && number <= INTERNAL_LAST) {
      checks.problem(
          field.numberWord(),
          "The numbers %d to %d belong to Protobuf itself; expected another one than %d."
              .formatted(INTERNAL_FIRST, INTERNAL_LAST, number));
    }
  }

  static boolean within(List<RangeNode> ranges, int number) {
    return ranges.stream().anyMatch(it -> number >= it.first() && number <= it.last());
  }

  /// Of an extension: a field of the message that it extends, by the rules of its own file.
  static void check(Extension extension, List<LoadProblem> problems) {
    extension
        .extendee()
        .message()
        .filter(it -> !within(it.extensionRanges(), extension.field().number()))
        .ifPresent(
            it ->
                problems.add(
                    extension
                        .file()
                        .problem(
                            extension.field().numberWord().start(),
                            "`%s` keeps no number %d for extensions."
                                .formatted(it.name().text(), extension.field().number()))));
  }

  private void label(FieldNode field) {
    Label label = field.label();
    boolean plain = field.oneof().isEmpty() && field.mapKey().isEmpty();
    if (!plain) {
      if (label != Label.NONE) {
        checks.problem(field.labelWord(), "Expected no label before a map or in a oneof.");
      }
    } else if (syntax == Syntax.PROTO2 && label == Label.NONE) {
      checks.problem(
          field.labelWord(), "Expected `optional`, `required` or `repeated`, as proto2 asks for.");
    } else if (label == Label.REQUIRED && syntax != Syntax.PROTO2) {
      checks.problem(field.labelWord(), "Expected no `required`, which only proto2 has.");
    } else if (label == Label.OPTIONAL && syntax.isEdition()) {
      checks.problem(
          field.labelWord(), "Expected no `optional`: in editions the presence is a feature.");
    }
    if (field.group().isPresent() && syntax != Syntax.PROTO2) {
      checks.problem(field.labelWord(), "Expected a field, as only proto2 has groups.");
    }
    if (links.type(field).isEmpty()
        && field.group().isEmpty()
        && !Scalars.isScalar(field.type().text())) {
      return;
    }
    DefaultChecks.check(checks, field, links.type(field), syntax);
  }

  private void map(FieldNode field) {
    Optional<Word> key = field.mapKey();
    if (key.isPresent() && !Scalars.isKey(key.get().text())) {
      checks.problem(
          key.get(), "Maps have whole numbers, `bool` or `string` as keys; expected one of these.");
    }
    if (key.isPresent() && field.oneof().isPresent()) {
      checks.problem(field.type(), "Expected no map in a oneof.");
    }
  }

  private void oneofs() {
    for (OneofNode oneof : node.oneofs()) {
      boolean empty =
          node.fields().stream()
              .noneMatch(it -> it.oneof().filter(name -> name == oneof.name()).isPresent());
      if (empty && !node.broken()) {
        checks.problem(oneof.name(), "The oneof has no field; expected at least one.");
      }
    }
  }

  /// Two fields with one name in JSON; proto2 lets it pass where nobody chose the name.
  private void jsonNames() {
    Map<String, FieldNode> taken = new HashMap<>();
    for (FieldNode field : node.fields()) {
      FieldNode before = taken.putIfAbsent(JsonNames.of(field), field);
      if (before != null
          && syntax != Syntax.PROTO2
          && !before.name().text().equals(field.name().text())) {
        checks.problem(
            field.name(),
            "`%s` and `%s` (line %d) are both `%s` in JSON; expected a `json_name` for one of them."
                .formatted(
                    field.name().text(),
                    before.name().text(),
                    checks.line(before.name()),
                    JsonNames.of(field)));
      }
    }
  }
}
