package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Direction;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Who writes and who reads what stands at a place, as sentences call them.
///
/// An event has readers that nobody knows, now and later, so both directions concern somebody who
/// is out there. A call has two ends. Those who call cannot be upgraded together with the service,
/// so what is out there is the client on the old version and the service on the new one: what they
/// say to each other must be understood. The other direction, a client on the new version and a
/// service on the old one, concerns nobody if the service goes first.
public enum Voice {
  EVENT("event", "reader", "stored events"),
  REQUEST("request", "service", "requests of existing clients"),
  RESPONSE("response", "client", "responses of the service before its upgrade"),
  /// What a service sends to those who asked for it: a webhook or a callback.
  CALL("call", "receiver", "calls of the service before its upgrade"),
  /// What a service gets back from those whom it calls.
  ANSWER("answer", "service", "answers of existing receivers");

  private final String document;
  private final String reader;
  private final String stored;

  Voice(String document, String reader, String stored) {
    this.document = document;
    this.reader = reader;
    this.stored = stored;
  }

  /// At the last of the nodes, which lead there from the root.
  static Voice of(List<DiffNode> trail) {
    List<Facet.Part> parts = new ArrayList<>();
    for (DiffNode node : trail) {
      if (node.kind() == DiffNode.Kind.PART || node.kind() == DiffNode.Kind.ROOT) {
        part(node).ifPresent(parts::add);
      }
    }
    if (parts.isEmpty()) {
      return EVENT;
    }
    Optional<Writer> writer =
        parts.reversed().stream().flatMap(part -> part.writer().stream()).findFirst();
    boolean operation = parts.getFirst().kind() == PartKind.OPERATION;
    boolean response = parts.stream().anyMatch(part -> part.kind() == PartKind.RESPONSE);
    return writer
        .map(
            it ->
                switch (it) {
                  case CLIENT -> response ? ANSWER : REQUEST;
                  case SERVICE -> response || !operation ? RESPONSE : CALL;
                })
        .orElse(operation ? REQUEST : EVENT);
  }

  /// At a path of the event's documents.
  public static Voice at(Evidence evidence, SchemaPath path) {
    return evidence.diff().map(root -> at(root, path)).orElse(ofWhole(evidence.match()));
  }

  /// At a path of the documents of the event that the tree is of.
  static Voice at(DiffNode root, SchemaPath path) {
    return of(trail(root, path));
  }

  /// The same for many places of one tree: most trees have no parts, and one voice.
  static Function<SchemaPath, Voice> in(DiffNode root) {
    boolean parts = root.children().stream().anyMatch(child -> child.kind() == DiffNode.Kind.PART);
    Voice whole = of(List.of(root));
    return path -> parts ? at(root, path) : whole;
  }

  /// Of an event as a whole.
  public static Voice ofWhole(Match match) {
    boolean called =
        switch (match) {
          case Match.Matched matched -> matched.recent().hasClients();
          case Match.Added added -> added.recent().hasClients();
          case Match.Removed removed -> removed.old().hasClients();
        };
    return called ? REQUEST : EVENT;
  }

  /// Through the parts only: below them nothing is written by anybody else.
  private static List<DiffNode> trail(DiffNode root, SchemaPath path) {
    List<DiffNode> trail = new ArrayList<>();
    for (Optional<DiffNode> next = Optional.of(root); next.isPresent(); ) {
      trail.add(next.get());
      next = next.get().children().stream().filter(child -> leadsTo(child, path)).findFirst();
    }
    return trail;
  }

  /// A payload stands where its message does; of other parts those that add no step to the path
  /// hold no documents.
  private static boolean leadsTo(DiffNode child, SchemaPath path) {
    if (child.kind() != DiffNode.Kind.PART) {
      return false;
    }
    return child.path().isRoot()
        ? part(child).filter(part -> part.kind() == PartKind.PAYLOAD).isPresent()
        : (path + "/").startsWith(child.path() + "/");
  }

