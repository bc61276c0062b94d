package io.github.schemadiff.report.json;

import static io.github.schemadiff.report.json.ComparisonJson.NODES;
import static io.github.schemadiff.report.json.ComparisonJson.word;

import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.report.FirstWitness;
import io.github.schemadiff.rule.Cause;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.schema.SourceSpan;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The entry of one finding.
final class FindingJson {
  private FindingJson() {}

  static ArrayNode all(Comparison comparison) {
    ArrayNode json = NODES.arrayNode();
    comparison.findings().forEach(finding -> json.add(one(finding)));
    return json;
  }

  private static ObjectNode one(Finding finding) {
    ObjectNode json = NODES.objectNode();
    json.put("id", finding.id());
    json.put("rule", finding.principle().name());
    json.put("check", finding.check());
    json.put("severity", finding.severity().id());
    json.put("direction", word(finding.direction()));
    json.put("event", finding.event());
    json.put("path", finding.path().toString());
    json.put("cause", finding.cause().map(Cause::id).orElse(null));
    json.put("places", finding.places());
    json.put("message", finding.message());
    json.put("why", finding.why());
    json.put("fix", finding.fix());
    json.set("old", place(finding.old()));
    json.set("new", place(finding.recent()));
    json.set("witness", witness(finding));
    json.putNull("decision");
    return json;
  }

  private static JsonNode place(Optional<SourceSpan> span) {
    if (span.isEmpty()) {
      return NODES.nullNode();
    }
    return NODES
        .objectNode()
        .put("file", span.get().file())
        .put("line", span.get().line())
        .put("column", span.get().column())
        .put("pointer", span.get().pointer());
  }

  private static JsonNode witness(Finding finding) {
    Optional<FirstWitness> first = FirstWitness.of(finding);
    if (first.isEmpty()) {
      return NODES.nullNode();
    }
    Witness witness = first.get().witness();
    ObjectNode json = NODES.objectNode();
    json.put("writer", first.get().fromOld() ? "old" : "new");
    json.put("reader", first.get().fromOld() ? "new" : "old");
    json.set("document", witness.document());
    json.put("error", witness.error());
    json.put("checkedBy", witness.checkedBy());
    json.put("effect", word(first.get().effect()));
    json.put("path", witness.failing().toString());
    ArrayNode others = json.putArray("alsoFailsAt");
    witness.others().forEach(path -> others.add(path.toString()));
    witness.read().ifPresent(it -> json.set("read", it));
    witness.bytes().ifPresent(it -> json.put("bytes", Base64.getEncoder().encodeToString(it)));
    return json;
  }
}
