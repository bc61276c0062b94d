package io.github.schemadiff.rule.coupling;

import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.coupling.ServiceGraph.Link;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.coupling.Known.Changed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which calls between services the changes of a new version break.
final class BrokenCalls {
  private final Known known;

  BrokenCalls(Known known) {
    this.known = known;
  }

  /// What breaks the operations that one service calls of another, or the questions and answers
  /// that the two exchange. What is safe if the service goes first is left out.
  List<Finding> by(Link link) {
    return known.changes().stream()
        .flatMap(all -> all.events().stream())
        .filter(changed -> isBetween(link, changed))
        .flatMap(changed -> changed.breaks().stream())
        .filter(finding -> finding.severity() == Severity.VIOLATION)
        .toList();
  }

  private boolean isBetween(Link link, Changed changed) {
    String event = changed.event().id();
    boolean called =
        service(link.to()).stream()
            .flatMap(service -> service.serves().stream())
            .filter(operation -> operation.event().filter(event::equals).isPresent())
            .anyMatch(operation -> calls(link, operation.name()));
    return called || exchanges(link.from(), event) && exchanges(link.to(), event);
  }

  /// A call that names no operation may be one of any.
  private static boolean calls(Link link, String operation) {
    return link.calls().stream()
        .anyMatch(call -> call.operation().isEmpty() || call.operation().get().equals(operation));
  }

  private boolean exchanges(String name, String event) {
    return service(name).stream()
        .flatMap(service -> Stream.concat(service.sends().stream(), service.receives().stream()))
        .anyMatch(use -> use.waited() && use.concerns(event));
  }

  private Optional<Service> service(String name) {
    return known.facts().graph().declared().stream()
        .filter(service -> service.name().equals(name))
        .findFirst();
  }
}
