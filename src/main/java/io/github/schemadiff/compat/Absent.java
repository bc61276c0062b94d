package io.github.schemadiff.compat;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/// What it means that a message says nothing of its payload or its headers: its readers take any,
/// and its writers write any payload, but no headers.
final class Absent {
  private static final String ANY = "set:///absent/any";
  private static final String NONE = "set:///absent/none";

  private static final JsonDocuments DOCUMENTS =
      new JsonDocuments(
          Map.of(
              ANY,
              JsonNodeFactory.instance.objectNode(),
              NONE,
              JsonNodeFactory.instance.objectNode().put("type", "object").put("maxProperties", 0)),
          Map.of(ANY, Draft.DRAFT_2020_12, NONE, Draft.DRAFT_2020_12));

  private Absent() {}

  /// All that may be asked about.
  static List<Contract.Part> all() {
    Contract.Part part =
        new Contract.Part(
            Contract.Part.PAYLOAD,
            SchemaPath.ROOT,
            Optional.empty(),
            Dialect.JSON_SCHEMA,
            contract(ANY));
    return List.of(part, with(part, NONE));
  }

  /// Who writes it where the other version describes it; empty for parts that are no matter of
  /// documents then.
  static Optional<Contract.Part> written(Contract.Part described) {
    return isHeaders(described)
        ? Optional.of(with(described, NONE))
        : isPayload(described) ? Optional.of(with(described, ANY)) : Optional.empty();
  }

  static Optional<Contract.Part> read(Contract.Part described) {
    return isHeaders(described) || isPayload(described)
        ? Optional.of(with(described, ANY))
        : Optional.empty();
  }

  private static boolean isHeaders(Contract.Part part) {
    return part.key().equals(Contract.Part.HEADERS) && part.dialect() == Dialect.JSON_SCHEMA;
  }

  private static boolean isPayload(Contract.Part part) {
    return part.key().equals(Contract.Part.PAYLOAD) && part.dialect() == Dialect.JSON_SCHEMA;
  }

  private static Contract.Part with(Contract.Part described, String uri) {
    return new Contract.Part(
        described.key(), described.path(), described.writer(), described.dialect(), contract(uri));
  }

  private static Contract contract(String uri) {
    return new Contract.JsonSchema(DOCUMENTS, uri + "#");
  }
}
