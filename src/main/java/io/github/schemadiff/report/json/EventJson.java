package io.github.schemadiff.report.json;

import static io.github.schemadiff.report.json.ComparisonJson.NODES;
import static io.github.schemadiff.report.json.ComparisonJson.word;

import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.Outcome;
import io.github.schemadiff.engine.Further;
import io.github.schemadiff.engine.Rollout;
import io.github.schemadiff.match.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The entry of one event.
final class EventJson {
  private EventJson() {}

  static ArrayNode all(Comparison comparison) {
    Map<String, String> successors = new HashMap<>();
    for (EventComparison event : comparison.events()) {
      switch (event.match()) {
        case Match.Added(EventType recent, var predecessor) ->
            predecessor.ifPresent(name -> successors.put(name, recent.name()));
        case Match.Removed(EventType old, var successor) ->
            successor.ifPresent(name -> successors.put(old.name(), name));
        case Match.Matched _ -> {}
      }
    }
    ArrayNode json = NODES.arrayNode();
    comparison.events().forEach(event -> json.add(one(event, successors.get(event.name()))));
    return json;
  }

  private static ObjectNode one(EventComparison event, String successor) {
    EventType shown =
        switch (event.match()) {
          case Match.Matched matched -> matched.recent();
          case Match.Added added -> added.recent();
          case Match.Removed removed -> removed.old();
        };
    ObjectNode json = NODES.objectNode();
    json.put("name", event.name());
    json.put("format", shown.format());
    json.put("dialect", shown.dialect().id());
    json.put("change", word(event.change()));
    json.put("successor", successor);
    json.set("backward", outcome(event.backward()));
    json.set("forward", outcome(event.forward()));
    event.further().forEach(answer -> json.set(answer.key(), further(answer)));
    json.put("rollout", event.rollout().map(Rollout::id).orElse(null));
    json.set("consumers", strings(event.consumers()));
    json.set("producers", strings(event.producers()));
    json.put("renamedFrom", renamedFrom(event.match()));
    return json;
  }

  private static String renamedFrom(Match match) {
    return switch (match) {
      case Match.Matched matched -> matched.renamed() ? matched.old().name() : null;
      case Match.Added _, Match.Removed _ -> null;
    };
  }

  private static ObjectNode further(Further answer) {
    return switch (answer) {
      case Further.Single single -> outcome(single.outcome());
      case Further.Pair pair -> {
        ObjectNode json = NODES.objectNode();
        json.set("backward", outcome(pair.backward()));
        json.set("forward", outcome(pair.forward()));
        yield json;
      }
    };
  }

  private static ObjectNode outcome(Outcome outcome) {
    return NODES
        .objectNode()
        .put("verdict", word(outcome.word()))
        .put("evidence", word(outcome.evidence()))
        .put("reason", outcome.reason().orElse(null));
  }

  private static ArrayNode strings(List<String> values) {
    ArrayNode json = NODES.arrayNode();
    values.forEach(json::add);
    return json;
  }
}
