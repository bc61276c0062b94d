package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.format.container.Spot;
import java.util.Optional;

/// Which specification a document follows.
enum Version {
  /// 2.0 to 2.6: channels hold operations, named from the client's side.
  V2,
  /// 3.0 and 3.1: operations stand beside channels.
  V3;

  static Optional<Version> of(Spot root) {
    String version = root.text("asyncapi").orElse("");
    if (version.matches("2\\.[0-6](\\..*)?")) {
      return Optional.of(V2);
    }
    return version.matches("3\\.[01](\\..*)?") ? Optional.of(V3) : Optional.empty();
  }
}
