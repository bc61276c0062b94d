package io.github.schemadiff.compat.avro.type;

import java.util.List;
import java.util.Map;

/// A value of an [AvroType], by the positions of its writer's schema.
public sealed interface Datum {
  /// A primitive or a fixed: null, Boolean, Integer, Long, Float, Double, String or byte[].
  record Value(Object value) implements Datum {}

  record Symbol(int index) implements Datum {}

  record Items(List<Datum> items) implements Datum {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// In the order of writing.
  record Entries(Map<String, Datum> entries) implements Datum {}

  /// The fields of a record, in the order of its schema; fewer where it is only begun.
  record Members(List<Datum> members) implements Datum {
    public Members {
      members = List.copyOf(members);
    }
  }

  /// A branch of a union.
  record Choice(int branch, Datum value) implements Datum {}

  /// Nothing more was written: every value of this type goes on without end.
  record Endless() implements Datum {}
}
