/// What differs between two schemas as written: a tree of aligned places with the [Change]s at
/// each.
///
/// Facts only. Whether a change breaks anybody is decided in `compat`, what we say of it in `rule`.
///
/// How a tree comes about, from the top: [Differ] grows it from [Row]s, each pair of definitions
/// shown once. [Rows] finds the rows below a [Pair] of shapes by handing it to the alignment for
/// its kind ([FieldAlignment], [ItemAlignment], [ContentAlignment], [UnionAlignment]; [OneSided]
/// where there is nothing to align). [Reading] says what a [Place] comes to once references are
/// followed, and [PlaceChanges] what differs between two places, one small class a subject.
package io.github.schemadiff.diff;
