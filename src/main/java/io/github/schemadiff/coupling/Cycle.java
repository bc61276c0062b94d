package io.github.schemadiff.coupling;

import io.github.schemadiff.coupling.ServiceGraph.Link;
import java.util.List;

/// Services each of which, over some others, depends on each other one: a strongly connected
/// component of the links.
///
/// @param services all of them, by name
/// @param shortest one of the shortest ways around, link after link
/// @param synchronous whether calls alone close a cycle among them
public record Cycle(List<String> services, List<Link> shortest, boolean synchronous) {
  public Cycle {
    services = List.copyOf(services);
    shortest = List.copyOf(shortest);
  }
}
