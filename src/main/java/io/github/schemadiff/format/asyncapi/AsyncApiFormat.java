package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.format.container.ContainerFormat;
import io.github.schemadiff.format.container.SetFiles;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.List;
import java.util.Set;

/// AsyncAPI documents in JSON and YAML files, and what they refer to.
public final class AsyncApiFormat extends ContainerFormat {
  public AsyncApiFormat() {
    super("asyncapi", Set.of("asyncapi"));
  }

  @Override
  protected EventCatalog read(SourceSet set, SetFiles files, List<SourceFile> documents) {
    return new CatalogReader(set, files).read(documents);
  }
}
