package io.github.schemadiff.ui.diff;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one half of a row says.
///
/// @param presence `●` required, `○` optional, empty where the place is no field
/// @param typeChanged the type itself is what changed
/// @param changed boxed words, never cut
/// @param context a summary of what did not change: first to give way
public record Half(
    String presence,
    String name,
    String type,
    boolean typeChanged,
    List<String> changed,
    String context) {
  public Half {
    changed = List.copyOf(changed);
  }

  public static Optional<Half> old(DiffNode node) {
    return node.old().map(side -> of(node, side, true));
  }

  public static Optional<Half> recent(DiffNode node) {
    return node.recent().map(side -> of(node, side, false));
  }

  private static Half of(DiffNode node, Side side, boolean old) {
    List<String> boxed = new ArrayList<>();
    boolean typeChanged = false;
    for (Change change : node.changes()) {
      typeChanged |= change instanceof Change.TypeChanged;
      ChangeWords.of(change, old).ifPresent(boxed::add);
      if (!old && lacksDefault(change, side)) {
        boxed.add("no default");
      }
    }
    String presence =
        side.presence()
            .map(
                p ->
                    switch (p) {
                      case REQUIRED -> "●";
                      case OPTIONAL, IMPLICIT -> "○";
                    })
            .orElse(node.kind() == DiffNode.Kind.ROOT ? "●" : "");
    String name =
        node.kind() == DiffNode.Kind.FIELD && !side.name().isEmpty() ? side.name() : node.name();
    String context = FacetWords.summary(side, node.changes());
    return new Half(
        presence,
        name,
        side.type(),
        typeChanged,
        boxed,
        node.folded() ? "shown elsewhere" : context);
  }

  // A new field that may be absent: which value absence means is what rule 1 asks for.
  private static boolean lacksDefault(Change change, Side side) {
    return change instanceof Change.FieldAdded added
        && added.presence() != Presence.REQUIRED
        && side.facets().stream().noneMatch(Facet.Default.class::isInstance);
  }

  /// As a screen reader says it: "string, required".
  public String spoken() {
    String word = presence.equals("●") ? ", required" : presence.equals("○") ? ", optional" : "";
    String boxed = changed.isEmpty() ? "" : ", " + String.join(", ", changed);
    return type + (boxed.contains("required") || boxed.contains("optional") ? "" : word) + boxed;
  }

  static String word(Presence presence) {
    return switch (presence) {
      case REQUIRED -> "required";
      case OPTIONAL -> "optional";
      case IMPLICIT -> "implicit";
    };
  }
}
