package io.github.schemadiff.report.json;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Coupling;
import io.github.schemadiff.engine.Summary;
import io.github.schemadiff.report.Tool;
import io.github.schemadiff.rule.Principle;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The keys of a whole comparison, in the order of the contract.
public final class ComparisonJson {
  static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ComparisonJson() {}

  public static ObjectNode of(Comparison comparison) {
    ObjectNode json = NODES.objectNode();
    json.putObject("tool").put("name", Tool.NAME).put("version", Tool.version());
    json.put("policy", comparison.settings().policy().id());
    json.put("content", word(comparison.settings().options().content()));
    json.put("formats", word(comparison.settings().options().formats()));
    json.set("old", side(comparison.old()));
    json.set("new", side(comparison.recent()));
    json.set("verdict", verdict(comparison));
    json.set("summary", summary(comparison.summary()));
    json.set("events", EventJson.all(comparison));
    json.set("findings", FindingJson.all(comparison));
    Coupling coupling = comparison.coupling();
    json.set("coupling", coupling.namesServices() ? CouplingJson.keys(coupling) : NODES.nullNode());
    return json;
  }

  /// The line of one pair of a batch.
  public static ObjectNode batchLine(String name, Comparison comparison, Duration took) {
    ObjectNode json = NODES.objectNode().put("case", name);
    json.set("verdict", verdict(comparison));
    json.set("events", EventJson.all(comparison));
    json.set("findings", FindingJson.all(comparison));
    json.set(
        "problems",
        problems(
            Stream.of(comparison.old(), comparison.recent())
                .flatMap(catalog -> catalog.problems().stream())
                .toList()));
    return json.put("millis", millis(took));
  }

  /// The line of a pair that could not be compared.
  public static ObjectNode batchLine(String name, List<LoadProblem> problems, Duration took) {
    ObjectNode json = NODES.objectNode().put("case", name);
    json.putNull("verdict");
    json.putArray("events");
    json.putArray("findings");
    json.set("problems", problems(problems));
    return json.put("millis", millis(took));
  }

  private static ObjectNode side(EventCatalog catalog) {
    ObjectNode json = NODES.objectNode();
    json.put("location", catalog.source().location());
    json.put("events", catalog.events().size());
    json.set("problems", problems(catalog.problems()));
    return json;
  }

  static ArrayNode problems(List<LoadProblem> problems) {
    ArrayNode json = NODES.arrayNode();
    for (LoadProblem problem : problems) {
      json.addObject()
          .put("file", problem.file())
          .put("line", problem.line())
          .put("column", problem.column())
          .put("message", problem.message())
          .put("kind", word(problem.severity()));
    }
    return json;
  }

  private static ObjectNode verdict(Comparison comparison) {
    ObjectNode json =
        NODES
            .objectNode()
            .put("backward", word(comparison.backward()))
            .put("forward", word(comparison.forward()));
    comparison.further().forEach(answer -> json.put(answer.key(), word(answer.word())));
    return json;
  }

  private static ObjectNode summary(Summary summary) {
    ObjectNode json =
        NODES
            .objectNode()
            .put("violations", summary.violations())
            .put("warnings", summary.warnings())
            .put("advice", summary.advice())
            .put("notProven", summary.notProven())
            .put("waived", summary.waived());
    for (Principle principle : Principle.values()) {
      json.put(principle.name(), summary.byPrinciple().getOrDefault(principle, 0));
    }
    return json;
  }

  private static double millis(Duration took) {
    return took.toNanos() / 100_000 / 10.0;
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
