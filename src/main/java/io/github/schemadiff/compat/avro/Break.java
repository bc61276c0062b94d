package io.github.schemadiff.compat.avro;

/// A flaw at the first place where it was met.
///
/// @param places how many places show the same pair of definitions
/// @param specified whether only a reader that follows the specification to the letter comes there
record Break(Flaw flaw, Trail trail, Pair pair, int places, boolean specified) {}
