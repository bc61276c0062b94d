/// Decides JSON Schema compatibility exactly, by witness generation for the difference.
///
/// "Does the reader accept all that the writer writes?" is "is `writer ∧ ¬reader` empty?". A
/// document that satisfies it is the witness; going through all ways in which one could look like
/// and finding none is the proof.
///
/// Read in this order: [NodeReader] turns a subschema of any draft into a draft-neutral [Node];
/// [NodeGraph] links nodes, and [NodeClasses] gives those that say the same one class; [Inclusion]
/// proves keyword by keyword what plainly follows, and most pairs of releases end there;
/// [Expansion] spreads a conjunction of nodes and negated nodes into branches of one kind;
/// [BranchSearch] has [MemberSearch], [ItemSearch], [Numbers] and [Texts] look for the smallest
/// document of a branch; [Solver] ties them together as a least fixed point over all goals reached;
/// [Localizer] finds the places where two schemas part; [WitnessMaker] has every witness checked by
/// an independent validator before anyone sees it.
///
/// After Attouche, Baazizi, Colazzo, Ghelli, Sartiani, Scherzinger: *Witness Generation for JSON
/// Schema*, VLDB 2022.
package io.github.schemadiff.compat.json;
