package io.github.schemadiff.compat.json.node;

import tools.jackson.databind.JsonNode;

/// The six types of a JSON value. Integers are numbers; that one is whole is an assertion on
/// numbers.
public enum Kind {
  NULL,
  BOOLEAN,
  NUMBER,
  STRING,
  ARRAY,
  OBJECT;

  public static final int ALL = (1 << 6) - 1;

  public int bit() {
    return 1 << ordinal();
  }

  public boolean in(int mask) {
    return (mask & bit()) != 0;
  }

  public static Kind of(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL, MISSING -> NULL;
      case BOOLEAN -> BOOLEAN;
      case NUMBER -> NUMBER;
      case STRING, BINARY -> STRING;
      case ARRAY -> ARRAY;
      case OBJECT, POJO -> OBJECT;
    };
  }
}
