package io.github.schemadiff.format.protobuf.syntax;

import java.util.List;

/// The value of an option, as written.
public sealed interface Value {
  int start();

  int end();

  /// A name: an enum's symbol, `true`, `inf`.
  record Name(Word word) implements Value {
    @Override
    public int start() {
      return word.start();
    }

    @Override
    public int end() {
      return word.end();
    }
  }

  /// A number or a signed name (`-inf`), without white space.
  record Numeric(String text, boolean whole, int start, int end) implements Value {}

  /// Strings that stand side by side are one; `bytes` holds what their escapes say.
  record Text(byte[] bytes, int start, int end) implements Value {}

  /// `{ name: value … }`
  record Aggregate(List<Entry> entries, int start, int end) implements Value {
    public Aggregate {
      entries = List.copyOf(entries);
    }
  }

  record Listing(List<Value> values, int start, int end) implements Value {
    public Listing {
      values = List.copyOf(values);
    }
  }

  /// @param name as written; in brackets for an extension
  record Entry(String name, Value value) {}
}
