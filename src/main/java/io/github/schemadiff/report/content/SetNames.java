package io.github.schemadiff.report.content;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.source.SourceSet;
import java.util.List;
import java.util.Set;

/// How a report calls the two sets.
///
/// @param name of both, "hotel-events"; empty where they have none in common
/// @param old its version, or what it is called without one
record SetNames(String name, String old, String recent) {
  private static final String NO_OLD_VERSION = "the old version";
  private static final String NO_NEW_VERSION = "the new version";
  private static final Set<String> SAYS_NOTHING =
      Set.of("", ".", "..", "old", "new", "before", "after", "schema", "schemas", "package");

  static SetNames of(Comparison comparison) {
    SourceSet old = comparison.old().source();
    SourceSet recent = comparison.recent().source();
    String oldName = name(old);
    String name = oldName.equals(name(recent)) ? oldName : "";
    boolean same = old.label().equals(recent.label());
    return new SetNames(
        name, same ? NO_OLD_VERSION : old.label(), same ? NO_NEW_VERSION : recent.label());
  }

  private static String name(SourceSet set) {
    String location = set.location().replace('\\', '/').replaceAll("/+$", "");
    if (location.startsWith("git:")) {
      location = location.substring(4).replaceFirst("@[^@]*$", "");
    }
    List<String> parts = List.of(location.split("/"));
    for (String part : parts.reversed()) {
      String bare =
          part.replaceFirst("\\.(schema\\.)?(json|ya?ml|avsc|proto|tar\\.gz|tgz|tar|zip|jar)$", "");
      if (bare.endsWith(set.label())) {
        bare = bare.substring(0, bare.length() - set.label().length());
      }
      bare = bare.replaceAll("[-_@ .]+$", "");
      if (!SAYS_NOTHING.contains(bare)) {
        return bare;
      }
    }
    return "";
  }

  String question() {
    if (recent.equals(NO_NEW_VERSION)) {
      return name.isEmpty()
          ? "Can the new version go out?"
          : "Can the new version of " + name + " go out?";
    }
    return "Can " + spaced(name) + recent + " go out?";
  }

  String pair() {
    boolean unversioned = old.equals(NO_OLD_VERSION) && recent.equals(NO_NEW_VERSION);
    if (unversioned) {
      return name.isEmpty() ? "Old → new" : name + ", old → new";
    }
    return spaced(name) + old + " → " + recent;
  }

  /// "Old · v3", or only "Old" where the label says no more.
  String oldHead() {
    return old.equals(NO_OLD_VERSION) ? "Old" : "Old · " + old;
  }

  String newHead() {
    return recent.equals(NO_NEW_VERSION) ? "New" : "New · " + recent;
  }

  private static String spaced(String name) {
    return name.isEmpty() ? "" : name + " ";
  }
}
