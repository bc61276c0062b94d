package io.github.schemadiff.ui;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.EventComparison.EvidenceKind;
import io.github.schemadiff.engine.EventComparison.Outcome;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.engine.Rollout;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.engine.Summary;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.match.MatchReason;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Finding.FindingDirection;
import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Voice;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A small comparison made by hand: view models are tested on it without any engine.
final class Story {
  static final JsonMapper JSON = JsonMapper.shared();
  static final String FILE = "room-booked.schema.json";

  static final String OLD =
      """
      {
        "type": "object",
        "properties": {
          "bookingId": { "type": "string" },
          "bookedAt": { "type": "string", "format": "date-time" },
          "hotel": { "type": "string" },
          "guest": {
            "type": "object",
            "properties": {
              "name": { "type": "string" },
              "email": { "type": "string", "format": "email" },
              "phone": { "type": "string", "pattern": "^\\\\+" },
              "language": { "type": "string" }
            },
            "required": ["name", "email"]
          },
          "status": { "enum": ["NEW", "PAID", "LEFT"] },
          "notes": { "type": "string" }
        },
        "required": ["bookingId", "guest", "status"]
      }
      """;

  static final String NEW =
      """
      {
        "type": "object",
        "properties": {
          "bookingId": { "type": "string" },
          "bookedAt": { "type": "string", "format": "date-time" },
          "hotel": { "type": "string" },
          "guest": {
            "type": "object",
            "properties": {
              "name": { "type": "string" },
              "email": { "type": "string", "format": "email" },
              "language": { "type": "string" }
            },
            "required": ["name", "email", "language"]
          },
          "lateCheckOut": { "type": "boolean", "default": false },
          "status": { "enum": ["NEW", "PAID", "LEFT", "ON_HOLD"] },
          "notes": { "type": "string" }
        },
        "required": ["bookingId", "guest", "status"]
      }
      """;

  private Story() {}

  static Comparison comparison() {
    EventComparison booked = booked();
    EventComparison cleaned = cleaned();
    EventComparison added = alone("MinibarRestocked", true);
    EventComparison removed = alone("TableReserved", false);
    EventComparison same = unchanged("GuestLeft");
    List<EventComparison> events = List.of(booked, cleaned, added, removed, same);
    List<Finding> findings = events.stream().flatMap(e -> e.findings().stream()).toList();
    return new Comparison(
        catalog("v3", OLD, "hotel-events/v3"),
        catalog("v4", NEW, "hotel-events/v4"),
        Settings.DEFAULT,
        events,
        Word.INCOMPATIBLE,
        Word.INCOMPATIBLE,
        List.of(),
        findings,
        new Summary(3, 1, 0, 0, 0, Map.of(Principle.R1, 1, Principle.R2, 1, Principle.R4, 1)),
        Duration.ofMillis(412));
  }

  private static EventComparison booked() {
    DiffNode name = same("name", "guest", Presence.REQUIRED, "string");
    DiffNode email = same("email", "guest", Presence.REQUIRED, "string");
    DiffNode language =
        node(
            path("guest", "language"),
            side(OLD, "language", Presence.OPTIONAL, "string"),
            side(NEW, "language", Presence.REQUIRED, "string"),
            List.of(
                new Change.PresenceChanged(
                    Presence.OPTIONAL,
                    Presence.REQUIRED,
                    Optional.of(span(OLD, "\"language\"", 1)),
                    Optional.of(span(NEW, "\"language\"", 2)))));
    DiffNode phone =
        node(
            path("guest", "phone"),
            side(OLD, "phone", Presence.OPTIONAL, "string"),
            Optional.empty(),
            List.of(
                new Change.FieldRemoved(
                    Presence.OPTIONAL, Optional.of(span(OLD, "\"phone\"", 1)), Optional.empty())));
    DiffNode guest =
        node(
            path("guest"),
            side(OLD, "guest", Presence.REQUIRED, "object"),
            side(NEW, "guest", Presence.REQUIRED, "object"),
            List.of(),
            name,
            email,
            phone,
            language);
    DiffNode late =
        node(
            path("lateCheckOut"),
            Optional.empty(),
            side(
                NEW,
                "lateCheckOut",
                Presence.OPTIONAL,
                "boolean",
                new Facet.Default(JSON.readTree("false"), true, SourceSpan.startOf(FILE))),
            List.of(
                new Change.FieldAdded(
                    Presence.OPTIONAL,
                    Optional.empty(),
                    Optional.of(span(NEW, "\"lateCheckOut\"", 1)))));
    DiffNode status =
        node(
            path("status"),
            side(OLD, "status", Presence.REQUIRED, "enum"),
            side(NEW, "status", Presence.REQUIRED, "enum"),
            List.of(
                new Change.SymbolsAdded(
                    List.of(JSON.readTree("\"ON_HOLD\"")),
                    Optional.of(span(OLD, "\"enum\"", 1)),
                    Optional.of(span(NEW, "\"ON_HOLD\"", 1)))));
    DiffNode root =
        new DiffNode(
            SchemaPath.ROOT,
            "RoomBooked",
            DiffNode.Kind.ROOT,
            side(OLD, "RoomBooked", null, "object"),
            side(NEW, "RoomBooked", null, "object"),
            List.of(),
            List.of(
                same("bookingId", null, Presence.REQUIRED, "string"),
                same("bookedAt", null, Presence.OPTIONAL, "string"),
                same("hotel", null, Presence.OPTIONAL, "string"),
                guest,
                late,
                status,
                same("notes", null, Presence.OPTIONAL, "string")),
            Optional.empty(),
            false);
    List<Finding> findings =
        List.of(
            required(),
            finding(
                "f2",
                Principle.R2,
                "enum-symbol-added",
                Severity.VIOLATION,
                FindingDirection.FORWARD,
                path("status"),
                "`status` gained `ON_HOLD`",
                "Readers on v3 reject bookings with it; announce it, upgrade readers first."),
            finding(
                "f3",
                Principle.R4,
                "field-removed",
                Severity.WARNING,
                FindingDirection.NONE,
                path("guest", "phone"),
                "`guest.phone` was removed",
                "Safe if no reader needs it."));
    return event("RoomBooked", ChangeKind.MODIFIED, Optional.of(root), findings);
  }

