package io.github.schemadiff.report.json;

import static io.github.schemadiff.report.json.ComparisonJson.NODES;
import static io.github.schemadiff.report.json.ComparisonJson.word;

import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.coupling.ServiceGraph;
import io.github.schemadiff.coupling.ServiceGraph.EventNode;
import io.github.schemadiff.coupling.ServiceGraph.Link;
import io.github.schemadiff.coupling.ServiceGraph.ServiceNode;
import io.github.schemadiff.engine.Coupling;
import io.github.schemadiff.engine.CouplingSide;
import io.github.schemadiff.report.Tool;
import io.github.schemadiff.rule.coupling.Sign;
import io.github.schemadiff.rule.coupling.SignChange;
import io.github.schemadiff.rule.coupling.SignEvidence;
import io.github.schemadiff.schema.SourceSpan;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The keys of the distributed-monolith lens.
public final class CouplingJson {
  private CouplingJson() {}

  public static ObjectNode of(Coupling coupling) {
    ObjectNode json = NODES.objectNode();
    json.putObject("tool").put("name", Tool.NAME).put("version", Tool.version());
    json.setAll(keys(coupling));
    return json;
  }

  /// @return `set`, `old` and `changes`
  static ObjectNode keys(Coupling coupling) {
    ObjectNode json = NODES.objectNode();
    json.set("set", side(coupling.recent()));
    json.set("old", coupling.old().<JsonNode>map(CouplingJson::side).orElse(NODES.nullNode()));
    if (coupling.comparable()) {
      ArrayNode changes = json.putArray("changes");
      coupling.changes().forEach(change -> changes.add(change(change)));
    } else {
      json.putNull("changes");
    }
    return json;
  }

  private static ObjectNode side(CouplingSide side) {
    ObjectNode json = NODES.objectNode();
    json.put("location", side.catalog().source().location());
    ServiceGraph graph = side.facts().graph();
    ArrayNode services = json.putArray("services");
    graph.services().forEach(service -> services.add(service(service)));
    ArrayNode events = json.putArray("events");
    graph.events().forEach(event -> events.add(event(event)));
    ArrayNode edges = json.putArray("edges");
    graph.links().forEach(link -> edges.add(edge(link)));
    ArrayNode signs = json.putArray("signs");
    side.signs().forEach(sign -> signs.add(sign(sign)));
    json.set("problems", ComparisonJson.problems(side.catalog().problems()));
    return json;
  }

  private static ObjectNode service(ServiceNode node) {
    ObjectNode json = NODES.objectNode().put("name", node.name());
    json.put("described", node.declared().isPresent());
    json.put("inferred", node.declared().map(Service::inferred).orElse(false));
    List<Service> declared = node.declared().stream().toList();
    json.set(
        "stores",
        strings(
            declared.stream()
                .flatMap(service -> service.stores().stream())
                .map(Service.DataStore::name)
                .toList()));
    ArrayNode servers = json.putArray("servers");
    declared.stream()
        .flatMap(service -> service.servers().stream())
        .forEach(
            server ->
                servers.addObject().put("protocol", server.protocol()).put("host", server.host()));
    json.set(
        "serves",
        strings(
            declared.stream()
                .flatMap(service -> service.serves().stream())
                .map(Service.Operation::name)
                .toList()));
    json.set("place", node.declared().map(it -> place(it.where())).orElse(NODES.nullNode()));
    return json;
  }

  private static ObjectNode event(EventNode event) {
    ObjectNode json = NODES.objectNode().put("name", event.name()).put("id", event.id());
    json.set("producers", strings(event.senders()));
    json.set("consumers", strings(event.readers()));
    return json;
  }

  private static ObjectNode edge(Link link) {
    ObjectNode json = NODES.objectNode().put("from", link.from()).put("to", link.to());
    json.set("events", strings(link.events().stream().map(EventNode::name).toList()));
    ArrayNode calls = json.putArray("calls");
    link.calls()
        .forEach(
            call -> {
              ObjectNode one = calls.addObject();
              one.put("operation", call.operation().orElse(null));
              one.set("place", place(call.span()));
            });
    return json;
  }

  private static ObjectNode sign(Sign sign) {
    ObjectNode json = NODES.objectNode();
    json.put("id", sign.card().id());
    json.put("name", sign.card().name());
    json.put("title", sign.card().title());
    json.put("state", word(sign.state()));
    json.put("summary", sign.summary());
    ArrayNode evidence = json.putArray("evidence");
    sign.evidence().forEach(one -> evidence.add(evidence(one)));
    json.put("instead", sign.instead());
    json.put("certainty", sign.certainty());
    return json;
  }

  private static ObjectNode evidence(SignEvidence evidence) {
    ObjectNode json = NODES.objectNode();
    json.put("key", evidence.key());
    json.put("headline", evidence.headline());
    json.put("message", evidence.message());
    json.put("background", evidence.background());
    json.set("members", strings(evidence.members()));
    json.set("services", strings(evidence.services()));
    ArrayNode events = json.putArray("events");
    evidence.events().forEach(event -> events.add(event.name()));
    json.set("fields", strings(evidence.fields()));
    if (evidence.table().isPresent()) {
      ObjectNode table = json.putObject("table");
      table.set("columns", strings(evidence.table().get().columns()));
      ArrayNode rows = table.putArray("rows");
      evidence.table().get().rows().forEach(row -> rows.add(strings(row)));
    } else {
      json.putNull("table");
    }
    ArrayNode places = json.putArray("places");
    evidence
        .places()
        .forEach(
            place ->
                places.add(
                    NODES
                        .objectNode()
                        .put("what", place.what())
                        .setAll((ObjectNode) place(place.span()))));
    json.put("effect", evidence.effect().orElse(null));
    json.set("findings", strings(evidence.findings()));
    return json;
  }

  private static ObjectNode change(SignChange change) {
    ObjectNode json = NODES.objectNode();
    json.put("sign", change.card().id());
    json.put("change", change.way().label());
    json.put("tendency", word(change.way().tendency()));
    json.put("headline", change.headline());
    json.set("added", strings(change.added()));
    json.set("removed", strings(change.removed()));
    json.set("services", strings(change.services()));
    return json;
  }

  private static JsonNode place(SourceSpan span) {
    return NODES
        .objectNode()
        .put("file", span.file())
        .put("line", span.line())
        .put("column", span.column())
        .put("pointer", span.pointer());
  }

  private static ArrayNode strings(Collection<String> values) {
    ArrayNode json = NODES.arrayNode();
    values.forEach(json::add);
    return json;
  }
}
