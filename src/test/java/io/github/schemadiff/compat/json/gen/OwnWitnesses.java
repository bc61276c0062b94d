package io.github.schemadiff.compat.json.gen;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Each break has a witness of its own: a document that its reader would accept without the keyword
/// that the break is about, wherever there is such a document.
public final class OwnWitnesses {
  private OwnWitnesses() {}

  /// The first break with a witness that fails elsewhere although it need not, in words.
  public static Optional<String> broken(Draft draft, ObjectNode a, ObjectNode b) {
    Question question = new Question(draft, a, b);
    if (!(question.decide("a", "b", Question.STRICT)
        instanceof Verdict.Incompatible incompatible)) {
      return Optional.empty();
    }
    return incompatible.breaks().stream()
        .flatMap(one -> elsewhere(draft, a, b, one).stream())
        .findFirst();
  }

  private static Optional<String> elsewhere(
      Draft draft, ObjectNode a, ObjectNode b, Incompatibility one) {
    Optional<ObjectNode> undone = Undo.undone(b, one);
    if (undone.isEmpty()) {
      return Optional.empty();
    }
    Map<String, JsonNode> all = new HashMap<>(Map.of("a", a, "b", b));
    all.put("undone", Targets.renamed(undone.get(), "e", "f"));
    all.put("written", Question.combined("allOf", "a", "undone"));
    Question question = new Question(draft, all);
    JsonNode witness = one.witness().orElseThrow().document();
    if (question.accepts("undone", witness)) {
      return Optional.empty();
    }
    return question.decide("written", "b", Question.STRICT) instanceof Verdict.Incompatible better
        ? Optional.of(
            "a witness that fails elsewhere: %s for `%s` at %s, better %s"
                .formatted(
                    witness,
                    one.keyword(),
                    one.reader(),
                    better.breaks().getFirst().witness().orElseThrow().document()))
        : Optional.empty();
  }
}
