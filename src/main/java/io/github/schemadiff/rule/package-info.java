/// What we say about the facts: J. Tower's four rules, and what follows from them.
///
/// A [Rule] is one small file that looks at the [Evidence] of one event and says [Finding]s. It
/// never walks schemas (the diff did) and never decides compatibility (the verdicts did).
/// [RuleBook] is the table of contents.
package io.github.schemadiff.rule;
