package io.github.schemadiff.format.container;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.format.SchemaFormat;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.List;
import java.util.Set;

/// Documents that are known by a member of their outermost object, and what they refer to.
public abstract class ContainerFormat implements SchemaFormat {
  private final String id;
  private final Set<String> keys;

  /// @param keys members that name the version of such a document
  protected ContainerFormat(String id, Set<String> keys) {
    this.id = id;
    this.keys = Set.copyOf(keys);
  }

  /// Reads all documents of a set together.
  protected abstract EventCatalog read(SourceSet set, SetFiles files, List<SourceFile> documents);

  @Override
  public String id() {
    return id;
  }

  @Override
  public boolean claims(SourceFile file) {
    return RootKey.isIn(file, keys);
  }

  @Override
  public Claim claim(SourceSet set, List<SourceFile> free) {
    List<SourceFile> documents = free.stream().filter(this::claims).toList();
    if (documents.isEmpty()) {
      return new Claim(List.of(), () -> load(set, documents));
    }
    SetFiles files = new SetFiles(set);
    EventCatalog read = read(set, files, documents);
    // What a document refers to is part of it, and no event by itself.
    List<SourceFile> ours =
        free.stream()
            .filter(file -> documents.contains(file) || files.read().contains(file.path()))
            .toList();
    return new Claim(ours, () -> read);
  }

  @Override
  public EventCatalog load(SourceSet set, List<SourceFile> claimed) {
    return read(set, new SetFiles(set), claimed);
  }
}
