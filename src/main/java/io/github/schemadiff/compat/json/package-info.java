/// Decides JSON Schema compatibility exactly, by witness generation for the difference.
///
/// "Does the reader accept all that the writer writes?" is "is `writer ∧ ¬reader` empty?". A
/// document that satisfies it is the witness; going through all ways in which one could look like
/// and finding none is the proof.
///
/// Four steps, each in a package of its own: `node` reads both schemas of any draft into one
/// algebra; `search` finds a smallest document of the difference, or proves that there is none;
/// `place` finds every place where the two part, each with a document that breaks there alone;
/// `check` has an independent validator confirm each document before anyone sees it. `text` decides
/// what strings a pattern or format means.
package io.github.schemadiff.compat.json;
