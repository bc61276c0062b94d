/// What one schema's reader cannot read of what the other schema's writer writes.
///
/// [Compatibility] answers per direction with a [Verdict]: compatible with a proof, incompatible
/// with checked witnesses, or undecided with a reason. Never a guess. What the answer means for a
/// design is said in `rule`.
package io.github.schemadiff.compat;
