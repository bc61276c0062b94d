package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An object with its traits, merged by JSON Merge Patch (RFC 7386): members of objects one by one,
/// everything else as a whole, and a `null` takes away.
///
/// @param layers the strongest first
record Traited(List<Spot> layers) {
  static Traited of(Spot target, Context context) {
    List<Spot> traits = new ArrayList<>();
    for (Spot written : target.items("traits")) {
      context.refs().follow(written).filter(Spot::isObject).ifPresent(traits::add);
    }
    // Of two traits the later one wins.
    List<Spot> layers = new ArrayList<>(traits.reversed());
    switch (context.version()) {
      case V2 -> layers.addLast(target);
      case V3 -> layers.addFirst(target);
    }
    return new Traited(layers);
  }

  Optional<Spot> child(String name) {
    return layers.stream()
        .flatMap(layer -> layer.child(name).stream())
        .findFirst()
        .filter(found -> !found.json().isNull());
  }

  Optional<String> text(String name) {
    return child(name).filter(it -> it.json().isString()).map(it -> it.json().stringValue());
  }

  /// The objects of one name in all layers that count.
  Traited object(String name, Context context) {
    List<Spot> found = new ArrayList<>();
    for (Spot layer : layers) {
      Optional<Spot> child = layer.child(name).flatMap(context.refs()::follow);
      if (child.isPresent() && !child.get().isObject()) {
        break;
      }
      child.ifPresent(found::add);
    }
    return new Traited(found);
  }

  boolean isEmpty() {
    return layers.isEmpty();
  }

  /// All members, each from the strongest layer that has it.
  List<Spot.Named> members() {
    Map<String, Spot.Named> all = new LinkedHashMap<>();
    layers.forEach(layer -> layer.members().forEach(it -> all.putIfAbsent(it.name(), it)));
    all.values().removeIf(it -> it.spot().json().isNull());
    return List.copyOf(all.values());
  }

  /// Where a member is named.
  SourceSpan member(String name) {
    return layers.stream()
        .filter(layer -> layer.has(name))
        .findFirst()
        .map(layer -> layer.member(name))
        .orElseThrow();
  }
}
