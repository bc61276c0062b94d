package io.github.schemadiff.coupling;

import io.github.schemadiff.coupling.ServiceGraph.EventNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// An event that carries the rows of a database table as they change: its readers read the table.
///
/// Known by the envelope that Debezium, and what follows it, puts around a row: `before`, `after`
/// and `op`, with `source` or `ts_ms` (Debezium's documentation, *Change events*).
///
/// @param rows names of the table's columns, where the envelope tells them
public record TableFeed(EventNode event, List<String> rows) {
  private static final Set<String> ENVELOPE = Set.of("before", "after", "op");

  public TableFeed {
    rows = List.copyOf(rows);
  }

  static List<TableFeed> of(ServiceGraph graph, Models models) {
    return graph.events().stream()
        .filter(event -> isFeed(event, models))
        .map(event -> new TableFeed(event, columns(event, models)))
        .toList();
  }

  private static boolean isFeed(EventNode event, Models models) {
    return models.of(event.type()).stream()
        .filter(found -> found.path().isRoot())
        .map(found -> names(found.model()))
        .anyMatch(
            names ->
                names.containsAll(ENVELOPE)
                    && (names.contains("source") || names.contains("ts_ms")));
  }

  private static List<String> names(Model model) {
    return model.fields().values().stream().map(Model.ModelField::name).toList();
  }

  private static List<String> columns(EventNode event, Models models) {
    Predicate<Models.Found> row =
        found -> Set.of("after", "before").contains(found.path().spoken());
    return models.of(event.type()).stream()
        .filter(row)
        .findFirst()
        .map(found -> names(found.model()))
        .orElse(List.of());
  }
}
