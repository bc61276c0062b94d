package io.github.schemadiff.coupling;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.coupling.Model.ModelField;
import io.github.schemadiff.coupling.PassedOn.Fate;
import io.github.schemadiff.coupling.ServiceGraph.EventNode;
import io.github.schemadiff.coupling.ServiceGraph.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what services lose of the models that they pass on.
///
/// A service passes a model on where it receives it in one event and sends in another one the same
/// definition, a copy of it (as [SharedModels] tells copies), or an event of the same name. It
/// loses the fields that the sent version has not, and those that its own copy of the received
/// event has not.
final class PassingOn {
  private final ServiceGraph graph;
  private final Models models;
  private final List<PassedOn> found = new ArrayList<>();

  private PassingOn(ServiceGraph graph, Models models) {
    this.graph = graph;
    this.models = models;
  }

  static List<PassedOn> of(ServiceGraph graph, Models models) {
    PassingOn search = new PassingOn(graph, models);
    for (ServiceGraph.ServiceNode service : graph.services()) {
      search.search(service.name());
    }
    return List.copyOf(search.found);
  }

  private void search(String service) {
    Set<String> told = new HashSet<>();
    List<EventNode> sent =
        graph.events().stream().filter(event -> event.senders().contains(service)).toList();
    for (EventNode received : graph.events()) {
      Optional<Use> use =
          received.reads().stream().filter(it -> it.service().equals(service)).findFirst();
      if (use.isEmpty()) {
        continue;
      }
      for (EventNode out : sent) {
        compare(service, received, use.get().copy(), out, told);
      }
    }
  }

  private void compare(
      String service,
      EventNode received,
      Optional<EventType> copy,
      EventNode sent,
      Set<String> told) {
    // Who sends an event as well as reading it adds to it by the one schema that there is.
    boolean relay = sameName(received, sent);
    for (Models.Found in : models.of(received.type())) {
      for (Models.Found out : models.of(sent.type())) {
        boolean same = in.model().id().equals(out.model().id());
        boolean version = relay ? in.path().equals(out.path()) : isCopy(in.model(), out.model());
        if (!same && !version) {
          continue;
        }
        List<ModelField> unsent = same ? List.of() : in.model().missingIn(out.model());
        List<ModelField> unread = unread(in, copy, unsent);
        add(service, received, sent, in, out, out.model(), unsent, false, told);
        copy.flatMap(own -> models.at(own, in.path()))
            .ifPresent(own -> add(service, received, sent, in, out, own, unread, true, told));
      }
    }
  }

  private static boolean sameName(EventNode one, EventNode other) {
    return !one.id().equals(other.id()) && last(one.name()).equals(last(other.name()));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static boolean isCopy(Model one, Model other) {
    return one.fields().size() >= SharedModels.LEAST_COPIED
        && other.fields().size() >= SharedModels.LEAST_COPIED
        && one.overlap(other) >= SharedModels.COPY;
  }

  /// What the reader's own copy has not, and what is sent could hold.
  private List<ModelField> unread(
      Models.Found in, Optional<EventType> copy, List<ModelField> unsent) {
    return copy.flatMap(own -> models.at(own, in.path())).stream()
        .flatMap(own -> in.model().missingIn(own).stream())
        .filter(field -> !unsent.contains(field))
        .toList();
  }

  private void add(
      String service,
      EventNode received,
      EventNode sent,
      Models.Found in,
      Models.Found out,
      Model own,
      List<ModelField> lost,
      boolean atReading,
      Set<String> told) {
    if (!lost.isEmpty() && told.add(in.model().id() + "\n" + out.model().id() + atReading)) {
      found.add(
          new PassedOn(
              service,
              received,
              sent,
              in.model(),
              in.path(),
              own,
              out.path(),
              lost,
              atReading,
              fate(received.type().dialect(), sent.type().dialect(), own)));
    }
  }

  private static Fate fate(Dialect in, Dialect out, Model own) {
    if (in != out) {
      return Fate.DROPPED;
    }
    return switch (in) {
      case AVRO -> Fate.DROPPED;
      case PROTOBUF -> Fate.KEPT_IN_BINARY;
      case JSON_SCHEMA -> own.closed() ? Fate.REJECTED : Fate.UP_TO_THE_SERVICE;
    };
  }
}
