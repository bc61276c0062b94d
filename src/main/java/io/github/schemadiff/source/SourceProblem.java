package io.github.schemadiff.source;

/// A part of a set that could not be read.
///
/// @param path within the set; empty when it is the set itself
/// @param message what is wrong and what was expected
public record SourceProblem(String path, String message) {}
