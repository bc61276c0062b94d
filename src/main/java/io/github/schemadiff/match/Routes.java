package io.github.schemadiff.match;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.EventType;

/// Operations that others call by what they are called. Another method or another path is another
/// operation, however alike the two are: who calls the old one gets no answer.
final class Routes {
  private Routes() {}

  static boolean isCalled(EventType event) {
    return event.contract() instanceof Contract.Composite(boolean called, var _) && called;
  }

  /// The name, in which those of a path's parameters do not matter.
  static String nameOf(EventType event) {
    return isCalled(event) ? event.name().replaceAll("\\{[^{}]*}", "{}") : event.name();
  }
}
