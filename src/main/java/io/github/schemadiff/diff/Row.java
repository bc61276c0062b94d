package io.github.schemadiff.diff;

import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.Optional;

/// A [DiffNode] before it has its place in a tree: the same rows serve wherever the shapes they
/// come from are used.
///
/// @param step from the parent's path; empty at the root
/// @param shared whether its content comes from a definition, on one side at least
/// @param exchanged whether another definition took the place of one, and both are there on both
///   sides
/// @param content what stands below
record Row(
    Optional<SchemaPath.Step> step,
    String name,
    DiffNode.Kind kind,
    Optional<Side> old,
    Optional<Side> recent,
    List<Change> changes,
    Optional<String> definition,
    boolean shared,
    boolean exchanged,
    Pair content) {}
