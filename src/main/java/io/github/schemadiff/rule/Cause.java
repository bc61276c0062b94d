package io.github.schemadiff.rule;

/// The change of a shared definition that findings of several events may stem from.
///
/// @param id fingerprint of the change: equal in all events that it reaches
/// @param definition name of what is shared
public record Cause(String id, String definition) {}
