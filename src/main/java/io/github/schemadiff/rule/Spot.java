package io.github.schemadiff.rule;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A change of an event's tree, once, however many rows show it; of a call, once for what its
/// clients write and once for what the service writes.
///
/// @param trail from the root to the first node that holds it
/// @param twins the changes of other rows that stand in the very same text: a shared definition
///   shows its change wherever it is used
public record Spot(List<DiffNode> trail, Change change, List<Change> twins) {
  public Spot {
    trail = List.copyOf(trail);
    twins = List.copyOf(twins);
  }

  /// All changes of a tree, in reading order.
  ///
  /// @param attribution says at which of several rows a change breaks a reader
  static List<Spot> of(DiffNode root, Attribution attribution) {
    Finder finder = new Finder(attribution);
    finder.collect(root);
    return finder.byText.values().stream().map(same -> merged(same, attribution)).toList();
  }

  private static Spot merged(List<Spot> same, Attribution attribution) {
    Spot first =
        same.stream()
            .filter(spot -> attribution.isToldAnywhere(spot.change()))
            .findFirst()
            .orElse(same.getFirst());
    return new Spot(
        first.trail(),
        first.change(),
        same.stream().filter(spot -> spot != first).map(Spot::change).toList());
  }

  /// What a change says and where it is written: in the new version, or else in the old one.
  private record Text(Voice voice, Class<?> kind, List<String> values, Optional<Place> place) {
    static Text of(Voice voice, Change change) {
      return new Text(
          voice,
          change.getClass(),
          Values.of(change),
          change.recent().or(change::old).map(Place::of));
    }
  }

  private record Place(String file, String pointer) {
    static Place of(SourceSpan span) {
      return new Place(span.file(), span.pointer());
    }
  }

  private static final class Finder {
    private final Attribution attribution;
    final Map<Text, List<Spot>> byText = new LinkedHashMap<>();
    private final Map<Voice, Set<Change>> met = new EnumMap<>(Voice.class);
    private final List<DiffNode> trail = new ArrayList<>();

    Finder(Attribution attribution) {
      this.attribution = attribution;
    }

    void collect(DiffNode root) {
      collect(root, Voice.of(List.of(root)));
    }

    private void collect(DiffNode node, Voice around) {
      trail.add(node);
      Voice voice = node.kind() == DiffNode.Kind.PART ? Voice.of(trail) : around;
      Set<Change> known =
          met.computeIfAbsent(voice, _ -> Collections.newSetFromMap(new IdentityHashMap<>()));
      for (Change change : node.changes()) {
        if (known.add(change)) {
          byText
              .computeIfAbsent(Text.of(voice, change), _ -> new ArrayList<>())
              .add(new Spot(trail, change, List.of()));
        } else if (attribution.isToldAt(node, change)) {
          byText
              .get(Text.of(voice, change))
              .replaceAll(
                  spot -> spot.change() == change ? new Spot(trail, change, List.of()) : spot);
        }
      }
      node.children().forEach(child -> collect(child, voice));
      trail.removeLast();
    }
  }
}
