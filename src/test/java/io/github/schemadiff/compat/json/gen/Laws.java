package io.github.schemadiff.compat.json.gen;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.Witness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What holds of every pair of schemas, whatever they say.
public final class Laws {
  /// What a pair was.
  public enum Outcome {
    COMPATIBLE,
    INCOMPATIBLE,
    UNDECIDED
  }

  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

  /// How many verdicts on generated pairs were what.
  public int count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /// The first law that the pair breaks, in words.
  public Optional<String> broken(Draft draft, ObjectNode a, ObjectNode b, long seed) {
    try {
      return firstBroken(draft, a, b, seed);
    } catch (Question.ValidatorsDiffer problem) {
      return Optional.of(problem.getMessage());
    }
  }

  private Optional<String> firstBroken(Draft draft, ObjectNode a, ObjectNode b, long seed) {
    Question question = new Question(draft, a, b);
    Verdict forth = question.decide("a", "b", Question.STRICT);
    outcomes.merge(outcome(forth), 1, Integer::sum);
    List<String> problems = new ArrayList<>();
    for (Options.Content content : Options.Content.values()) {
      Options options = new Options(content, Options.Formats.ANNOTATION);
      for (String same : List.of("a", "b")) {
        if (!(question.decide(same, same, options) instanceof Verdict.Compatible)) {
          problems.add(same + " is not compatible with itself, " + content);
        }
      }
    }
    for (String one : List.of("a", "b")) {
      if (question.decide("both", one, Question.STRICT) instanceof Verdict.Incompatible no) {
        problems.add("the intersection is not contained in " + one + ": " + document(no));
      }
      if (question.decide(one, "either", Question.STRICT) instanceof Verdict.Incompatible no) {
        problems.add(one + " is not contained in the union: " + document(no));
      }
    }
    Outcome swapped = outcome(question.decideSwapped("a", "b", Question.STRICT));
    if (swapped != outcome(forth)) {
      problems.add("backward(A, B) is %s, forward(B, A) %s".formatted(outcome(forth), swapped));
    }
    checkVerdict(question, forth, problems);
    Verdict declared = question.decide("a", "b", Options.DEFAULT);
    checkVerdict(question, declared, problems);
    if (forth instanceof Verdict.Compatible && declared instanceof Verdict.Incompatible no) {
      problems.add("strictly compatible, but not as declared: " + document(no));
    }
    if (forth instanceof Verdict.Compatible
        && question.decide("a", "both", Question.STRICT) instanceof Verdict.Incompatible no) {
      problems.add("A in B, but A not in the intersection: " + document(no));
    }
    DocumentGenerator generator = new DocumentGenerator(seed, seed % 2 == 0 ? a : b);
    for (int i = 0; i < 12; i++) {
      JsonNode document = generator.document();
      if (forth instanceof Verdict.Compatible
          && question.accepts("a", document)
          && !question.accepts("b", document)) {
        problems.add("called compatible, but %s is in A only".formatted(document));
        break;
      }
    }
    constant(draft, b, generator.document()).ifPresent(problems::add);
    reworded(draft, a, b, outcome(forth)).ifPresent(problems::add);
    transitive(draft, a, b, seed).ifPresent(problems::add);
    return problems.stream().findFirst();
  }

