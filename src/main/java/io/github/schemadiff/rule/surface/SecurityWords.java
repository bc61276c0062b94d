package io.github.schemadiff.rule.surface;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A security requirement as a sentence: "`a` and `b`, or `c` with `read`".
final class SecurityWords {
  private SecurityWords() {}

  static String moved(Site<? extends Change> site) {
    Optional<JsonNode> from = PartValues.from(site.change());
    Optional<JsonNode> to = PartValues.to(site.change());
    return "went from " + all(from) + " to " + all(to);
  }

  private static String all(Optional<JsonNode> requirement) {
    List<JsonNode> alternatives = requirement.map(it -> List.copyOf(it.values())).orElse(List.of());
    return alternatives.isEmpty()
        ? "nothing"
        : alternatives.stream().map(SecurityWords::one).collect(Collectors.joining(" or "));
  }

  private static String one(JsonNode alternative) {
    return alternative.isEmpty()
        ? "nothing"
        : alternative.properties().stream()
            .map(scheme -> scheme(scheme.getKey(), scheme.getValue()))
            .collect(Collectors.joining(" and "));
  }

  private static String scheme(String name, JsonNode scopes) {
    return scopes.isEmpty()
        ? Phrase.code(name)
        : Phrase.code(name)
            + " with "
            + scopes.values().stream()
                .map(scope -> Phrase.code(scope.asString("")))
                .collect(Collectors.joining(", "));
  }
}
