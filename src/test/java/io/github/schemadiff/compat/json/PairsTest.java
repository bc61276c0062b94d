package io.github.schemadiff.compat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.json.check.SecondValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Pairs with verdicts reasoned from the specification; see the `README.md` beside them.
class PairsTest {
  private static final Path PAIRS = Path.of("src/test/resources/compat/json/pairs");

  record Pair(Draft draft, Options options, JsonNode old, JsonNode recent, String expected) {
    static Pair of(String line) {
      String[] parts = line.split(" \\| ");
      boolean formats = parts[0].endsWith("+formats");
      String label = parts[0].replace("+formats", "");
      Draft draft =
          Arrays.stream(Draft.values())
              .filter(one -> one.label().equals(label))
              .findFirst()
              .orElseThrow();
      Options options =
          new Options(
              Options.Content.STRICT,
              formats ? Options.Formats.ASSERT : Options.Formats.ANNOTATION);
      return new Pair(draft, options, Asking.json(parts[1]), Asking.json(parts[2]), parts[3]);
    }

    @Override
    public String toString() {
      return draft.label() + " " + old + " | " + recent;
    }
  }

  static Stream<Pair> pairs() throws IOException {
    try (Stream<Path> files = Files.list(PAIRS)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .flatMap(file -> lines(file).stream())
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Pair::of)
          .toList()
          .stream();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void verdicts(Pair pair) {
    String backward = word(pair.old(), pair.recent(), pair);
    String forward = word(pair.recent(), pair.old(), pair);
    assertThat(backward + "/" + forward).isEqualTo(pair.expected());
  }

  private static String word(JsonNode writer, JsonNode reader, Pair pair) {
    return switch (Asking.verdict(writer, reader, pair.options(), pair.draft())) {
      case Verdict.Compatible _ -> "y";
      case Verdict.Incompatible incompatible -> {
        JsonNode witness = incompatible.breaks().getFirst().witness().orElseThrow().document();
        if (pair.options().formats() == Options.Formats.ANNOTATION) {
          assertThat(accepts(writer, witness, pair.draft())).as("%s", witness).isTrue();
          assertThat(accepts(reader, witness, pair.draft())).as("%s", witness).isFalse();
        }
        yield "n";
      }
      case Verdict.Undecided undecided -> {
        assertThat(undecided.reason()).isNotBlank();
        yield "u";
      }
    };
  }

  private static boolean accepts(JsonNode schema, JsonNode document, Draft draft) {
    String uri = "set:///x.json";
    return SecondValidator.of(new JsonDocuments(Map.of(uri, schema), Map.of(uri, draft)))
        .accepts(uri, document)
        .orElseThrow();
  }
}
