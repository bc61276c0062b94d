package io.github.schemadiff.rule.protobuf;

import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.rule.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which of the three contracts of a Protobuf schema a change breaks: the wire format, the JSON
/// mapping, the generated code.
public final class Reach {
  private Reach() {}

  /// As a sentence; empty where nothing breaks, and in other dialects.
  public static Optional<String> of(Site<?> site) {
    if (site.dialect() != Dialect.PROTOBUF) {
      return Optional.empty();
    }
    List<String> broken = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    (site.breaks() ? broken : kept).add("the wire format");
    (site.breaksMapping() ? broken : kept).add("the JSON mapping");
    (GeneratedNames.breaksCode(site) ? broken : kept).add("generated code");
    return broken.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "This breaks "
                + listed(broken, "and")
                + (kept.isEmpty() ? "." : ", not " + listed(kept, "or") + "."));
  }

  private static String listed(List<String> parts, String last) {
    return parts.size() == 1
        ? parts.getFirst()
        : String.join(", ", parts.subList(0, parts.size() - 1))
            + " "
            + last
            + " "
            + parts.getLast();
  }
}
