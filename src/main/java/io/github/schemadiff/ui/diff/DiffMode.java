package io.github.schemadiff.ui.diff;

/// How much of a tree is shown.
public enum DiffMode {
  ONLY_CHANGES("Only changes", "mdi2n-not-equal-variant"),
  EVERYTHING("Everything", "mdi2f-file-tree-outline"),
  ONLY_VIOLATIONS("Only violations", "mdi2c-close-octagon-outline");

  private final String label;
  private final String icon;

  DiffMode(String label, String icon) {
    this.label = label;
    this.icon = icon;
  }

  public String label() {
    return label;
  }

  public String icon() {
    return icon;
  }
}
