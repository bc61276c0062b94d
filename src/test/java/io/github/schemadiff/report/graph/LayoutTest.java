package io.github.schemadiff.report.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.coupling.Landscapes;
import io.github.schemadiff.engine.Coupling;
import io.github.schemadiff.report.graph.Chart.Column;
import io.github.schemadiff.report.graph.Chart.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where the nodes of the graph stand, on systems of 5 to 60 services.
class LayoutTest {
  private static final double SERVICE = 44;
  private static final double MESSAGE = 34;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameSystemGivesTheSamePicture(long seed) {
    Chart once = chart(seed);
    Chart twice = chart(seed);
    assertThat(ids(Order.of(twice))).isEqualTo(ids(Order.of(once)));
    assertThat(places(twice)).isEqualTo(places(once));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void fewerEdgesCrossThanByName(long seed) {
    Chart chart = chart(seed);
    List<List<Node>> byName = new ArrayList<>();
    for (Column column : Column.values()) {
      byName.add(chart.column(column));
    }
    assertThat(Order.crossings(chart, Order.of(chart)))
        .isLessThan(Math.max(1, Order.crossings(chart, byName)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyNodeStandsOnceAndNoneOnAnother(long seed) {
    Chart chart = chart(seed);
    List<List<Node>> columns = Order.of(chart);
    assertThat(columns.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(chart.nodes());
    Places places = places(chart);
    for (int column = 0; column < columns.size(); column++) {
      double gap = column == 1 ? MESSAGE : SERVICE;
      double before = -gap / 2;
      for (Node node : columns.get(column)) {
        double here = places.middles().get(node.id());
        assertThat(here).isGreaterThanOrEqualTo(before + gap - 0.001);
        assertThat(here).isLessThanOrEqualTo(places.height());
        before = here;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatOneServiceSendsStaysTogether(long seed) {
    Chart chart = chart(seed);
    Set<String> done = new HashSet<>();
    String last = "";
    for (Node message : Order.of(chart).get(1)) {
      List<String> senders =
          chart.edges().stream()
              .filter(edge -> edge.to().equals(message.id()))
              .map(Chart.Edge::from)
              .toList();
      if (senders.size() != 1) {
        continue;
      }
      if (!senders.getFirst().equals(last)) {
        assertThat(done.add(senders.getFirst())).as(senders.getFirst()).isTrue();
        last = senders.getFirst();
      }
    }
  }

  @Test
  void crossingsAreCounted() {
    Chart.Builder builder = new Chart.Builder();
    for (String sender : List.of("a", "b", "c")) {
      builder.add(node(Chart.sends(sender), Column.SENDS));
    }
    for (String event : List.of("1", "2", "3")) {
      builder.add(node(Chart.event(event), Column.MESSAGE));
    }
    // a–3, b–2, c–1: each crosses each.
    builder.add(edge("a", "3"));
    builder.add(edge("b", "2"));
    builder.add(edge("c", "1"));
    Chart chart = builder.build();
    List<List<Node>> asBuilt = new ArrayList<>();
    for (Column column : Column.values()) {
      asBuilt.add(chart.column(column));
    }
    assertThat(Order.crossings(chart, asBuilt)).isEqualTo(3);
    assertThat(Order.crossings(chart, Order.of(chart))).isZero();
  }

  @Test
  void positionsMoveApartAsLittleAsTheyCan() {
    assertThat(Spread.of(List.of(100.0, 100.0), 10, 0, 200)).containsExactly(95.0, 105.0);
    assertThat(Spread.of(List.of(10.0, 50.0), 10, 0, 200)).containsExactly(10.0, 50.0);
    assertThat(Spread.of(List.of(-50.0, 300.0), 10, 5, 200)).containsExactly(5.0, 200.0);
  }

  private static Node node(String id, Column column) {
    return new Node(id, column, id, Optional.empty(), Chart.Since.BOTH, false);
  }

  private static Chart.Edge edge(String sender, String event) {
    return new Chart.Edge(Chart.sends(sender), Chart.event(event), Chart.Since.BOTH, false);
  }

  private static Places places(Chart chart) {
    return Places.of(chart, Order.of(chart), SERVICE, MESSAGE, 600);
  }

  private static Chart chart(long seed) {
    int services = seed % 4 == 0 ? 60 : (int) (5 + seed);
    return Charts.of(
        Coupling.of(Landscapes.of(seed, services, (int) (services * 2.5)).set(), Optional.empty())
            .recent());
  }

  private static List<List<String>> ids(List<List<Node>> columns) {
    return columns.stream().map(column -> column.stream().map(Node::id).toList()).toList();
  }
}
