package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.github.schemadiff.compat.Incompatibility.Aspect;
import java.util.List;

/// What becomes of the values of one field when they are read as those of another: one value at a
/// time, however many the fields hold.
sealed interface Relation {
  /// Every value is read as it was written.
  record Same() implements Relation {}

  /// Messages on both sides: it depends on their fields.
  record Messages(Descriptor writer, Descriptor reader) implements Relation {}

  /// Some value is not.
  ///
  /// @param keyword what of the reader's field is to blame: `type`, `symbol`
  /// @param samples values that show it, the best first
  record Different(Aspect aspect, String keyword, List<Object> samples) implements Relation {
    public Different {
      samples = List.copyOf(samples);
    }
  }

  /// Forms of their own meet something else; only samples can tell.
  ///
  /// @param samples values that may show a difference
  record Open(String reason, List<Object> samples) implements Relation {
    public Open {
      samples = List.copyOf(samples);
    }
  }

  /// The keyword of symbols that have another number, each of which is a break of its own.
  String MOVED = "number";

  Relation SAME = new Same();

  /// How one encoding relates two fields.
  @FunctionalInterface
  interface Table {
    Relation of(FieldDescriptor writer, FieldDescriptor reader);
  }
}
