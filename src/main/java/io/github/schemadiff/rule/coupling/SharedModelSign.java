package io.github.schemadiff.rule.coupling;

import io.github.schemadiff.coupling.Model.ModelField;
import io.github.schemadiff.coupling.ServiceGraph;
import io.github.schemadiff.coupling.SharedModel;
import io.github.schemadiff.coupling.SharedModel.Sharer;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.coupling.Sign.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// C3: one model under several services.
final class SharedModelSign implements SignRule {
  private static final int FIELDS = 4;

  @Override
  public SignCard card() {
    return new SignCard("C3", "shared-models", "Shared models");
  }

  @Override
  public Sign look(Known known) {
    List<SharedModel> shared = known.facts().sharedModels();
    ServiceGraph graph = known.facts().graph();
    Set<String> services = new TreeSet<>();
    shared.forEach(model -> services.addAll(model.services()));
    long senders = graph.declared().stream().filter(service -> !service.sends().isEmpty()).count();
    State state = !shared.isEmpty() ? State.SEEN : senders > 1 ? State.NOT_SEEN : State.UNKNOWN;
    String summary =
        switch (state) {
          case SEEN ->
              Say.count(shared.size(), "model") + ", " + Say.count(services.size(), "service");
          case NOT_SEEN -> "each service has its own models";
          case UNKNOWN ->
              senders == 0 ? "nobody is known to send" : "only one service is known to send";
        };
    return new Sign(
        card(),
        state,
        summary,
        shared.stream().map(model -> evidence(model, known)).toList(),
        "Give each event its own fields, as few as its readers need, and keep the model inside the"
            + " service that it belongs to",
        "Counted from the schemas: a structure of three fields or more that several senders refer"
            + " to, or copies of four fields or more of which 80 % are equal, by name and kind of"
            + " value. Whether the services also share code cannot be seen here");
  }

  private SignEvidence evidence(SharedModel shared, Known known) {
    String name = Phrase.code(shared.model().name());
    List<Finding> findings = findings(shared, known);
    EvidenceBuilder evidence =
        EvidenceBuilder.about("model", shared.model().name())
            .headline(Say.spelt(shared.services().size(), "service") + " share " + name)
            .message(how(shared), "A change to it is a change to all of them at once")
            .members(shared.services())
            .services(shared.services())
            .events(
                known.facts().graph().events().stream()
                    .filter(event -> shared.events().contains(event.name()))
                    .toList())
            .fields(shared.model().fields().values().stream().map(ModelField::name).toList())
            .table(
                List.of("Service", "How", "Same fields", "In"),
                shared.sharers().stream().map(one -> row(shared, one)).toList())
            .effect(effect(findings, known), findings)
            .place(name, shared.model().span());
    shared.sharers().stream()
        .filter(Sharer::copied)
        .forEach(
            one -> evidence.place("the copy of " + Say.service(one.service()), one.own().span()));
    return evidence.build();
  }

  private static String how(SharedModel shared) {
    List<String> referring =
        shared.sharers().stream().filter(one -> !one.copied()).map(Sharer::service).toList();
    List<String> copying =
        shared.sharers().stream().filter(Sharer::copied).map(Sharer::service).toList();
    List<String> parts = new ArrayList<>();
    if (referring.size() > 1) {
      parts.add(Say.services(referring) + " refer to one definition");
    }
    if (!copying.isEmpty()) {
      parts.add(
          Say.services(copying)
              + (copying.size() == 1 ? " has" : " have")
              + " a copy of "
              + (referring.size() > 1 ? "it" : "that of " + Say.services(referring)));
    }
    return String.join(", and ", parts);
  }

  private static List<String> row(SharedModel shared, Sharer sharer) {
    int same = sharer.own().same(shared.model());
    int together = sharer.own().together(shared.model());
    boolean alone = shared.sharers().stream().filter(one -> !one.copied()).count() == 1;
    String how = sharer.copied() ? "copied" : alone ? "its own" : Phrase.code("$ref");
    List<String> others = new ArrayList<>();
    shared.model().missingIn(sharer.own()).forEach(field -> others.add("without " + code(field)));
    sharer.own().missingIn(shared.model()).forEach(field -> others.add("with " + code(field)));
    String differs = others.isEmpty() ? "" : ", " + Phrase.list(others);
    return List.of(
        Say.service(sharer.service()),
        how,
        same + " of " + together + differs,
        Phrase.list(sharer.events().stream().map(Phrase::event).toList()));
  }

  private static String code(ModelField field) {
    return Phrase.code(field.name());
  }

  private static List<Finding> findings(SharedModel shared, Known known) {
    List<Finding> findings = new ArrayList<>(known.breaksWithin(shared.model().span()));
    for (Sharer sharer : shared.sharers()) {
      if (sharer.copied()) {
        findings.addAll(known.breaksWithin(sharer.own().span()));
      }
    }
    return findings.stream().distinct().toList();
  }

  /// What the new version does to all who share it.
  private static Optional<String> effect(List<Finding> findings, Known known) {
    if (findings.isEmpty()) {
      return Optional.empty();
    }
    List<String> changes = findings.stream().map(Finding::headline).distinct().toList();
    List<String> events = findings.stream().map(Finding::event).distinct().sorted().toList();
    Set<String> readers = new TreeSet<>();
    known
        .changes()
        .ifPresent(
            all ->
                all.events().stream()
                    .filter(changed -> events.contains(changed.event().name()))
                    .forEach(changed -> readers.addAll(changed.readers())));
    String what =
        Phrase.list(changes.subList(0, Math.min(changes.size(), FIELDS)))
            + ", in "
            + Phrase.list(events.stream().map(Phrase::event).toList());
    return Optional.of(
        readers.isEmpty()
            ? what + "."
            : "%s. %s %s, and cannot move alone."
                .formatted(
                    what,
                    Say.services(readers),
                    (readers.size() == 1 ? "reads " : "read ") + Phrase.them(events.size())));
  }
}
