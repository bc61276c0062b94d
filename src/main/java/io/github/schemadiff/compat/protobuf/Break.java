package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import io.github.schemadiff.compat.Incompatibility.Aspect;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the tables say that a reader of one pair of messages gets wrong, with ways to show it.
///
/// @param written the writer's field; empty for a field that only the reader has
/// @param read the reader's field that goes wrong
/// @param inside what follows the field's name in the reader's pointer: `[]` for items, `{}` for
///   values of maps, `{key}` for their keys
/// @param recipes each fills a writer's message so that it should show the break, the best first
/// @param reason why it is open, where the tables cannot tell and only a sample could
record Break(
    Optional<FieldDescriptor> written,
    FieldDescriptor read,
    Aspect aspect,
    String keyword,
    String inside,
    List<Consumer<DynamicMessage.Builder>> recipes,
    Optional<String> reason) {
  Break {
    recipes = List.copyOf(recipes);
  }

  boolean missing() {
    return aspect == Aspect.MISSING;
  }
}
