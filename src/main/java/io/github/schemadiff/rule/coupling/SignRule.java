package io.github.schemadiff.rule.coupling;

/// Judges one sign from the facts of a set.
interface SignRule {
  SignCard card();

  Sign look(Known known);
}
