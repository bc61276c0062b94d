package io.github.schemadiff.rule.coupling;

import io.github.schemadiff.rule.coupling.SignChange.Way;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares the signs of two versions of a set, evidence by evidence.
///
/// Two pieces are about the same where they have the same key; cycles, which have no name, where
/// they have the most services in common.
public final class SignChanges {
  private SignChanges() {}

  /// In the order of the signs; within one, what is worse first.
  public static List<SignChange> between(List<Sign> old, List<Sign> recent) {
    List<SignChange> changes = new ArrayList<>();
    for (int at = 0; at < recent.size(); at++) {
      Sign now = recent.get(at);
      // Who breaks is told of the two versions together.
      if (!now.card().id().equals("C6")) {
        changes.addAll(between(now.card(), old.get(at).evidence(), now.evidence()));
      }
    }
    return changes;
  }

  private static List<SignChange> between(
      SignCard card, List<SignEvidence> old, List<SignEvidence> recent) {
    List<SignChange> changes = new ArrayList<>();
    List<SignEvidence> left = new ArrayList<>(old);
    for (SignEvidence now : recent) {
      Optional<SignEvidence> before = sameKey(now, left).or(() -> overlapping(now, left, recent));
      before.ifPresent(left::remove);
      change(card, before, Optional.of(now)).ifPresent(changes::add);
    }
    left.forEach(gone -> change(card, Optional.of(gone), Optional.empty()).ifPresent(changes::add));
    changes.sort((one, other) -> one.way().compareTo(other.way()));
    return changes;
  }

  private static Optional<SignEvidence> sameKey(SignEvidence now, List<SignEvidence> old) {
    return old.stream().filter(before -> before.key().equals(now.key())).findFirst();
  }

  /// The old cycle that has the most services in common with a new one, unless a new one is the
  /// same as it.
  private static Optional<SignEvidence> overlapping(
      SignEvidence now, List<SignEvidence> old, List<SignEvidence> recent) {
    if (!now.key().startsWith("cycle")) {
      return Optional.empty();
    }
    return old.stream()
        .filter(before -> before.key().startsWith("cycle"))
        .filter(before -> sameKey(before, recent).isEmpty())
        .filter(before -> common(before, now) > 0)
        .max((one, other) -> Integer.compare(common(one, now), common(other, now)));
  }

  private static int common(SignEvidence one, SignEvidence other) {
    Set<String> both = new HashSet<>(one.members());
    both.retainAll(other.members());
    return both.size();
  }

  private static Optional<SignChange> change(
      SignCard card, Optional<SignEvidence> old, Optional<SignEvidence> recent) {
    List<String> before = old.map(SignEvidence::members).orElse(List.of());
    List<String> now = recent.map(SignEvidence::members).orElse(List.of());
    List<String> added = now.stream().filter(one -> !before.contains(one)).toList();
    List<String> removed = before.stream().filter(one -> !now.contains(one)).toList();
    Way way;
    if (old.isEmpty()) {
      way = Way.APPEARED;
    } else if (recent.isEmpty()) {
      way = Way.WENT;
    } else if (added.isEmpty() && removed.isEmpty()) {
      return Optional.empty();
    } else {
      way = removed.isEmpty() ? Way.GREW : added.isEmpty() ? Way.SHRANK : Way.MOVED;
    }
    SignEvidence shown = recent.or(() -> old).orElseThrow();
    return Optional.of(
        new SignChange(card, way, shown.headline(), added, removed, shown.services()));
  }
}
