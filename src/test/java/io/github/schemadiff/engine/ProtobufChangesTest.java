package io.github.schemadiff.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.format.protobuf.Protos;
import io.github.schemadiff.rule.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of change that `buf breaking` tells apart, in its categories `FILE`, `PACKAGE`,
/// `WIRE_JSON` and `WIRE`, is recognised: with its verdicts, and with what of wire format, JSON
/// mapping and generated code it breaks.
class ProtobufChangesTest {
  private static final String BREAKS = "This breaks ";

  /// @param kind as buf calls it
  /// @param said verdicts, and findings with what breaks, each on a line
  record Pair(String kind, List<String> said, Map<String, String> old, Map<String, String> recent) {
    @Override
    public String toString() {
      return kind + " " + said;
    }
  }

  static List<Pair> pairs() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String block : text().split("(?m)^== ")) {
      if (!block.startsWith("#")) {
        pairs.add(pair(block));
      }
    }
    return pairs;
  }

  private static Pair pair(String block) {
    String[] parts = block.split("(?m)^-- ");
    List<String> head = parts[0].lines().toList();
    Pair pair =
        new Pair(head.getFirst(), head.subList(1, head.size()), new TreeMap<>(), new TreeMap<>());
    for (int at = 1; at < parts.length; at++) {
      String[] title = parts[at].lines().findFirst().orElseThrow().split(" ");
      String body = parts[at].substring(parts[at].indexOf('\n') + 1);
      (title[0].equals("old") ? pair.old() : pair.recent()).put(title[1], body);
    }
    return pair;
  }

  private static String text() throws IOException {
    try (InputStream in = ProtobufChangesTest.class.getResourceAsStream("/protobuf/changes.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Comparison compare(Map<String, String> old, Map<String, String> recent) {
    return Comparer.compare(Protos.set(old), Protos.set(recent), Settings.DEFAULT, Progress.NONE);
  }

  private static String said(Finding finding) {
    Optional<String> breaks =
        Optional.of(finding.why().indexOf(BREAKS))
            .filter(it -> it >= 0)
            .map(it -> ": " + finding.why().substring(it + BREAKS.length()));
    return "finding " + finding.severity().id() + " " + finding.check() + breaks.orElse("");
  }

  private static String word(EventComparison.Word word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void isRecognised(Pair pair) {
    Comparison compared = compare(pair.old(), pair.recent());
    List<String> said = new ArrayList<>();
    said.add("verdicts " + word(compared.backward()) + " " + word(compared.forward()));
    compared.findings().forEach(it -> said.add(said(it)));
    assertThat(said).containsExactlyInAnyOrderElementsOf(pair.said());
    assertThat(compared.findings()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void isNoneBetweenEquals(Pair pair) {
    assertThat(compare(pair.old(), pair.old()).findings()).isEmpty();
    assertThat(compare(pair.recent(), pair.recent()).findings()).isEmpty();
  }

  @Test
  void allKindsAreThere() throws IOException {
    assertThat(pairs().stream().map(Pair::kind).collect(Collectors.toSet())).hasSize(64);
  }
}
