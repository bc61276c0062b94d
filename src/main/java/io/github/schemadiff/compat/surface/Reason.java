package io.github.schemadiff.compat.surface;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.Change.PartState;
import tools.jackson.databind.JsonNode;

/// What broke, in a few words.
final class Reason {
  private Reason() {}

  static String of(Change change) {
    if (change instanceof Change.PartAdded added) {
      return name(added.part()) + (added.part().required() ? " is new and required" : " is new");
    }
    if (change instanceof Change.PartRemoved removed) {
      return name(removed.part()) + " is gone";
    }
    if (change instanceof Change.PartChanged changed) {
      String attribute = changed.attribute();
      if (attribute.equals("required")) {
        boolean now = changed.to().filter(JsonNode::booleanValue).isPresent();
        return name(changed.part()) + (now ? " became required" : " became optional");
      }
      return (attribute.isEmpty() ? "" : attribute + " of ") + name(changed.part()) + " changed";
    }
    return "the surface changed";
  }

  private static String name(PartState part) {
    String label = part.kind().label();
    return part.name().equals(label) ? label : label + " " + part.name();
  }
}
