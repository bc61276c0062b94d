package io.github.schemadiff.rule.coupling;

import java.util.List;

/// What became of a piece of evidence from one version to the next.
///
/// @param headline of the newer of the two, or of the one that there is
/// @param added members that only the new version has
/// @param removed members that only the old version has
public record SignChange(
    SignCard card,
    Way way,
    String headline,
    List<String> added,
    List<String> removed,
    List<String> services) {
  public SignChange {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    services = List.copyOf(services);
  }

  public enum Way {
    APPEARED("appeared", Tendency.WORSE),
    GREW("grew", Tendency.WORSE),
    MOVED("changed", Tendency.NEITHER),
    SHRANK("shrank", Tendency.BETTER),
    WENT("went", Tendency.BETTER);

    private final String label;
    private final Tendency tendency;

    Way(String label, Tendency tendency) {
      this.label = label;
      this.tendency = tendency;
    }

    public String label() {
      return label;
    }

    public Tendency tendency() {
      return tendency;
    }
  }

  public enum Tendency {
    WORSE,
    BETTER,
    NEITHER
  }
}
