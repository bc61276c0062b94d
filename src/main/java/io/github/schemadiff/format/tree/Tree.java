package io.github.schemadiff.format.tree;

import io.github.schemadiff.source.SourceFile;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// A file as a tree.
///
/// @param root with exact numbers; of members with the same name, the first
/// @param repeated members that stand in the file a second time
public record Tree(JsonNode root, Positions positions, List<Repeated> repeated) {
  /// How deep a document may be nested. Real schemas stay below 50.
  public static final int MAX_DEPTH = 500;

  public Tree {
    repeated = List.copyOf(repeated);
  }

  /// @param pointer of the member that was kept
  /// @param line of the second one
  public record Repeated(String pointer, String name, int line, int column) {}

  /// Reads YAML where the name says so, otherwise JSON.
  ///
  /// @throws UnreadableException with the place and what was expected there
  public static Tree read(SourceFile file) throws UnreadableException {
    SourceText text = text(file);
    return isYaml(file)
        ? YamlReader.read(file.path(), text)
        : JsonReader.read(file.path(), text, false);
  }

  /// Reads JSON in which comments of `/*` and `//` may stand between the values.
  ///
  /// @throws UnreadableException with the place and what was expected there
  public static Tree readCommented(SourceFile file) throws UnreadableException {
    return JsonReader.read(file.path(), text(file), true);
  }

  private static SourceText text(SourceFile file) throws UnreadableException {
    SourceText text = SourceText.decode(file.bytes());
    if (text.text().isBlank()) {
      throw new UnreadableException(0, 0, "The file is empty; expected a document.");
    }
    return text;
  }

  public static boolean isYaml(SourceFile file) {
    String name = file.path().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
