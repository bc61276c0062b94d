package io.github.schemadiff.format.container;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.jsonschema.EmbeddedSchemas;
import io.github.schemadiff.format.jsonschema.SchemaCollector;
import io.github.schemadiff.format.jsonschema.SchemaDialect;
import io.github.schemadiff.schema.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The schemas of a set of documents, by the dialect that they are written in.
public final class Dialects {
  private final SetFiles files;
  private final Map<SchemaDialect, SchemaCollector> collectors = new LinkedHashMap<>();
  private final Map<SchemaDialect, EmbeddedSchemas> read = new HashMap<>();

  public Dialects(SetFiles files) {
    this.files = files;
  }

  /// A schema, to be asked for once all are known.
  public void collect(SchemaDialect dialect, Spot spot) {
    collect(dialect, spot, spot.json());
  }

  /// @param schema those members of the spot that are the schema
  public void collect(SchemaDialect dialect, Spot spot, JsonNode schema) {
    collectors
        .computeIfAbsent(dialect, it -> new SchemaCollector(it, files::tree))
        .add(spot.file(), spot.pointer(), schema);
  }

  /// All schemas of a dialect; nothing can be collected any more.
  public EmbeddedSchemas of(SchemaDialect dialect) {
    return read.computeIfAbsent(dialect, it -> collectors.get(it).read());
  }

  public List<LoadProblem> problems() {
    List<LoadProblem> all = new ArrayList<>();
    collectors.keySet().forEach(dialect -> all.addAll(of(dialect).problems()));
    return all;
  }

  /// What references in shapes lead to.
  public Map<String, Shape> definitions() {
    Map<String, Shape> all = new LinkedHashMap<>();
    read.values().forEach(schemas -> all.putAll(schemas.definitions()));
    return all;
  }

  /// The paths of all files that hold schemas.
  public Set<String> paths() {
    Set<String> paths = new TreeSet<>();
    collectors.values().forEach(collector -> paths.addAll(collector.paths()));
    return paths;
  }
}
