package io.github.schemadiff.compat.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Asks the engine about two schemas given as text, single quotes for double ones.
final class Asking {
  private Asking() {}

  static EventType event(String schema) {
    byte[] bytes = schema.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    SourceFile file = new SourceFile("event.avsc", bytes);
    EventCatalog catalog =
        Formats.load(
            new SourceSet("event.avsc", "v", true, List.of(file), List.of()), Optional.empty());
    assertThat(catalog.problems())
        .as(schema)
        .noneMatch(it -> it.severity() == io.github.schemadiff.catalog.LoadProblem.Kind.ERROR);
    return catalog.events().getFirst();
  }

  static Verdict verdict(String writer, String reader) {
    return new AvroCompatibility().decide(event(writer), event(reader));
  }

  static Verdict.Incompatible broken(String writer, String reader) {
    assertThat(verdict(writer, reader)).isInstanceOf(Verdict.Incompatible.class);
    return (Verdict.Incompatible) verdict(writer, reader);
  }

  static List<Incompatibility> breaks(String writer, String reader) {
    return broken(writer, reader).breaks();
  }
}
