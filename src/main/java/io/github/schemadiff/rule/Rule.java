package io.github.schemadiff.rule;

import java.util.stream.Stream;

/// One check on the facts of one event. Named for the problem that it finds.
public interface Rule {
  RuleCard card();

  Stream<Finding> check(Evidence evidence);
}
