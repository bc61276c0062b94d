package io.github.schemadiff.coupling;

import io.github.schemadiff.coupling.Model.ModelField;
import io.github.schemadiff.coupling.ServiceGraph.EventNode;
import io.github.schemadiff.schema.SchemaPath;
import java.util.List;

/// A model that a service receives and sends on by an older or a narrower version of it.
///
/// @param service which receives and sends it
/// @param model as it is received
/// @param in where it stands in what is received
/// @param own the narrower version: as the service sends it, or as it reads it
/// @param out where it stands in what is sent
/// @param lost fields of the model that do not come out again
/// @param atReading whether they are lost because the service reads by a copy that has not got them
public record PassedOn(
    String service,
    EventNode received,
    EventNode sent,
    Model model,
    SchemaPath in,
    Model own,
    SchemaPath out,
    List<ModelField> lost,
    boolean atReading,
    Fate fate) {
  public PassedOn {
    lost = List.copyOf(lost);
  }

  /// What happens to a field that the schema at hand does not name.
  public enum Fate {
    /// Avro's resolution skips it, and a mapping from one dialect to another one never had it.
    DROPPED,
    /// The JSON Schema at hand rejects it.
    REJECTED,
    /// The JSON Schema at hand lets it pass: it survives where the service forwards what it does
    /// not know.
    UP_TO_THE_SERVICE,
    /// Protobuf keeps unknown fields in binary messages; its JSON mapping does not.
    KEPT_IN_BINARY
  }
}
