package io.github.schemadiff.rule.coupling;

import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.coupling.Model.ModelField;
import io.github.schemadiff.coupling.PassedOn;
import io.github.schemadiff.coupling.PassedOn.Fate;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.coupling.Sign.State;
import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// C7: a service that passes a model on and loses what it does not know of it. Rule 2 says "but
/// forwarded".
final class DropsWhatItShouldForward implements SignRule {
  @Override
  public SignCard card() {
    return new SignCard("C7", "drops-what-it-should-forward", "Drops what it should forward");
  }

  @Override
  public Sign look(Known known) {
    List<PassedOn> all = known.facts().passedOn();
    List<PassedOn> lost = all.stream().filter(one -> one.fate() != Fate.KEPT_IN_BINARY).toList();
    boolean anyoneBoth =
        known.facts().graph().declared().stream()
            .anyMatch(DropsWhatItShouldForward::sendsAndReceives);
    State state = !lost.isEmpty() ? State.SEEN : anyoneBoth ? State.NOT_SEEN : State.UNKNOWN;
    Set<String> services = new TreeSet<>();
    lost.forEach(one -> services.add(one.service()));
    int fields = lost.stream().mapToInt(one -> one.lost().size()).sum();
    String summary =
        switch (state) {
          case SEEN -> Say.count(fields, "field") + ", " + Say.count(services.size(), "service");
          case NOT_SEEN -> all.isEmpty() ? "nobody loses a field" : "binary Protobuf keeps it";
          case UNKNOWN -> "no service both reads and sends";
        };
    return new Sign(
        card(),
        state,
        summary,
        all.stream().map(DropsWhatItShouldForward::evidence).toList(),
        "Let the service send on what it received, or move it to the model's present version before"
            + " the new fields are used. Avro: resolve with the writer's schema. JSON: keep unknown"
            + " members when mapping",
        "Told from the schemas: a model, or a copy of it with 80 % equal fields, goes in by one"
            + " event and out by another with fields missing. What the service does inside cannot"
            + " be seen");
  }

  private static boolean sendsAndReceives(Service service) {
    return !service.sends().isEmpty() && !service.receives().isEmpty();
  }

  private static SignEvidence evidence(PassedOn passed) {
    List<String> fields = passed.lost().stream().map(ModelField::name).toList();
    String lost = Phrase.list(fields.stream().map(Phrase::code).toList());
    String service = Say.service(passed.service());
    String model = Phrase.code(passed.model().name());
    String in = place(passed.received().name(), passed.in());
    String out = place(passed.sent().name(), passed.out());
    EvidenceBuilder evidence =
        EvidenceBuilder.about(
                "passed", passed.service(), passed.model().name(), passed.sent().name())
            .headline(
                passed.fate() == Fate.KEPT_IN_BINARY
                    ? service + " passes on " + lost + " of " + model + " only in binary"
                    : service + " drops " + lost + " of " + model)
            .message(
                passed.atReading()
                    ? "%s comes in by %s, %s reads it by a copy without %s and sends it on by %s"
                        .formatted(model, in, service, lost, out)
                    : "%s comes in by %s and goes out by %s without %s"
                        .formatted(model, in, out, lost),
                fate(passed))
            .members(fields)
            .services(passed.received().senders())
            .services(List.of(passed.service()))
            .services(passed.sent().readers())
            .events(List.of(passed.received(), passed.sent()))
            .fields(fields)
            .table(
                List.of("Field", "Comes in by", "Missing in"),
                passed.lost().stream()
                    .map(
                        field ->
                            List.of(
                                Phrase.code(field.name()),
                                in(passed, field),
                                passed.atReading() ? "its own copy" : out))
                    .toList());
    passed.lost().forEach(field -> evidence.place(Phrase.code(field.name()), field.span()));
    evidence.place(
        passed.atReading() ? "the copy of " + service : "as " + service + " sends it",
        passed.own().span());
    if (passed.fate() == Fate.KEPT_IN_BINARY) {
      evidence.background();
    }
    return evidence.build();
  }

  private static String in(PassedOn passed, ModelField field) {
    return place(passed.received().name(), passed.in().member(field.name()));
  }

  private static String place(String event, SchemaPath path) {
    return Phrase.event(event) + (path.isRoot() ? "" : " " + Phrase.code(path.toString()));
  }

  private static String fate(PassedOn passed) {
    return switch (passed.fate()) {
      case DROPPED ->
          passed.received().type().dialect() == passed.sent().type().dialect()
              ? "Avro resolves it away: a reader keeps only the fields of its own schema"
              : "Mapping %s to %s keeps only what both schemas name"
                  .formatted(
                      passed.received().type().dialect().label(),
                      passed.sent().type().dialect().label());
      case REJECTED -> "That schema is closed: it does not only lack the fields, it rejects them";
      case UP_TO_THE_SERVICE ->
          "The schema lets unknown members pass: they survive only if the service forwards what it"
              + " does not know";
      case KEPT_IN_BINARY ->
          "Binary Protobuf keeps unknown fields where the message is sent on as it is; its JSON"
              + " mapping drops or rejects them";
    };
  }
}
