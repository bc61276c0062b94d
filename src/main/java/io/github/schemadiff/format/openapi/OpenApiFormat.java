package io.github.schemadiff.format.openapi;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.format.container.ContainerFormat;
import io.github.schemadiff.format.container.SetFiles;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.List;
import java.util.Set;

/// OpenAPI documents in JSON and YAML files, and what they refer to.
public final class OpenApiFormat extends ContainerFormat {
  public OpenApiFormat() {
    super("openapi", Set.of("openapi", "swagger"));
  }

  @Override
  protected EventCatalog read(SourceSet set, SetFiles files, List<SourceFile> documents) {
    return new CatalogReader(set, files).read(documents);
  }
}
