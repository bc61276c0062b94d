package io.github.schemadiff.coupling;

import java.util.List;

/// One model that several services use as their own: each of them sends an event that holds it, by
/// reference to one definition or in a copy.
///
/// @param model the definition that most of them refer to, or the fullest of the copies
/// @param sharers the services by reference first, then by how alike their copies are
public record SharedModel(Model model, List<Sharer> sharers) {
  public SharedModel {
    sharers = List.copyOf(sharers);
  }

  /// @param own the model as this service has it
  /// @param copied whether it is a copy, and not a reference to the model itself
  /// @param events names of the events through which the service uses it
  public record Sharer(String service, Model own, boolean copied, List<String> events) {
    public Sharer {
      events = List.copyOf(events);
    }
  }

  public List<String> services() {
    return sharers.stream().map(Sharer::service).sorted().toList();
  }

  public List<String> events() {
    return sharers.stream().flatMap(one -> one.events().stream()).distinct().sorted().toList();
  }
}
