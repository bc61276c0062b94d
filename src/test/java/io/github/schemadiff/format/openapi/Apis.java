package io.github.schemadiff.format.openapi;

import io.github.schemadiff.compat.Options;
import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.Further;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.rule.Policy;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Compares sets that are given as texts.
final class Apis {
  private Apis() {}

  /// @param pathsAndTexts by turns
  static SourceSet set(String label, String... pathsAndTexts) {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.add(
          new SourceFile(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8)));
    }
    return new SourceSet(label, label, false, files, List.of());
  }

  static SourceSet set(String label, JsonNode document) {
    return set(label, "shop.json", document.toString());
  }

  static Comparison compare(SourceSet old, SourceSet recent) {
    return compare(old, recent, Options.Content.DECLARED);
  }

  static Comparison compare(SourceSet old, SourceSet recent, Options.Content content) {
    Options options = new Options(content, Options.Formats.ANNOTATION);
    return Comparer.compare(
        old, recent, new Settings(Policy.FOUR_RULES, options, Optional.empty()), Progress.NONE);
  }

  static Comparison compare(JsonNode old, JsonNode recent) {
    return compare(set("old", old), set("new", recent));
  }

  /// The set's answer on its clients.
  static EventComparison.Word clients(Comparison comparison) {
    return comparison.further().stream()
        .filter(it -> it.key().equals("clients"))
        .map(Further.OfSet::word)
        .findFirst()
        .orElseThrow();
  }

  static EventComparison.Word clients(EventComparison event) {
    return event.further().stream()
        .filter(it -> it.key().equals("clients"))
        .map(Further.Single.class::cast)
        .map(answer -> answer.outcome().word())
        .findFirst()
        .orElseThrow();
  }

  /// All that is said above information, a line each, in no order.
  static String said(Comparison comparison) {
    return comparison.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .map(
            finding ->
                "%s %s %s %s %s"
                    .formatted(
                        finding.check(),
                        finding.severity(),
                        finding.direction(),
                        finding.event(),
                        finding.path()))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /// The verdicts of all events: name, backward, forward, clients.
  static String verdicts(Comparison comparison) {
    return comparison.events().stream()
        .map(
            event ->
                "%s %s %s %s"
                    .formatted(
                        event.name(),
                        event.backward().word(),
                        event.forward().word(),
                        event.further().stream()
                            .filter(Further.Single.class::isInstance)
                            .map(it -> ((Further.Single) it).outcome().word().name())
                            .collect(Collectors.joining(" "))))
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
