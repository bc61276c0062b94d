package io.github.schemadiff.format.services;

import io.github.schemadiff.catalog.Closest;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.catalog.Service;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Services that are called and described nowhere: they may stand outside, or be a slip.
final class Strangers {
  private Strangers() {}

  static void tell(List<Service> services, List<LoadProblem> problems) {
    Set<String> names =
        services.stream().map(Service::name).collect(Collectors.toCollection(TreeSet::new));
    for (Service service : services) {
      for (Service.Call call : service.calls()) {
        if (!names.contains(call.service())) {
          problems.add(
              LoadProblem.note(
                  call.span().file(),
                  call.span().line(),
                  call.span().column(),
                  said(call.service(), names)));
        }
      }
    }
  }

  private static String said(String called, Set<String> names) {
    return "%s is called, and nothing in this set describes that service.%s"
        .formatted(
            Quoted.of(called),
            Closest.to(called, names).map(it -> " Did you mean " + Quoted.of(it) + "?").orElse(""));
  }
}
