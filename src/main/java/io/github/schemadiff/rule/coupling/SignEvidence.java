package io.github.schemadiff.rule.coupling;

import io.github.schemadiff.coupling.ServiceGraph.EventNode;
import io.github.schemadiff.schema.SourceSpan;
import java.util.List;
import java.util.Optional;

/// One thing that a sign rests on: a model, a store, a pair of services, a cycle.
///
/// In all texts, backticks stand around what a set says.
///
/// @param key what it is about; the same in two versions of a set, where it is about the same
/// @param headline a short sentence without its full stop
/// @param message at most two sentences
/// @param members what it is made of, and what it has more or less of in another version
/// @param services names of those it concerns
/// @param fields as written
/// @param effect what it does in the new version, where there is one and it does anything
/// @param findings ids of the findings that stem from it
/// @param background whether it is only told beside what makes the sign seen
public record SignEvidence(
    String key,
    String headline,
    String message,
    List<String> members,
    List<String> services,
    List<EventRef> events,
    List<String> fields,
    Optional<Table> table,
    List<Place> places,
    Optional<String> effect,
    List<String> findings,
    boolean background) {
  public SignEvidence {
    members = List.copyOf(members);
    services = List.copyOf(services);
    events = List.copyOf(events);
    fields = List.copyOf(fields);
    places = List.copyOf(places);
    findings = List.copyOf(findings);
  }

  /// An event of the set.
  public record EventRef(String id, String name) {
    public static EventRef of(EventNode event) {
      return new EventRef(event.id(), event.name());
    }
  }

  /// Where something stands.
  ///
  /// @param what stands there: "`HotelRoom`", "billing receives RoomBooked"
  public record Place(String what, SourceSpan span) {}

  /// @param rows each with as many cells as there are columns
  public record Table(List<String> columns, List<List<String>> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