  private static Outcome outcome(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Compatible _ -> Outcome.COMPATIBLE;
      case Verdict.Incompatible _ -> Outcome.INCOMPATIBLE;
      case Verdict.Undecided _ -> Outcome.UNDECIDED;
    };
  }

  private static String document(Verdict.Incompatible verdict) {
    return verdict.breaks().getFirst().witness().map(w -> w.document().toString()).orElse("?");
  }

  private static void checkVerdict(Question question, Verdict verdict, List<String> problems) {
    switch (verdict) {
      case Verdict.Compatible _ -> {}
      case Verdict.Incompatible incompatible -> {
        for (Incompatibility one : incompatible.breaks()) {
          Optional<Witness> witness = one.witness();
          if (witness.isEmpty()
              || !question.accepts("a", witness.get().document())
              || question.accepts("b", witness.get().document())) {
            problems.add("no witness: " + one);
          }
        }
      }
      case Verdict.Undecided undecided -> {
        if (undecided.reason().contains("validator does not agree")) {
          problems.add(undecided.reason());
        }
      }
    }
  }

  /// A single value is contained exactly where it is accepted.
  private static Optional<String> constant(Draft draft, ObjectNode schema, JsonNode value) {
    ObjectNode single = JsonNodeFactory.instance.objectNode();
    single.putArray("enum").add(value);
    Question question = new Question(draft, single, schema);
    Verdict verdict = question.decide("a", "b", Question.STRICT);
    boolean accepted = question.accepts("b", value);
    return switch (outcome(verdict)) {
      case COMPATIBLE ->
          accepted
              ? Optional.empty()
              : Optional.of("the value " + value + " is not in B, but called contained");
      case INCOMPATIBLE ->
          accepted
              ? Optional.of("the value " + value + " is in B, but called not contained")
              : Optional.empty();
      case UNDECIDED -> Optional.empty();
    };
  }

  /// What A writes and B reads, whoever reads all of B reads.
  private static Optional<String> transitive(Draft draft, ObjectNode a, ObjectNode b, long seed) {
    ObjectNode c = Targets.renamed(new SchemaGenerator(~seed, draft).partner(b), "e", "f");
    Question question = new Question(draft, Map.of("a", a, "b", b, "c", c));
    return question.decide("a", "b", Question.STRICT) instanceof Verdict.Compatible
            && question.decide("b", "c", Question.STRICT) instanceof Verdict.Compatible
            && question.decide("a", "c", Question.STRICT) instanceof Verdict.Incompatible no
        ? Optional.of("A in B in C, but A not in C: " + document(no) + ", C = " + c)
        : Optional.empty();
  }

  /// The order of keywords and the names of definitions change nothing, nor whether a schema stands
  /// in its place or is referred to.
  private static Optional<String> reworded(
      Draft draft, ObjectNode a, ObjectNode b, Outcome expected) {
    Question question =
        new Question(draft, extracted(reworded(a), draft), extracted(reworded(b), draft));
    Outcome outcome = outcome(question.decide("a", "b", Question.STRICT));
    return outcome == expected
        ? Optional.empty()
        : Optional.of(expected + ", but in other words " + outcome);
  }

  /// With the members' schemas among the definitions.
  private static JsonNode extracted(JsonNode schema, Draft draft) {
    if (!(schema.get("properties") instanceof ObjectNode properties)) {
      return schema;
    }
    String definitions = draft.atLeast(Draft.DRAFT_2019_09) ? "$defs" : "definitions";
    ObjectNode copy = (ObjectNode) schema.deepCopy();
    ObjectNode uses = copy.putObject("properties");
    ObjectNode extracted = copy.withObject(definitions);
    for (Map.Entry<String, JsonNode> member : properties.properties()) {
      String name = "Of " + member.getKey();
      extracted.set(name, member.getValue());
      uses.putObject(member.getKey())
          .put("$ref", "#/" + definitions + "/" + name.replace(" ", "%20"));
    }
    return copy;
  }

  private static JsonNode reworded(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = object.objectNode();
      for (String name : List.copyOf(object.propertyNames()).reversed()) {
        boolean definition = name.matches("D[0-9]");
        copy.set(definition ? "Other" + name : name, reworded(object.get(name)));
      }
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = array.arrayNode();
      array.forEach(item -> copy.add(reworded(item)));
      return copy;
    }
    if (node.isString() && node.stringValue().startsWith("#/")) {
      return JsonNodeFactory.instance.stringNode(node.stringValue().replace("/D", "/OtherD"));
    }
    return node;
  }
}