  private static EventComparison cleaned() {
    DiffNode minutes =
        node(
            path("minutesToClean"),
            side(OLD, "bookingId", Presence.REQUIRED, "integer"),
            side(NEW, "bookingId", Presence.REQUIRED, "number"),
            List.of(
                new Change.TypeChanged("integer", "number", Optional.empty(), Optional.empty())));
    DiffNode root =
        new DiffNode(
            SchemaPath.ROOT,
            "RoomCleaned",
            DiffNode.Kind.ROOT,
            side(OLD, "RoomCleaned", null, "object"),
            side(NEW, "RoomCleaned", null, "object"),
            List.of(),
            List.of(minutes),
            Optional.empty(),
            false);
    Finding typed =
        finding(
            "f4",
            Principle.R4,
            "type-changed",
            Severity.VIOLATION,
            FindingDirection.FORWARD,
            path("minutesToClean"),
            "`minutesToClean` went from integer to number",
            "Readers on v3 fail on 12.5: keep the integer, or publish RoomCleanedV2.");
    return event("RoomCleaned", ChangeKind.MODIFIED, Optional.of(root), List.of(typed));
  }

  private static Finding required() {
    JsonNode document =
        JSON.readTree(
            """
            {"bookingId": "B-1042", "guest": {"name": "Ada Lovelace", "email": "ada@example.org"},
             "status": "NEW", "hotel": "Astoria", "notes": "late", "bookedAt": "2024-05-01T10:00:00Z"}
            """);
    Incompatibility broken =
        new Incompatibility(
            path("guest", "language"),
            Incompatibility.Aspect.MISSING,
            "required",
            Optional.empty(),
            FILE + "#/properties/guest",
            Optional.of("language"),
            1,
            Optional.of(
                new Witness(
                    document,
                    Optional.empty(),
                    path("guest", "language"),
                    "/guest: required property 'language' not found",
                    "json-schema-validator 3.0.9")));
    return new Finding(
        "f1",
        Principle.R1,
        "became-required",
        Severity.VIOLATION,
        FindingDirection.BACKWARD,
        "RoomBooked",
        path("guest", "language"),
        Voice.EVENT,
        Optional.empty(),
        1,
        "`guest.language` became required",
        "In v3 a booking may leave it out; v4 rejects such a booking.",
        "Every upgraded reader fails on the first stored event without it.",
        "Keep it optional and document the default. Readers then fill in `\"en\"` themselves (R3).",
        Optional.of(
            new Finding.Edit(
                List.of("\"required\": [\"name\", \"email\", \"language\"]"),
                List.of(
                    "\"required\": [\"name\", \"email\"]",
                    "\"language\": { …, \"default\": \"en\" }"))),
        Optional.of(span(OLD, "\"language\"", 1)),
        Optional.of(span(NEW, "\"language\"", 2)),
        List.of(broken),
        List.of());
  }

