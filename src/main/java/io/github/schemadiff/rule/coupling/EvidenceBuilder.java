package io.github.schemadiff.rule.coupling;

import io.github.schemadiff.coupling.ServiceGraph.EventNode;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.coupling.SignEvidence.EventRef;
import io.github.schemadiff.rule.coupling.SignEvidence.Place;
import io.github.schemadiff.rule.coupling.SignEvidence.Table;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Builds a piece of evidence; what is not told stays empty.
final class EvidenceBuilder {
  private final String key;
  private String headline = "";
  private String message = "";
  private List<String> members = List.of();
  private final Set<String> services = new LinkedHashSet<>();
  private final Set<EventRef> events = new LinkedHashSet<>();
  private List<String> fields = List.of();
  private Optional<Table> table = Optional.empty();
  private final List<Place> places = new ArrayList<>();
  private Optional<String> effect = Optional.empty();
  private List<String> findings = List.of();
  private boolean background;

  private EvidenceBuilder(String key) {
    this.key = key;
  }

  /// @param key parts that say together what it is about
  static EvidenceBuilder about(String... key) {
    return new EvidenceBuilder(String.join(" | ", key));
  }

  /// Without a full stop.
  EvidenceBuilder headline(String text) {
    headline = text;
    return this;
  }

  /// Names of services stay as they are written, so nothing is made a capital here.
  EvidenceBuilder message(String... sentences) {
    message = String.join(" ", Stream.of(sentences).map(text -> text + ".").toList());
    return this;
  }

  EvidenceBuilder members(Collection<String> names) {
    members = List.copyOf(names);
    return this;
  }

  EvidenceBuilder services(Collection<String> names) {
    services.addAll(names);
    return this;
  }

  EvidenceBuilder events(Collection<EventNode> nodes) {
    nodes.forEach(node -> events.add(EventRef.of(node)));
    return this;
  }

  EvidenceBuilder eventRefs(Collection<EventRef> refs) {
    events.addAll(refs);
    return this;
  }

  EvidenceBuilder fields(Collection<String> names) {
    fields = List.copyOf(names);
    return this;
  }

  EvidenceBuilder table(List<String> columns, List<List<String>> rows) {
    table = Optional.of(new Table(columns, rows));
    return this;
  }

  EvidenceBuilder place(String what, SourceSpan span) {
    places.add(new Place(what, span));
    return this;
  }

  /// What the changes of these findings do to it.
  EvidenceBuilder effect(Optional<String> text, List<Finding> from) {
    effect = text;
    findings = from.stream().map(Finding::id).toList();
    return this;
  }

  EvidenceBuilder background() {
    background = true;
    return this;
  }

  SignEvidence build() {
    return new SignEvidence(
        key,
        headline,
        message,
        members,
        List.copyOf(services),
        List.copyOf(events),
        fields,
        table,
        places,
        effect,
        findings,
        background);
  }
}
