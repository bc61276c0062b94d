/// The facts of the distributed-monolith lens: who sends what to whom in one set, who calls whom,
/// which models they share, and what gets lost on the way.
///
/// [ServiceGraph] is the graph; the other facts are computed from it and from the shapes of the
/// events. Nothing here judges: which fact is a sign of what, `rule.coupling` says.
package io.github.schemadiff.coupling;
