package io.github.schemadiff.format.protobuf;

import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.DescriptorProtos.FeatureSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.JavaFeaturesProto;
import com.google.protobuf.JavaFeaturesProto.JavaFeatures;
import com.google.protobuf.Message;
import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import io.github.schemadiff.format.protobuf.syntax.Value;
import java.util.List;
import java.util.Optional;

/// The `features` options of an edition's file, as descriptors hold them.
final class FeatureOptions {
  private static final String PREFIX = "features";
  private static final String JAVA = "(pb.java)";

  private FeatureOptions() {}

  /// Empty where none is set.
  static Optional<FeatureSet> of(List<OptionNode> options) {
    if (options.stream().noneMatch(it -> it.name().text().startsWith(PREFIX))) {
      return Optional.empty();
    }
    // First: the library's classes cannot be loaded in the other order.
    DescriptorProtos.getDescriptor();
    FeatureSet.Builder features = FeatureSet.newBuilder();
    JavaFeatures.Builder java = JavaFeatures.newBuilder();
    for (OptionNode option : options) {
      String name = option.name().text();
      if (name.equals(PREFIX) && option.value() instanceof Value.Aggregate all) {
        for (Value.Entry entry : all.entries()) {
          if (entry.name().equals("[pb.java]") && entry.value() instanceof Value.Aggregate inner) {
            inner.entries().forEach(it -> set(java, it.name(), it.value()));
          } else {
            set(features, entry.name(), entry.value());
          }
        }
      } else if (name.startsWith(PREFIX + "." + JAVA + ".")) {
        set(java, name.substring((PREFIX + "." + JAVA + ".").length()), option.value());
      } else if (name.startsWith(PREFIX + ".")) {
        set(features, name.substring(PREFIX.length() + 1), option.value());
      }
    }
    if (!java.getAllFields().isEmpty()) {
      features.setExtension(JavaFeaturesProto.java_, java.build());
    }
    return features.getAllFields().isEmpty() ? Optional.empty() : Optional.of(features.build());
  }

  /// What this library does not know has no effect on bytes that it could show.
  private static void set(Message.Builder builder, String name, Value value) {
    Descriptor type = builder.getDescriptorForType();
    FieldDescriptor field = type.findFieldByName(name);
    if (field == null || !(value instanceof Value.Name(var word))) {
      return;
    }
    if (field.getJavaType() == FieldDescriptor.JavaType.ENUM) {
      EnumValueDescriptor symbol = field.getEnumType().findValueByName(word.text());
      if (symbol != null) {
        builder.setField(field, symbol);
      }
    } else if (field.getJavaType() == FieldDescriptor.JavaType.BOOLEAN) {
      builder.setField(field, word.text().equals("true"));
    }
  }
}
