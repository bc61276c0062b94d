/// Finds a smallest document of a conjunction of nodes and negated nodes, or proves that it has
/// none.
///
/// The procedure of Attouche, Baazizi, Colazzo, Ghelli, Sartiani, Scherzinger: *Witness Generation
/// for JSON Schema*, VLDB 2022, done lazily. Beside the paper, its steps are:
///
/// - *not-elimination*: [Denial] lists the ways in which a node fails, [Assertion] what it asks
///   for. Nothing is rewritten ahead of time, a node is denied where the search meets it.
/// - *canonicalisation* and *disjunctive normal form*: [Expansion] spreads a conjunction into
///   branches of one [kind][io.github.schemadiff.compat.json.node.Kind], and drops the impossible
///   ones by [Assumptions] before they are spread.
/// - *object and array preparation*: [Members], [MemberGoals] and [FreshNames] divide the names of
///   members into cells of which each satisfies the same; [Items], [ItemGoals] and [ItemCount] do
///   the same for positions.
/// - *generation*: [BranchSearch] has [Numbers], [Texts], [MemberSearch] and [ItemSearch] look for
///   the smallest document of a branch; [FixedPoint] is the paper's bottom-up iteration: a goal is
///   empty for good once a round over all goals it rests on has found no document.
///
/// Before all that, [Inclusion] proves keyword by keyword what plainly follows: most pairs of
/// releases end there. [Solver] ties the parts together.
package io.github.schemadiff.compat.json.search;
