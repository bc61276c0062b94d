/// The independent validator: networknt's, set up to read schemas exactly as the drafts mean them,
/// so that no witness is shown that it has not seen. It shares no code with the deciding engine but
/// the index of `$id`s.
///
/// A few keywords are validators of our own within it, for one that would be wrong ([References])
/// and some that would go through all of a large schema for a small document ([Alternatives],
/// [Properties], [Constant], [Unasked]). They know nothing of the engine either; a second
/// validator, without any of them, is held against this one in the tests, on random documents and
/// on every witness.
package io.github.schemadiff.compat.json.check;
