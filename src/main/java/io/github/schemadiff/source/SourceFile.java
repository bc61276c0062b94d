package io.github.schemadiff.source;

/// One file of a set.
///
/// @param path within the set, `/` between folders, never absolute and without `..`
/// @param bytes as read; not copied, must not be changed
public record SourceFile(String path, byte[] bytes) {}
