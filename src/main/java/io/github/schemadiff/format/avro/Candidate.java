package io.github.schemadiff.format.avro;

/// A root: what may be an event.
///
/// @param around where it stands: the type, or the message that sends it
/// @param longName where another one has the same name
record Candidate(Unit unit, Part around, String id, String name, String longName) {
  static Candidate definition(Unit unit) {
    String fullName = unit.fullName.orElseThrow();
    return new Candidate(unit, unit.part, fullName, FullName.simple(fullName), fullName);
  }
}
