package io.github.schemadiff.rule.coupling;

import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.coupling.Known.Changed;
import io.github.schemadiff.rule.coupling.Sign.State;
import io.github.schemadiff.rule.coupling.SignEvidence.EventRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// C6: for every finding, the services that receive that event.
final class WhoBreaks implements SignRule {
  @Override
  public SignCard card() {
    return new SignCard("C6", "who-breaks", "Who breaks");
  }

  @Override
  public Sign look(Known known) {
    if (known.changes().isEmpty()) {
      return sign(State.UNKNOWN, "needs two versions", List.of());
    }
    List<Changed> broken =
        known.changes().get().events().stream()
            .filter(changed -> !changed.breaks().isEmpty())
            .toList();
    Map<String, List<Changed>> byReader = new TreeMap<>();
    List<Changed> unread = new ArrayList<>();
    for (Changed changed : broken) {
      changed
          .readers()
          .forEach(reader -> byReader.computeIfAbsent(reader, _ -> new ArrayList<>()).add(changed));
      if (changed.readers().isEmpty()) {
        unread.add(changed);
      }
    }
    List<SignEvidence> evidence = new ArrayList<>();
    byReader.forEach((reader, events) -> evidence.add(reader(reader, events)));
    if (!unread.isEmpty()) {
      evidence.add(unread(unread));
    }
    if (broken.isEmpty()) {
      return sign(State.NOT_SEEN, "no event breaks its readers", List.of());
    }
    if (byReader.isEmpty()) {
      String events = Say.count(unread.size(), "event breaks", "events break");
      return sign(State.UNKNOWN, events + ", nobody is known to read them", evidence);
    }
    return sign(
        State.SEEN,
        "%s, by %s"
            .formatted(
                Say.count(byReader.size(), "service"),
                Say.count(broken.size() - unread.size(), "event")),
        evidence);
  }

  private Sign sign(State state, String summary, List<SignEvidence> evidence) {
    return new Sign(
        card(),
        state,
        summary,
        evidence,
        "Agree with these services on the order of release, or publish the change as a new event"
            + " beside the old one",
        "Readers are those that the sources name. A service that reads without saying so breaks all"
            + " the same");
  }

  private static SignEvidence reader(String reader, List<Changed> events) {
    List<Finding> findings = events.stream().flatMap(one -> one.breaks().stream()).toList();
    return EvidenceBuilder.about("reader", reader)
        .headline(Say.service(reader) + " breaks by " + Say.count(events.size(), "event"))
        .message(
            Say.service(reader)
                + " reads "
                + Phrase.list(events.stream().map(WhoBreaks::name).toList()))
        .members(events.stream().map(changed -> changed.event().name()).toList())
        .services(List.of(reader))
        .eventRefs(events.stream().map(Changed::event).toList())
        .table(
            List.of("Event", "Rule", "What changed"),
            events.stream().flatMap(changed -> rows(changed).stream()).toList())
        .effect(Optional.empty(), findings)
        .build();
  }

  private static String name(Changed changed) {
    return Phrase.event(changed.event().name());
  }

  private static List<List<String>> rows(Changed changed) {
    return changed.breaks().stream()
        .map(finding -> List.of(name(changed), finding.principle().name(), finding.headline()))
        .toList();
  }

  private static SignEvidence unread(List<Changed> events) {
    List<EventRef> refs = events.stream().map(Changed::event).toList();
    return EvidenceBuilder.about("unread")
        .headline(
            events.size() == 1
                ? name(events.getFirst()) + " breaks, and nobody is known to read it"
                : Say.count(events.size(), "event") + " break, and nobody is known to read them")
        .message(
            Phrase.list(events.stream().map(WhoBreaks::name).toList()),
            "Name their readers, so that it can be told who breaks")
        .members(refs.stream().map(EventRef::name).toList())
        .eventRefs(refs)
        .effect(Optional.empty(), events.stream().flatMap(one -> one.breaks().stream()).toList())
        .background()
        .build();
  }
}
