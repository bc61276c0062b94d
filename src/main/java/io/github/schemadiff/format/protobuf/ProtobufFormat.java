package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.format.SchemaFormat;
import io.github.schemadiff.format.protobuf.compiled.CompiledSet;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.List;
import java.util.Locale;

/// Protobuf, from `.proto` files and from compiled descriptor sets.
public final class ProtobufFormat implements SchemaFormat {
  static final String ID = "protobuf";

  private static final List<String> COMPILED = List.of(".binpb", ".protoset", ".desc");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean claims(SourceFile file) {
    String name = file.path().toLowerCase(Locale.ROOT);
    return name.endsWith(".proto")
        || isCompiled(file) && (!name.endsWith(".desc") || CompiledSet.looksLike(file.bytes()));
  }

  /// By its name.
  static boolean isCompiled(SourceFile file) {
    String name = file.path().toLowerCase(Locale.ROOT);
    return COMPILED.stream().anyMatch(name::endsWith);
  }

  @Override
  public EventCatalog load(SourceSet set, List<SourceFile> claimed) {
    return new SetReader(set).read(claimed);
  }
}
