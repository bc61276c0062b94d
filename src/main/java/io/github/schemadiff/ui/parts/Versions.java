package io.github.schemadiff.ui.parts;

import io.github.schemadiff.engine.Comparison;

/// How the two versions are called: by their own labels where these tell them apart, as the
/// findings do.
public record Versions(String old, String recent, boolean labelled) {
  public static Versions of(Comparison comparison) {
    String old = comparison.old().source().label();
    String recent = comparison.recent().source().label();
    boolean telling =
        !old.isBlank() && !recent.isBlank() && !old.equals(recent) && !old.startsWith("the ");
    return telling
        ? new Versions(old, recent, true)
        : new Versions("the old version", "the new version", false);
  }

  /// "Old · v3", or only "Old" where the label says no more.
  public String oldHead() {
    return labelled && !old.equalsIgnoreCase("old") ? "Old · " + old : "Old";
  }

  public String recentHead() {
    return labelled && !recent.equalsIgnoreCase("new") ? "New · " + recent : "New";
  }

  /// For a place in a text: "v3", or nothing.
  public String oldMark() {
    return labelled ? old : "";
  }

  public String recentMark() {
    return labelled ? recent : "";
  }
}