  static Finding finding(
      String id,
      Principle principle,
      String check,
      Severity severity,
      FindingDirection direction,
      SchemaPath path,
      String headline,
      String message) {
    return new Finding(
        id,
        principle,
        check,
        severity,
        direction,
        id.equals("f4") ? "RoomCleaned" : "RoomBooked",
        path,
        Voice.EVENT,
        Optional.empty(),
        1,
        headline,
        message,
        "",
        "Announce it first.",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static EventComparison event(
      String name, ChangeKind change, Optional<DiffNode> diff, List<Finding> findings) {
    boolean backward = findings.stream().anyMatch(f -> f.direction() == FindingDirection.BACKWARD);
    boolean forward = findings.stream().anyMatch(f -> f.direction() == FindingDirection.FORWARD);
    return new EventComparison(
        new Match.Matched(type(name, OLD), type(name, NEW), MatchReason.NAME),
        change,
        diff,
        outcome(backward ? Word.INCOMPATIBLE : Word.COMPATIBLE),
        outcome(forward ? Word.INCOMPATIBLE : Word.COMPATIBLE),
        List.of(),
        Optional.of(Rollout.of(!backward, !forward)),
        List.of("billing", "guest-mailer", "reporting"),
        List.of("booking"),
        findings);
  }

  private static EventComparison unchanged(String name) {
    DiffNode root =
        new DiffNode(
            SchemaPath.ROOT,
            name,
            DiffNode.Kind.ROOT,
            side(OLD, name, null, "object"),
            side(NEW, name, null, "object"),
            List.of(),
            List.of(same("bookingId", null, Presence.REQUIRED, "string")),
            Optional.empty(),
            false);
    return event(name, ChangeKind.UNCHANGED, Optional.of(root), List.of());
  }

  private static EventComparison alone(String name, boolean added) {
    return new EventComparison(
        added
            ? new Match.Added(type(name, NEW), Optional.empty())
            : new Match.Removed(type(name, OLD), Optional.empty()),
        added ? ChangeKind.ADDED : ChangeKind.REMOVED,
        Optional.empty(),
        outcome(Word.COMPATIBLE),
        outcome(added ? Word.COMPATIBLE : Word.INCOMPATIBLE),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Outcome outcome(Word word) {
    return new Outcome(word, EvidenceKind.NONE, Optional.empty(), Optional.empty());
  }

  private static EventType type(String name, String text) {
    return new EventType(
        name,
        name,
        "jsonschema",
        Dialect.JSON_SCHEMA,
        new Shape.Anything(List.of(), SourceSpan.startOf(FILE)),
        SourceSpan.startOf(FILE),
        new Contract.JsonSchema(new Contract.JsonDocuments(Map.of(), Map.of()), text));
  }

  private static EventCatalog catalog(String label, String text, String location) {
    SourceFile file = new SourceFile(FILE, text.getBytes(StandardCharsets.UTF_8));
    List<LoadProblem> problems =
        label.equals("v4")
            ? List.of(LoadProblem.error("broken.json", 3, 7, "expected a comma"))
            : List.of();
    return new EventCatalog(
        new SourceSet(location, label, false, List.of(file), List.of()),
        List.of(type("RoomBooked", text)),
        List.of(),
        Map.of(),
        List.of(),
        problems);
  }

  private static DiffNode same(String name, String parent, Presence presence, String type) {
    return node(
        parent == null ? path(name) : path(parent, name),
        side(OLD, name, presence, type),
        side(NEW, name, presence, type),
        List.of());
  }

  private static DiffNode node(
      SchemaPath path,
      Optional<Side> old,
      Optional<Side> recent,
      List<Change> changes,
      DiffNode... children) {
    String name = ((SchemaPath.Member) path.steps().getLast()).name();
    return new DiffNode(
        path,
        name,
        DiffNode.Kind.FIELD,
        old,
        recent,
        changes,
        Arrays.asList(children),
        Optional.empty(),
        false);
  }

  private static Optional<Side> side(
      String text, String name, Presence presence, String type, Facet... facets) {
    SourceSpan span = span(text, "\"" + name + "\"", 1);
    return Optional.of(
        new Side(
            name,
            type,
            Optional.ofNullable(presence),
            List.of(facets),
            new Shape.Scalar(type, List.of(), span),
            span,
            span));
  }

  static SchemaPath path(String... names) {
    SchemaPath path = SchemaPath.ROOT;
    for (String name : names) {
      path = path.member(name);
    }
    return path;
  }

  /// The span of the n-th occurrence; the start of the file where there is none.
  static SourceSpan span(String text, String token, int occurrence) {
    int at = -1;
    for (int i = 0; i < occurrence; i++) {
      at = text.indexOf(token, at + 1);
      if (at < 0) {
        return new SourceSpan(FILE, 1, 1, 1, (int) text.lines().count(), "");
      }
    }
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    int column = at - text.lastIndexOf('\n', at);
    int end = line + (token.equals("\"guest\"") ? 9 : 0);
    return new SourceSpan(FILE, line, column, token.length(), end, "");
  }

  static Stream<DiffNode> nodes(EventComparison event) {
    return event.diff().stream().flatMap(DiffNode::walk);
  }

  static DiffNode node(EventComparison event, String name) {
    return nodes(event).filter(node -> node.name().equals(name)).findFirst().orElseThrow();
  }

  static EventComparison event(Comparison comparison, String name) {
    return new ArrayList<>(comparison.events())
        .stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }
}
