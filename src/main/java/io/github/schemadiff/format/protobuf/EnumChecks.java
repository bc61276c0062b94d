package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.protobuf.syntax.Nodes;
import io.github.schemadiff.format.protobuf.syntax.Nodes.EnumNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.SymbolNode;
import io.github.schemadiff.format.protobuf.syntax.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What must hold of an enum.
final class EnumChecks {
  private EnumChecks() {}

  static void check(
      Definition definition, EnumNode node, boolean open, List<LoadProblem> problems) {
    Checks checks = new Checks(definition, problems);
    if (node.symbols().isEmpty()) {
      checks.problem(node.name(), "The enum has no symbol; expected at least one.");
      return;
    }
    SymbolNode first = node.symbols().getFirst();
    if (open && first.number() != 0) {
      checks.problem(
          first.numberWord(),
          "The first symbol of an open enum stands for what is not set; expected the number 0.");
    }
    boolean aliases = isTrue(node.options(), "allow_alias");
    Map<Integer, SymbolNode> numbers = new HashMap<>();
    for (SymbolNode symbol : node.symbols()) {
      SymbolNode before = numbers.putIfAbsent(symbol.number(), symbol);
      if (before != null && !aliases) {
        checks.problem(
            symbol.numberWord(),
            "The number %d is taken by `%s` on line %d; expected another one, or `allow_alias`."
                .formatted(
                    symbol.number(), before.name().text(), checks.line(before.numberWord())));
      }
      checks.reserved(node.reserved(), symbol.number(), symbol.numberWord(), symbol.name());
    }
  }

  static boolean isTrue(List<OptionNode> options, String name) {
    return options.stream()
        .anyMatch(
            it ->
                it.name().text().equals(name)
                    && it.value() instanceof Value.Name(var word)
                    && word.text().equals("true"));
  }

  /// Whether a field may hold this symbol as its default.
  static boolean has(EnumNode node, String symbol) {
    return node.symbols().stream()
        .map(Nodes.SymbolNode::name)
        .anyMatch(it -> it.text().equals(symbol));
  }
}
