package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.format.tree.Pointers;
import io.github.schemadiff.source.SourceSet;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What people call a schema.
///
/// A name must not change from one version to the next only because a title was reworded: the file
/// or the definition names the event, its title is shown beside it.
final class Names {
  private static final Pattern ENDING =
      Pattern.compile(
          "(?:[.-]schema)?\\.(?:json|ya?ml|jsonschema|schema)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern VERSION =
      Pattern.compile("[-_.@ ]?v?\\d+(?:\\.\\d+)*$", Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.:$-]*");

  /// File names that tell the version or nothing, not the event.
  private static final Set<String> GENERIC =
      Set.of(
          "", "old", "new", "before", "after", "schema", "index", "event", "value", "payload",
          "main", "v", "a", "b");

  private Names() {}

  /// The name of a document.
  static String of(Document document, SourceSet set) {
    return of(document.path(), document.root(), set);
  }

  /// @param root missing where the file could not be read
  static String of(String path, JsonNode root, SourceSet set) {
    String stem = stem(path);
    if (set.namedFile()) {
      // The file is a version of the event: `order-v1.json`, `old.json`.
      Matcher version = VERSION.matcher(stem);
      String bare = version.find() ? stem.substring(0, version.start()) : stem;
      String above = set.location().replace('\\', '/').replaceFirst("/?[^/]*$", "");
      return title(root)
          .or(() -> told(bare))
          .or(() -> identifier(root))
          .or(() -> told(above.substring(above.lastIndexOf('/') + 1)))
          .orElse(stem.isEmpty() ? path : stem);
    }
    if (told(stem).isPresent()) {
      return stem;
    }
    int slash = path.lastIndexOf('/');
    if (slash > 0) {
      return path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
    }
    return title(root).or(() -> identifier(root)).orElse(stem.isEmpty() ? path : stem);
  }

  /// A path's last name without what only says that it is a schema.
  static String stem(String path) {
    return ENDING.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("");
  }

  /// The path without its ending, for documents whose last names are the same.
  static String longName(Document document) {
    return ENDING.matcher(document.path()).replaceFirst("");
  }

  /// The name of a definition, or of whatever else a reference leads to; of a document, its file.
  static String of(Place place) {
    String pointer = place.pointer();
    return pointer.isEmpty()
        ? stem(URLDecoder.decode(place.document().replace("+", "%2B"), StandardCharsets.UTF_8))
        : brief(Pointers.unescape(pointer.substring(pointer.lastIndexOf('/') + 1)));
  }

  /// Bundlers name definitions by their identifiers:
  /// `https://example.com/definitions/2.6.0/tag.json` is the `tag` of every version.
  private static String brief(String name) {
    int host = name.indexOf("://");
    if (host < 0) {
      return name;
    }
    String brief =
        Stream.of(name.substring(host + 3).split("/"))
            .skip(1)
            .filter(step -> !step.isEmpty() && !VERSION.matcher(step).replaceFirst("").isEmpty())
            .filter(step -> !Keywords.DEFINITIONS.contains(step))
            .collect(Collectors.joining("/"));
    return brief.isEmpty() ? name : ENDING.matcher(brief).replaceFirst("");
  }

  /// The definition's name, if the place is one.
  static Optional<String> definition(Place place) {
    String[] tokens = place.pointer().split("/");
    int last = tokens.length - 1;
    boolean definition = last > 1 && Keywords.DEFINITIONS.contains(tokens[last - 1]);
    boolean component = last == 3 && tokens[1].equals("components") && tokens[2].equals("schemas");
    return definition || component ? Optional.of(of(place)) : Optional.empty();
  }

  private static Optional<String> told(String name) {
    return GENERIC.contains(name.toLowerCase(Locale.ROOT)) ? Optional.empty() : Optional.of(name);
  }

  private static Optional<String> title(JsonNode root) {
    return text(root, "title").filter(title -> WORD.matcher(title).matches());
  }

  private static Optional<String> identifier(JsonNode root) {
    return text(root, "$id")
        .or(() -> text(root, "id"))
        .map(id -> stem(Resources.withoutFragment(id)))
        .flatMap(Names::told);
  }

  private static Optional<String> text(JsonNode root, String keyword) {
    return Optional.ofNullable(root.get(keyword))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue);
  }
}
