package io.github.schemadiff.format.openapi;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.format.SchemaFormat;
import io.github.schemadiff.format.container.RootKey;
import io.github.schemadiff.format.container.SetFiles;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.List;
import java.util.Set;

/// OpenAPI documents in JSON and YAML files, and what they refer to.
public final class OpenApiFormat implements SchemaFormat {
  private static final Set<String> KEYS = Set.of("openapi", "swagger");

  @Override
  public String id() {
    return "openapi";
  }

  @Override
  public boolean claims(SourceFile file) {
    return RootKey.isIn(file, KEYS);
  }

  @Override
  public Claim claim(SourceSet set, List<SourceFile> free) {
    List<SourceFile> documents = free.stream().filter(this::claims).toList();
    if (documents.isEmpty()) {
      return new Claim(List.of(), () -> load(set, documents));
    }
    SetFiles files = new SetFiles(set);
    EventCatalog read = new CatalogReader(set, files).read(documents);
    // What a document refers to is part of it, and no event by itself.
    List<SourceFile> ours =
        free.stream()
            .filter(file -> documents.contains(file) || files.read().contains(file.path()))
            .toList();
    return new Claim(ours, () -> read);
  }

  @Override
  public EventCatalog load(SourceSet set, List<SourceFile> claimed) {
    return new CatalogReader(set, new SetFiles(set)).read(claimed);
  }
}
