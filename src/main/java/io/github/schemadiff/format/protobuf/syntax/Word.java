package io.github.schemadiff.format.protobuf.syntax;

/// A piece of a file's text with its place: a name, a number, a keyword.
///
/// @param start offset of its first character, in UTF-16 units
/// @param end offset behind its last character
public record Word(String text, int start, int end) {}
