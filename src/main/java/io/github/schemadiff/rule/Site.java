package io.github.schemadiff.rule;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One change at its place, with what it breaks: what most rules look at.
///
/// @param trail from the root to the node that holds the change
/// @param twins what the same text changed elsewhere in the event: a shared definition shows its
///   change wherever it is used, and that is one finding
public record Site<C extends Change>(
    Evidence evidence, List<DiffNode> trail, C change, List<Change> twins) {
  public Site {
    trail = List.copyOf(trail);
    twins = List.copyOf(twins);
  }

  /// All changes of one kind, in reading order.
  public static <C extends Change> Stream<Site<C>> of(Evidence evidence, Class<C> kind) {
    return evidence.changes().stream()
        .filter(spot -> kind.isInstance(spot.change()))
        .map(spot -> new Site<>(evidence, spot.trail(), kind.cast(spot.change()), spot.twins()));
  }

  /// All changes, in reading order, each text once.
  public static Stream<Site<Change>> all(Evidence evidence) {
    return evidence.changes().stream()
        .map(spot -> new Site<>(evidence, spot.trail(), spot.change(), spot.twins()));
  }

  public DiffNode node() {
    return trail.getLast();
  }

  /// The object that holds the field, where there is one.
  public Optional<DiffNode> parent() {
    return trail.size() < 2 ? Optional.empty() : Optional.of(trail.get(trail.size() - 2));
  }

  /// The name that sentences use, marked as code; the event's name at its root. Where several
  /// definitions may stand around it, of which each could have such a field, with the one that has.
  public String name() {
    SchemaPath path = node().path();
    boolean value = node().kind() == DiffNode.Kind.VALUE;
    SchemaPath named = value ? path.parent() : path;
    String place = Phrase.place(evidence.match().name(), named);
    return (value ? "each value of " : "")
        + (named.isRoot() ? place : alternative().map(it -> it + "’s ").orElse("") + place);
  }

  /// The definition of the alternative that it stands in, marked as code; not through another
  /// definition, which may be used elsewhere too.
  private Optional<String> alternative() {
    for (int depth = trail.size() - 2; depth > 0; depth--) {
      DiffNode around = trail.get(depth);
      if (around.definition().isPresent()) {
        long objects = trail.get(depth - 1).children().stream().filter(Site::isObject).count();
        return around
            .definition()
            .filter(_ -> around.kind() == DiffNode.Kind.BRANCH && objects > 1)
            .map(Phrase::code);
      }
    }
    return Optional.empty();
  }

  private static boolean isObject(DiffNode branch) {
    return branch.kind() == DiffNode.Kind.BRANCH
        && branch
            .recent()
            .or(branch::old)
            .map(Side::shape)
            .filter(Shape.Structure.class::isInstance)
            .isPresent();
  }

  /// The event's name, for sentences.
  public String event() {
    return Phrase.event(evidence.match().name());
  }

  /// Who writes and who reads here.
  public Voice voice() {
    return Voice.of(trail);
  }

  /// "events of v3".
  public String oldDocuments() {
    return voice().of(oldLabel());
  }

  /// "events of v4".
  public String newDocuments() {
    return voice().of(newLabel());
  }

  /// Rule 4's way out: "publish RoomCleanedV2 beside RoomCleaned".
  public String beside() {
    return voice().beside(evidence.match().name());
  }

  public String oldLabel() {
    return evidence.oldLabel();
  }

  public String newLabel() {
    return evidence.newLabel();
  }

  /// That of the payload; beside it everything is said in JSON Schema.
  public Dialect dialect() {
    boolean beside =
        trail.stream()
            .filter(node -> node.kind() == DiffNode.Kind.PART)
            .flatMap(node -> node.recent().or(node::old).stream())
            .flatMap(side -> side.first(Facet.Part.class).stream())
            .anyMatch(part -> part.kind() != PartKind.PAYLOAD);
    return beside ? Dialect.JSON_SCHEMA : ofPayload();
  }

  private Dialect ofPayload() {
    return switch (evidence.match()) {
      case Match.Matched matched -> matched.recent().dialect();
      case Match.Added added -> added.recent().dialect();
      case Match.Removed removed -> removed.old().dialect();
    };
  }

  public List<Incompatibility> breaks(Direction direction) {
    return Stream.concat(Stream.of(change), twins.stream())
        .flatMap(same -> evidence.attribution().of(direction, same).stream())
        .filter(failure -> isSaidHere(failure))
        .toList();
  }

  /// A shared definition may stand in what clients write and in what the service writes: what it
  /// breaks there is told there.
  private boolean isSaidHere(Incompatibility failure) {
    Voice voice = voice();
    return !voice.isOfCall() || Voice.at(evidence, failure.path()) == voice;
  }

  /// What another form of the event's documents loses by it.
  public List<Incompatibility> mappingBreaks(Direction direction) {
    return evidence.mapping().stream()
        .flatMap(
            mapping ->
                Stream.concat(Stream.of(change), twins.stream())
                    .flatMap(same -> mapping.attribution().of(direction, same).stream()))
        .toList();
  }

  public boolean breaksMapping() {
    return Stream.of(Direction.values()).anyMatch(it -> !mappingBreaks(it).isEmpty());
  }

  /// How many places of the event show it.
  int places() {
    List<String> values = Values.of(change);
    return 1 + (int) twins.stream().filter(twin -> Values.of(twin).equals(values)).count();
  }

  public boolean breaksAt(Direction direction) {
    return !breaks(direction).isEmpty();
  }

  public boolean breaks() {
    return breaksAt(Direction.BACKWARD) || breaksAt(Direction.FORWARD);
  }

  /// Whether a direction is open in which such a change breaks readers by its nature, so that the
  /// silence of the breaks proves nothing.
  public boolean undecided() {
    return open(Direction.BACKWARD, evidence.backward())
        || open(Direction.FORWARD, evidence.forward());
  }

  private boolean open(Direction direction, Optional<Verdict> verdict) {
    boolean open =
        verdict
            .filter(
                said ->
                    switch (said) {
                      case Verdict.Compatible _ -> false;
                      case Verdict.Incompatible broken -> !broken.everywhere();
                      case Verdict.Undecided _ -> true;
                    })
            .isPresent();
    return open && Nature.breaksByNature(change, direction);
  }

  /// Whether readers usually fail on such a change, in either direction.
  boolean breaksByNature() {
    return Nature.breaksByNature(change, Direction.BACKWARD)
        || Nature.breaksByNature(change, Direction.FORWARD);
  }

  /// Where the new version says that the field is required.
  public Optional<SourceSpan> requiredAt() {
    return parent()
        .flatMap(DiffNode::recent)
        .map(Side::shape)
        .filter(Shape.Structure.class::isInstance)
        .map(Shape.Structure.class::cast)
        .flatMap(object -> object.field(node().name()))
        .map(Field::presenceSpan);
  }

  /// Any break is a violation; otherwise `touched`, for a change that breaks nobody.
  public Severity severity(Severity touched) {
    return breaks() ? Severity.VIOLATION : touched;
  }

  /// Of a change that breaks by its nature: information only if it provably does not.
  public Severity severity() {
    return severity(undecided() ? Severity.WARNING : Severity.INFO);
  }

  public Optional<Facet.Default> oldDefault() {
    return node().old().flatMap(side -> side.first(Facet.Default.class));
  }

  public Optional<Facet.Default> newDefault() {
    return node().recent().flatMap(side -> side.first(Facet.Default.class));
  }

  /// Whether some writer may leave the field out, so that readers meet its absence.
  public boolean absenceCanBeWritten() {
    return Stream.of(node().old(), node().recent())
        .flatMap(Optional::stream)
        .map(Side::presence)
        .flatMap(Optional::stream)
        .anyMatch(presence -> presence != Presence.REQUIRED);
  }

  /// A sentence on who breaks for each direction, or one on that nobody does.
  ///
  /// @param written what of the old events an upgraded reader rejects: "old events without it"
  /// @param sent what of the new events a reader not yet upgraded rejects
  public String whoBreaks(String written, String sent) {
    String upgraded = voice().upgraded() + " " + reject(Direction.BACKWARD) + " " + written;
    String waiting = voice().waiting(oldLabel()) + " " + reject(Direction.FORWARD) + " " + sent;
    String both =
        Stream.of(Direction.values())
            .filter(this::breaksAt)
            .map(direction -> direction == Direction.BACKWARD ? upgraded : waiting)
            .map(Phrase::sentence)
            .collect(Collectors.joining(" "));
    return both.isEmpty() ? harmless() : both;
  }

  /// What readers do to events that they do not read as they were meant.
  private String reject(Direction direction) {
    List<Incompatibility> breaks = breaks(direction);
    boolean byRule = !breaks.isEmpty() && breaks.stream().allMatch(Incompatibility::byRule);
    return byRule ? "that follow the specification reject" : Wording.fail(breaks);
  }

  private String harmless() {
    return undecided()
        ? "Whether a reader fails on it could not be decided."
        : "By itself it breaks no reader.";
  }

  /// "events of v3 with `12.5`", "events of v3 with 11 items": the events that break, shown by the
  /// value that the reader failed on, by its size where it is long, and otherwise described.
  public String eventsWith(Direction direction, String description) {
    return (direction == Direction.BACKWARD ? oldDocuments() : newDocuments())
        + " with "
        + breaks(direction).stream()
            .flatMap(failure -> Witnesses.offending(failure).stream())
            .map(Phrase::value)
            .findFirst()
            .orElse(description);
  }

  public FindingBuilder finding(RuleCard card) {
    return FindingBuilder.at(card, this);
  }
}
