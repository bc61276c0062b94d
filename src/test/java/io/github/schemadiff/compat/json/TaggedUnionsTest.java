package io.github.schemadiff.compat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Unions of many branches, most of which say of a member which values it may have.
class TaggedUnionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "anyOf | {\"kind\": 3, \"n\": 1} | true",
        "anyOf | {\"kind\": 3.0, \"n\": 1} | true",
        "anyOf | {\"kind\": 3, \"n\": \"x\"} | false",
        "anyOf | {\"kind\": \"3\", \"n\": 1} | false",
        "anyOf | {\"kind\": 99, \"n\": 1} | false",
        "anyOf | {\"kind\": 99, \"n\": 1, \"free\": true} | true",
        "anyOf | {\"n\": 1} | true",
        "anyOf | [] | false",
        "oneOf | {\"kind\": 3, \"n\": 1} | true",
        "oneOf | {\"kind\": 3, \"n\": 1, \"free\": true} | false",
        "oneOf | {\"kind\": 20, \"n\": 1} | false",
        "oneOf | {\"n\": 1} | false",
      })
  void acceptWhatOneOfTheirBranchesAccepts(String union, String value, boolean accepted) {
    String branches =
        IntStream.range(0, 20)
            .mapToObj(i -> branch("{\"const\": %d}".formatted(i)))
            .collect(Collectors.joining(", "));
    String untagged = "{\"type\": \"object\", \"required\": [\"free\"]}";
    String twice = branch("{\"enum\": [20, 21]}") + ", " + branch("{\"const\": 20}");
    JsonNode reader =
        Asking.json("{\"%s\": [%s, %s, %s]}".formatted(union, branches, untagged, twice));
    JsonNode writer = Asking.json("{\"const\": %s}".formatted(value));

    Verdict verdict = Asking.verdict(writer, reader, Options.Content.STRICT, Draft.DRAFT_2020_12);

    assertThat(verdict)
        .isInstanceOf(accepted ? Verdict.Compatible.class : Verdict.Incompatible.class);
  }

  private static String branch(String kind) {
    return "{\"type\": \"object\", \"properties\": {\"kind\": %s, \"n\": {\"type\": \"integer\"}}}"
        .formatted(kind);
  }
}
