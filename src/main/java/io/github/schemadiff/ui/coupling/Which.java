package io.github.schemadiff.ui.coupling;

import io.github.schemadiff.ui.parts.Versions;

/// Which version the page shows.
enum Which {
  BOTH,
  OLD,
  NEW;

  String label(Versions versions) {
    return switch (this) {
      case BOTH -> "Both versions";
      case OLD -> versions.labelled() ? versions.old() : "The old version";
      case NEW -> versions.labelled() ? versions.recent() : "The new version";
    };
  }
}
