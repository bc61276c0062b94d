package io.github.schemadiff.coupling;

import java.util.List;

/// The longest chain of services each of which calls the next one and waits.
///
/// @param services in the order of the calls; empty where nobody calls anybody
/// @param endless whether some of them call each other in a cycle, so that the chain has no end; it
///   then shows one way through, and there may be longer ones
public record CallChain(List<String> services, boolean endless) {
  public CallChain {
    services = List.copyOf(services);
  }

  public int calls() {
    return Math.max(services.size() - 1, 0);
  }
}
