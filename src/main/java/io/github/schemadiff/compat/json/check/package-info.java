/// The independent validator: networknt's, set up to read schemas exactly as the drafts mean them,
/// so that no witness is shown that it has not seen. It shares no code with the deciding engine but
/// the index of `$id`s.
package io.github.schemadiff.compat.json.check;
