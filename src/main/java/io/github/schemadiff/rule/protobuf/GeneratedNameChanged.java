package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.FindingBuilder;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Rule;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.rule.Wording;
import io.github.schemadiff.schema.SourceSpan;
import java.util.function.Function;
import java.util.stream.Stream;

/// Generated code has a type under another name, or in another form.
public final class GeneratedNameChanged implements Rule {
  @Override
  public RuleCard card() {
    return RuleCard.of(
        "generated-name-changed",
        Principle.R4,
        "Generated code has a type under another name",
        "generated-name-changed");
  }

  @Override
  public Stream<Finding> check(Evidence evidence) {
    return Stream.of(
            Site.of(evidence, Change.PropertyChanged.class)
                .filter(GeneratedNames::changed)
                .map(this::property),
            DeclaredTypes.lost(evidence).map(this::declared),
            Site.of(evidence, Change.TypeRenamed.class)
                .filter(site -> site.dialect() == Dialect.PROTOBUF)
                .map(this::type))
        .flatMap(Function.identity());
  }

  private Finding property(Site<Change.PropertyChanged> site) {
    String name = site.change().name();
    String what = Wording.moved(site.name(), name, site.change().from(), site.change().to());
    return finding(site, what).sharedBy(place(site), name).build();
  }

  private Finding declared(Site<Change.PropertyChanged> site) {
    return finding(site, DeclaredTypes.what(site))
        .sharedBy(place(site), site.change().name())
        .build();
  }

  /// All types of a file share what it says of them.
  private static String place(Site<Change.PropertyChanged> site) {
    return site.change().recent().or(site.change()::old).map(SourceSpan::file).orElse("");
  }

  private Finding type(Site<Change.TypeRenamed> site) {
    return finding(
            site,
            "The type of "
                + site.name()
                + " went from "
                + Phrase.code(site.change().from())
                + " to "
                + Phrase.code(site.change().to()))
        .build();
  }

  private FindingBuilder finding(Site<?> site, String what) {
    return site.finding(card())
        .severity(site.severity(Severity.WARNING))
        .headline(what)
        .message(what, "Safe only if whoever compiles against the generated code changes with it")
        .why(
            "The bytes are the same, but code that uses the old names no longer compiles: services"
                + " that share it must be released together")
        .fix("Keep the old name, or release a new major version of the generated code beside it");
  }
}
