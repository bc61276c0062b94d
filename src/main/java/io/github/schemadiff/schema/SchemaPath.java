package io.github.schemadiff.schema;

import java.util.ArrayList;
import java.util.List;

/// The way from the root of an event to a place in its documents.
///
/// [#toString] gives the instance path of the contract: `/items/*/sku`. A [Branch] step chooses a
/// member of a union; it is part of the identity of a place in the schema but not of the path in a
/// document.
public record SchemaPath(List<Step> steps) {
  public static final SchemaPath ROOT = new SchemaPath(List.of());

  public SchemaPath {
    steps = List.copyOf(steps);
  }

  public sealed interface Step {}

  /// A field by its name.
  public record Member(String name) implements Step {}

  /// Any item of an array from `from` on; any value of a map.
  public record Each() implements Step {}

  /// The item of a tuple at this position, from 0.
  public record Index(int position) implements Step {}

  /// One branch of a union, by its label.
  public record Branch(String label) implements Step {}

  public SchemaPath then(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new SchemaPath(longer);
  }

  public SchemaPath member(String name) {
    return then(new Member(name));
  }

  public SchemaPath each() {
    return then(new Each());
  }

  public SchemaPath index(int position) {
    return then(new Index(position));
  }

  public SchemaPath branch(String label) {
    return then(new Branch(label));
  }

  /// Whether a path with concrete indices is one of those that this one means.
  public boolean covers(SchemaPath concrete) {
    if (steps.size() != concrete.steps.size()) {
      return false;
    }
    for (int i = 0; i < steps.size(); i++) {
      if (!(steps.get(i) instanceof Each) && !steps.get(i).equals(concrete.steps.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether the other path may lead to one of this one's places in the documents, or to one below.
  public boolean isAbove(SchemaPath other) {
    List<Step> mine = inDocuments();
    List<Step> theirs = other.inDocuments();
    if (mine.size() > theirs.size()) {
      return false;
    }
    for (int i = 0; i < mine.size(); i++) {
      boolean any = mine.get(i) instanceof Each || theirs.get(i) instanceof Each;
      if (!any && !mine.get(i).equals(theirs.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether the two may lead to the same place in the documents.
  public boolean meets(SchemaPath other) {
    return inDocuments().size() == other.inDocuments().size() && isAbove(other);
  }

  private List<Step> inDocuments() {
    return steps.stream().filter(step -> !(step instanceof Branch)).toList();
  }

  public boolean isRoot() {
    return steps.isEmpty();
  }

  public SchemaPath parent() {
    return steps.isEmpty() ? this : new SchemaPath(steps.subList(0, steps.size() - 1));
  }

  /// The name a person would use in a sentence: `guest.language`, `items[].sku`; empty for the
  /// root.
  public String spoken() {
    StringBuilder out = new StringBuilder();
    for (Step step : steps) {
      switch (step) {
        case Member(String name) -> out.append(out.isEmpty() ? "" : ".").append(name);
        case Each() -> out.append("[]");
        case Index(int position) -> out.append('[').append(position).append(']');
        case Branch _ -> {}
      }
    }
    return out.toString();
  }

  /// The instance path: a JSON Pointer with `*` for any item or map value.
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Step step : steps) {
      switch (step) {
        case Member(String name) ->
            out.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        case Each() -> out.append("/*");
        case Index(int position) -> out.append('/').append(position);
        case Branch _ -> {}
      }
    }
    return out.toString();
  }
}
