package io.github.schemadiff.format.avro;

import io.github.schemadiff.catalog.LoadProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What is wrong with a record, an enum or a fixed, and with a field, each by itself.
final class DefinitionCheck {
  private static final Set<String> ORDERS = Set.of("ascending", "descending", "ignore");

  private final Defaults defaults;

  DefinitionCheck(Defaults defaults) {
    this.defaults = defaults;
  }

  List<LoadProblem> check(Part part) {
    List<LoadProblem> found = new ArrayList<>();
    aliases(part, true, found);
    switch (Types.kind(part).orElse("")) {
      case "enum" -> enumeration(part, found);
      case "fixed" -> {
        JsonNode size = part.node().path("size");
        if (!size.isInt() || size.intValue() < 0) {
          found.add(wrong(part, "size", "expected the number of bytes"));
        }
      }
      default -> {
        if (!part.node().path("fields").isArray()) {
          found.add(wrong(part, "fields", "expected an array of fields"));
        }
      }
    }
    return found;
  }

  private static void enumeration(Part part, List<LoadProblem> found) {
    if (!part.node().path("symbols").isArray()) {
      found.add(wrong(part, "symbols", "expected an array of names"));
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Part symbol : part.items("symbols")) {
      String text = symbol.node().isString() ? symbol.node().stringValue() : "";
      if (!FullName.isName(text)) {
        found.add(
            at(
                symbol,
                "`%s` is no symbol; expected letters, digits and `_`."
                    .formatted(symbol.node().isString() ? text : symbol.node())));
      } else if (!seen.add(text)) {
        found.add(at(symbol, "`%s` stands here twice; expected each symbol once.".formatted(text)));
      }
    }
    if (part.node().has("default") && !seen.contains(part.text("default").orElse(""))) {
      found.add(
          at(
              part.member("default"),
              "The default %s is no symbol of this enum; expected one of its symbols."
                  .formatted(code(part.node().get("default")))));
    }
  }

  /// A field, once its type is known to be one.
  List<LoadProblem> field(Part field) {
    List<LoadProblem> found = new ArrayList<>();
    if (!field.node().has("type")) {
      found.add(wrong(field, "type", "expected the field’s type"));
    } else if (field.node().has("default")) {
      JsonNode value = field.node().get("default");
      defaults
          .expected(field.member("type"), value)
          .ifPresent(
              expected ->
                  found.add(
                      at(
                          field.member("default"),
                          "The default %s does not fit its field; expected %s."
                              .formatted(code(value), expected))));
    }
    if (found.isEmpty() && isOfALaterBranch(field)) {
      found.add(
          field
              .source()
              .note(
                  field.pointer() + "/default",
                  "The default %s is none of the union’s first branch: readers before Avro 1.12 refuse"
                          .formatted(code(field.node().get("default")))
                      + " such a schema. Put its branch first."));
    }
    if (field.node().has("order") && !ORDERS.contains(field.text("order").orElse(""))) {
      found.add(
          at(
              field.member("order"),
              "Expected `ascending`, `descending` or `ignore` as the order."));
    }
    if (field.node().has("logicalType")) {
      found.add(
          field
              .source()
              .note(
                  field.pointer() + "/logicalType",
                  "A logical type beside a field’s type is ignored: it belongs within the type."));
    }
    aliases(field, false, found);
    return found;
  }

  private boolean isOfALaterBranch(Part field) {
    if (!field.node().has("default") || !field.node().get("type").isArray()) {
      return false;
    }
    Part first = field.member("type").items().getFirst();
    return defaults.expected(first, field.node().get("default")).isPresent();
  }

  /// The fields of one record, as far as they must get along.
  List<LoadProblem> together(List<Part> fields) {
    List<LoadProblem> found = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Map<String, String> aliases = new HashMap<>();
    for (Part field : fields) {
      if (!field.node().isObject()) {
        found.add(at(field, "This is no field; expected an object with `name` and `type`."));
        continue;
      }
      String name = field.text("name").orElse("");
      if (!FullName.isName(name)) {
        found.add(
            field.node().has("name")
                ? at(
                    field.member("name"),
                    "%s is no name; expected letters, digits and `_`."
                        .formatted(code(field.node().get("name"))))
                : at(field, "This field has no `name`."));
      } else if (!names.add(name)) {
        found.add(
            at(
                field.member("name"),
                "`%s` is a field of this record twice; expected each name once.".formatted(name)));
      }
      for (Part alias : field.items("aliases")) {
        String other = aliases.putIfAbsent(alias.node().asString(), name);
        if (other != null && !other.equals(name)) {
          found.add(
              at(
                  alias,
                  "`%s` is an alias of `%s` already; expected it once."
                      .formatted(alias.node().asString(), other)));
        }
      }
    }
    return found;
  }

  private static void aliases(Part part, boolean qualified, List<LoadProblem> found) {
    if (part.node().has("aliases") && !part.node().get("aliases").isArray()) {
      found.add(at(part.member("aliases"), "`aliases` is no array; expected an array of names."));
    }
    for (Part alias : part.items("aliases")) {
      String name = alias.node().isString() ? alias.node().stringValue() : "";
      if (!(qualified ? FullName.isFullName(name) : FullName.isName(name))) {
        found.add(
            at(
                alias,
                "%s is no name; expected letters, digits and `_`.".formatted(code(alias.node()))));
      }
    }
  }

  private static LoadProblem wrong(Part part, String member, String expected) {
    return part.node().has(member)
        ? at(part.member(member), "`%s` is wrong here; %s.".formatted(member, expected))
        : at(part, "`%s` is missing; %s.".formatted(member, expected));
  }

  private static LoadProblem at(Part part, String message) {
    return part.source().error(part.pointer(), message);
  }

  private static String code(JsonNode value) {
    String text = value.toString();
    return "`" + (text.length() > 60 ? text.substring(0, 59) + "…" : text) + "`";
  }
}
