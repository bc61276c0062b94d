package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A method of a service is gone, or takes or returns something else.
public final class RpcChanged implements Rule {
  /// Part of the signature of a method that no message of the set tells, only its file.
  static final String ALONE = "alone";

  @Override
  public RuleCard card() {
    return RuleCard.of(
        "rpc-changed", Principle.R4, "A method of a service is gone or another one", "rpc-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Site.of(evidence, Change.PropertyChanged.class)
        .filter(site -> site.dialect() == Dialect.PROTOBUF)
        .filter(site -> site.change().name().startsWith(GeneratedNames.METHOD))
        .filter(site -> site.change().from().isPresent())
        .filter(site -> !GeneratedNames.isUntold(site))
        .map(this::finding);
  }

  private Finding finding(Site<Change.PropertyChanged> site) {
    String method = Phrase.code(site.change().name().substring(GeneratedNames.METHOD.length()));
    String what =
        site.change()
            .to()
            .map(
                to -> method + " went from " + said(site.change().from().get()) + " to " + said(to))
            .orElseGet(
                () ->
                    site.change().from().get().has(ALONE)
                        ? "The method " + method + " is gone"
                        : method + " no longer takes or returns " + site.name());
    return site.finding(card())
        .severity(Severity.WARNING)
        .sharedBy(site.change().name())
        .headline(what)
        .message(what, "Safe only if no client calls it any more")
        .why(
            "Clients call a method by its name, with the messages that it had: rule 4 asks for a"
                + " new one beside it")
        .fix("Keep the method as it was, and add a new one beside it")
        .build();
  }

  private static String said(JsonNode signature) {
    return Phrase.code(
        "("
            + signature.path("request").asString("")
            + ") returns ("
            + signature.path("response").asString("")
            + ")");
  }
}
