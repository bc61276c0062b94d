package io.github.schemadiff.engine;

import io.github.schemadiff.source.SourceSet;

/// How sentences call the two versions: by their own labels where these tell them apart.
record Labels(String old, String recent) {
  static Labels of(SourceSet old, SourceSet recent) {
    boolean telling =
        !old.label().isBlank() && !recent.label().isBlank() && !old.label().equals(recent.label());
    return telling
        ? new Labels(old.label(), recent.label())
        : new Labels("the old version", "the new version");
  }
}
