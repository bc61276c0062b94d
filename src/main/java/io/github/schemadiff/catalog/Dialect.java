package io.github.schemadiff.catalog;

/// The three languages that payloads are written in.
public enum Dialect {
  JSON_SCHEMA("jsonschema", "JSON Schema"),
  AVRO("avro", "Avro"),
  PROTOBUF("protobuf", "Protobuf");

  private final String id;
  private final String label;

  Dialect(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /// As the command line and JSON spell it.
  public String id() {
    return id;
  }

  public String label() {
    return label;
  }
}
