package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.rule.Finding.Edit;
import io.github.schemadiff.rule.Finding.FindingDirection;
import io.github.schemadiff.rule.protobuf.Reach;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes a [Finding]: rules say the sentences, everything that follows from the facts is filled in
/// here.
public final class FindingBuilder {
  private final RuleCard card;
  private final Evidence evidence;
  private final SchemaPath path;
  private final Voice voice;
  private Optional<SharedOrigin> origin = Optional.empty();
  private Principle principle;
  private Severity severity = Severity.INFO;
  private Optional<FindingDirection> direction = Optional.empty();
  private String headline = "";
  private String what = "";
  private String who = "";
  private String why = "";
  private String fix = "";
  private Optional<Edit> edit = Optional.empty();
  private Optional<SourceSpan> old = Optional.empty();
  private Optional<SourceSpan> recent = Optional.empty();
  private List<Incompatibility> backward = List.of();
  private List<Incompatibility> forward = List.of();
  private boolean breaksByNature;
  private int shown = 1;
  private Optional<String> reach = Optional.empty();
  private Optional<Cause> sharedCause = Optional.empty();
  private final List<String> values = new ArrayList<>();

  private FindingBuilder(RuleCard card, Evidence evidence, SchemaPath path, Voice voice) {
    this.card = card;
    this.evidence = evidence;
    this.path = path;
    this.voice = voice;
    this.principle = card.principle();
  }

  static FindingBuilder at(RuleCard card, Site<?> site) {
    FindingBuilder builder =
        new FindingBuilder(card, site.evidence(), site.node().path(), site.voice());
    builder.origin = SharedOrigin.of(site);
    builder.old = site.change().old();
    builder.recent = site.change().recent();
    builder.backward = site.breaks(Direction.BACKWARD);
    builder.forward = site.breaks(Direction.FORWARD);
    builder.breaksByNature = site.breaksByNature();
    builder.shown = site.places();
    builder.reach = Reach.of(site);
    builder.values.addAll(Values.of(site.change()));
    return builder;
  }

  /// About the event as a whole, or about a place that no change stands at.
  public static FindingBuilder at(RuleCard card, Evidence evidence, SchemaPath path) {
    return new FindingBuilder(card, evidence, path, Voice.at(evidence, path));
  }

  public FindingBuilder principle(Principle value) {
    principle = value;
    return this;
  }

  public FindingBuilder severity(Severity value) {
    severity = value;
    return this;
  }

  /// For findings whose direction does not follow from breaks.
  public FindingBuilder direction(FindingDirection value) {
    direction = Optional.of(value);
    return this;
  }

  /// Keeps the breaks of one direction only: another rule speaks of the other one.
  public FindingBuilder only(Direction kept) {
    if (kept == Direction.BACKWARD) {
      forward = List.of();
    } else {
      backward = List.of();
    }
    return this;
  }

  public FindingBuilder headline(String text) {
    headline = text;
    return this;
  }

  /// What changed, and who breaks: one sentence each.
  public FindingBuilder message(String whatChanged, String whoBreaks) {
    what = whatChanged;
    who = whoBreaks;
    return this;
  }

  public FindingBuilder why(String text) {
    why = Phrase.sentence(text);
    return this;
  }

  public FindingBuilder fix(String text) {
    fix = Phrase.sentence(text);
    return this;
  }

  public FindingBuilder edit(Optional<Edit> value) {
    edit = value;
    return this;
  }

  public FindingBuilder spans(Optional<SourceSpan> oldSpan, Optional<SourceSpan> newSpan) {
    old = oldSpan;
    recent = newSpan;
    return this;
  }

  public FindingBuilder breaks(Direction way, List<Incompatibility> failures) {
    if (way == Direction.BACKWARD) {
      backward = failures;
    } else {
      forward = failures;
    }
    return this;
  }

  /// Values that the finding is about where no change holds them: part of the fingerprint.
  public FindingBuilder values(String... changed) {
    values.addAll(List.of(changed));
    return this;
  }

  /// What several events share that is no definition of theirs: one file's word on all its types.
  ///
  /// @param what its name first
  public FindingBuilder sharedBy(String... what) {
    List<String> parts = new ArrayList<>(List.of(what));
    parts.add(card.id());
    parts.addAll(values);
    sharedCause = Optional.of(new Cause(Fingerprint.of(parts), what[0]));
    return this;
  }

  public Finding build() {
    if (breaksByNature && severity == Severity.INFO) {
      why("No rule is broken: neither version rejects the other's events because of it");
      fix("Nothing needs to be done");
      edit = Optional.empty();
    }
    if (severity == Severity.VIOLATION && isBreak() && !concernsAnybody()) {
      severity(Severity.WARNING);
      who = voice.assumption(who);
      why(voice.nobody(evidence.oldLabel(), evidence.newLabel()));
      fix(voice.serviceFirst());
      edit = Optional.empty();
    }
    String event = evidence.match().name();
    List<String> identity =
        new ArrayList<>(List.of(event, Fingerprint.place(path.steps()), card.id()));
    identity.addAll(values);
    return new Finding(
        Fingerprint.of(identity),
        principle,
        card.id(),
        severity,
        direction.orElseGet(() -> FindingDirection.of(!backward.isEmpty(), !forward.isEmpty())),
        event,
        path,
        voice,
        sharedCause.or(() -> origin.map(shared -> shared.cause(card.id(), voice, values))),
        places(),
        headline,
        Phrase.sentences(what, who),
        reach.map(it -> why + " " + it).orElse(why),
        fix,
        edit,
        old,
        recent,
        backward,
        forward);
  }

  private boolean isBreak() {
    return !backward.isEmpty() || !forward.isEmpty();
  }

  private boolean concernsAnybody() {
    return !backward.isEmpty() && voice.concerns(Direction.BACKWARD)
        || !forward.isEmpty() && voice.concerns(Direction.FORWARD);
  }

  private int places() {
    int seen = Math.max(shown, origin.map(SharedOrigin::places).orElse(1));
    return Stream.concat(backward.stream(), forward.stream())
        .mapToInt(Incompatibility::places)
        .reduce(seen, Math::max);
  }
}