  private static Optional<Facet.Part> part(DiffNode node) {
    return part(node.recent()).or(() -> part(node.old()));
  }

  private static Optional<Facet.Part> part(Optional<Side> side) {
    return side.isEmpty() ? Optional.empty() : side.get().first(Facet.Part.class);
  }

  /// Whether somebody who is out there, and cannot be told to wait, fails where readers of this
  /// direction fail.
  public boolean concerns(Direction direction) {
    return switch (this) {
      case EVENT -> true;
      case REQUEST, ANSWER -> direction == Direction.BACKWARD;
      case RESPONSE, CALL -> direction == Direction.FORWARD;
    };
  }

  public boolean isOfCall() {
    return this != EVENT;
  }

  /// "event", "request".
  public String document() {
    return document;
  }

  /// "events", "requests".
  public String documents() {
    return document + "s";
  }

  /// "events of v3", "requests of v3".
  public String of(String version) {
    return documents() + " of " + version;
  }

  /// "reader", "client".
  public String reader() {
    return reader;
  }

  /// "readers", "clients".
  public String readers() {
    return reader + "s";
  }

  /// "upgraded readers", "upgraded clients".
  public String upgraded() {
    return "upgraded " + readers();
  }

  /// "readers on v3", "clients on v3".
  public String waiting(String version) {
    return readers() + " on " + version;
  }

  /// What was written before the change and still arrives: "stored events".
  public String stored() {
    return stored;
  }

  /// What still arrives, before "still arrives": "what was written with v3 is stored and".
  public String arrives(String version) {
    return switch (this) {
      case EVENT -> "was written with " + version + " is stored and";
      case REQUEST -> "clients on " + version + " send";
      case RESPONSE -> "services on " + version + " answer";
      case CALL -> "services on " + version + " send";
      case ANSWER -> "receivers on " + version + " answer";
    };
  }

  /// "old events and old readers hold".
  public String hold() {
    return "old " + documents() + " and old " + readers() + " hold";
  }

  /// "upgrade every reader before the first event", before what it does.
  public String upgradeFirst() {
    return "upgrade every " + reader + " before the first " + document;
  }

  /// "an event without it is another event".
  public String without() {
    String one = Phrase.a(document);
    return one + " without it is another " + (isOfCall() ? "operation’s" : document);
  }

  /// What rule 4 asks to do with the old and the new: "publish both".
  public String both() {
    return isOfCall() ? "offer both" : "publish both";
  }

  /// What makes a break safe that concerns nobody who is out there.
  ///
  /// @param who the sentence on who breaks
  String assumption(String who) {
    return "Safe if the service goes first: "
        + who.substring(0, 1).toLowerCase(Locale.ROOT)
        + who.substring(1);
  }

  /// Why such a break concerns nobody.
  String nobody(String old, String recent) {
    return "The "
        + caller()
        + "s that are out there do not need it: only one on "
        + recent
        + " that meets a service on "
        + old
        + " fails";
  }

  /// How to keep to that assumption.
  String serviceFirst() {
    return "Release the service before its " + caller() + "s";
  }

  private String caller() {
    return switch (this) {
      case EVENT -> reader;
      case REQUEST, RESPONSE -> RESPONSE.reader;
      case CALL, ANSWER -> CALL.reader;
    };
  }

  /// What rule 4 asks for: "a new event", "a new operation".
  public String anew() {
    return isOfCall() ? "a new operation" : "a new event";
  }

  /// "where old events no longer fit rule 4 asks for a new one".
  public String unfit() {
    return "where old "
        + documents()
        + " no longer fit rule 4 asks for "
        + (isOfCall() ? anew() : "a new one");
  }

  /// Rule 4's way out, in the words of this event: "publish RoomBookedV2 beside RoomBooked".
  public String beside(String event) {
    return isOfCall()
        ? "offer a new version of " + Phrase.event(event) + " beside it"
        : Phrase.publishBeside(event);
  }
}
