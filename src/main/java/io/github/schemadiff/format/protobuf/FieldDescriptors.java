package io.github.schemadiff.format.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import io.github.schemadiff.format.protobuf.syntax.Nodes.FieldNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import io.github.schemadiff.format.protobuf.syntax.Syntax;
import io.github.schemadiff.format.protobuf.syntax.Value;
import java.util.Optional;

/// Fields as descriptors.
final class FieldDescriptors {
  private final Links links;

  FieldDescriptors(Links links) {
    this.links = links;
  }

  FieldDescriptorProto.Builder of(FieldNode field, Syntax syntax) {
    FieldDescriptorProto.Builder out =
        FieldDescriptorProto.newBuilder()
            .setName(field.name().text())
            .setNumber(field.number())
            .setLabel(label(field));
    field
        .option("json_name")
        .flatMap(JsonNames::text)
        .ifPresentOrElse(out::setJsonName, () -> out.setJsonName(JsonNames.derived(field)));
    if (field.mapKey().isPresent()) {
      out.setType(Type.TYPE_MESSAGE);
    } else {
      type(field, out);
      field
          .option("default")
          .map(OptionNode::value)
          .filter(it -> !(it instanceof Value.Aggregate))
          .ifPresent(it -> out.setDefaultValue(Defaults.ofDescriptor(field.type().text(), it)));
    }
    FieldOptions.Builder options = FieldOptions.newBuilder();
    if (!syntax.isEdition()) {
      field.option("packed").flatMap(FieldDescriptors::truth).ifPresent(options::setPacked);
    }
    FeatureOptions.of(field.options()).ifPresent(options::setFeatures);
    return options.getAllFields().isEmpty() ? out : out.setOptions(options);
  }

  private static Optional<Boolean> truth(OptionNode option) {
    return option.value() instanceof Value.Name(var word)
        ? Optional.of(word.text().equals("true"))
        : Optional.empty();
  }

  private static Label label(FieldNode field) {
    if (field.mapKey().isPresent()) {
      return Label.LABEL_REPEATED;
    }
    return switch (field.label()) {
      case NONE, OPTIONAL -> Label.LABEL_OPTIONAL;
      case REQUIRED -> Label.LABEL_REQUIRED;
      case REPEATED -> Label.LABEL_REPEATED;
    };
  }

  private void type(FieldNode field, FieldDescriptorProto.Builder out) {
    Optional<Definition> target = links.type(field);
    if (target.isEmpty()) {
      out.setType(Scalars.type(field.type().text()).orElseThrow());
      return;
    }
    Type type =
        field.group().isPresent()
            ? Type.TYPE_GROUP
            : target.get().isMessage() ? Type.TYPE_MESSAGE : Type.TYPE_ENUM;
    out.setType(type).setTypeName("." + target.get().fullName());
  }

  /// The message that a map's entries are on the wire.
  DescriptorProto mapEntry(FieldNode field) {
    FieldDescriptorProto.Builder value =
        FieldDescriptorProto.newBuilder()
            .setName("value")
            .setNumber(2)
            .setLabel(Label.LABEL_OPTIONAL);
    type(field, value);
    return DescriptorProto.newBuilder()
        .setName(entryName(field.name().text()))
        .addField(
            FieldDescriptorProto.newBuilder()
                .setName("key")
                .setNumber(1)
                .setLabel(Label.LABEL_OPTIONAL)
                .setType(Scalars.type(field.mapKey().orElseThrow().text()).orElseThrow())
                .setJsonName("key"))
        .addField(value.setJsonName("value"))
        .setOptions(MessageOptions.newBuilder().setMapEntry(true))
        .build();
  }

  /// `room_rates` has entries of `RoomRatesEntry`.
  private static String entryName(String field) {
    StringBuilder out = new StringBuilder();
    boolean upper = true;
    for (int at = 0; at < field.length(); at++) {
      char c = field.charAt(at);
      if (c == '_') {
        upper = true;
      } else {
        out.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return out + "Entry";
  }
}
