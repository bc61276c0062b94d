package io.github.schemadiff.format.container;

import io.github.schemadiff.source.SourceSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a document's service is called: by its title, where that tells it from others, or else by
/// the document's file or folder.
public final class ServiceName {
  private static final Set<String> GENERIC =
      Set.of(
          "",
          "api",
          "openapi",
          "asyncapi",
          "swagger",
          "spec",
          "index",
          "main",
          "old",
          "new",
          "before",
          "after",
          "service",
          "untitled",
          "title",
          "test");

  private ServiceName() {}

  public static String of(Spot root, SourceSet set) {
    Optional<String> title =
        root.child("info")
            .flatMap(info -> info.text("title"))
            .map(String::strip)
            .filter(ServiceName::telling);
    return title.orElseGet(() -> file(root.file(), set));
  }

  private static boolean telling(String name) {
    return !GENERIC.contains(name.toLowerCase(Locale.ROOT));
  }

  private static String file(String path, SourceSet set) {
    String[] steps = path.split("/");
    String stem =
        steps[steps.length - 1]
            .replaceFirst("(?i)\\.(?:json|ya?ml)$", "")
            .replaceFirst("(?i)[-_.](?:openapi|asyncapi|swagger|api)$", "");
    if (telling(stem)) {
      return stem;
    }
    return steps.length > 1 ? steps[steps.length - 2] : set.namedFile() ? "the service" : stem;
  }
}
