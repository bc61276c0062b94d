package io.github.schemadiff.compat.protobuf;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Compatibility;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.format.protobuf.Protos;
import java.util.List;

/// Asks the engine about two texts.
final class Deciding {
  private Deciding() {}

  /// Both directions in both encodings: `binary ✓/✗ JSON ✗/✗`, backward first.
  static String verdicts(String old, String recent, Options options) {
    EventType before = event(old);
    EventType after = event(recent);
    Compatibility binary = new ProtobufCompatibility(options);
    Compatibility json = binary.mapping().orElseThrow().compatibility();
    return "binary %s/%s JSON %s/%s"
        .formatted(
            sign(binary.decide(before, after)),
            sign(binary.decide(after, before)),
            sign(json.decide(before, after)),
            sign(json.decide(after, before)));
  }

  static EventType event(String text) {
    EventCatalog catalog = Protos.of(text);
    if (catalog.problems().isEmpty()) {
      return catalog.events().getFirst();
    }
    throw new AssertionError(Protos.problems(catalog));
  }

  static List<Incompatibility> breaks(String written, String read) {
    return breaks(new ProtobufCompatibility(Options.DEFAULT).decide(event(written), event(read)));
  }

  static List<Incompatibility> breaks(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Incompatible incompatible -> incompatible.breaks();
      case Verdict.Compatible _, Verdict.Undecided _ -> List.of();
    };
  }

  private static String sign(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Compatible _ -> "✓";
      case Verdict.Incompatible _ -> "✗";
      case Verdict.Undecided _ -> "?";
    };
  }
}
