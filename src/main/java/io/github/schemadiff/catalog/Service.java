package io.github.schemadiff.catalog;

import java.util.Set;

/// A service that a set names.
///
/// @param sends ids of the events it sends
/// @param receives ids of the events it receives
public record Service(String name, Set<String> sends, Set<String> receives) {
  public Service {
    sends = Set.copyOf(sends);
    receives = Set.copyOf(receives);
  }
}
