package io.github.schemadiff.format.protobuf;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Protobuf texts that documents of another format hold, or refer to, each with what it imports
/// from the set.
///
/// Each is read by itself: two services may mean different things by one name.
public final class EmbeddedProtobuf {
  private static final Pattern IMPORT =
      Pattern.compile("\\bimport\\s+(?:public\\s+|weak\\s+|option\\s+)?\"([^\"]+)\"");

  private final SourceSet set;

  public EmbeddedProtobuf(SourceSet set) {
    this.set = set;
  }

  /// All messages of a text, as events and shared types, and the files that it is made of.
  ///
  /// @param scope tells its types from those of other texts
  public EventCatalog read(SourceFile text, String scope) {
    return new SetReader(set).within(scope).read(List.copyOf(closure(text).values()));
  }

  /// The paths of all files that a text is made of.
  public List<String> files(SourceFile text) {
    return List.copyOf(closure(text).keySet());
  }

  /// Wherever below the set an imported file may stand; which one is meant is found later.
  private Map<String, SourceFile> closure(SourceFile text) {
    Map<String, SourceFile> all = new LinkedHashMap<>(Map.of(text.path(), text));
    Deque<SourceFile> rest = new ArrayDeque<>(all.values());
    while (!rest.isEmpty()) {
      Matcher imports = IMPORT.matcher(new String(rest.poll().bytes(), StandardCharsets.UTF_8));
      while (imports.find()) {
        String name = imports.group(1).substring(imports.group(1).lastIndexOf('/') + 1);
        for (SourceFile file : set.files()) {
          boolean fits = ("/" + file.path()).endsWith("/" + name);
          if (fits && all.putIfAbsent(file.path(), file) == null) {
            rest.add(file);
          }
        }
      }
    }
    return all;
  }
}
