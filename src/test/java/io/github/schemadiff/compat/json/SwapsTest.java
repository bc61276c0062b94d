package io.github.schemadiff.compat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.json.Swaps.Swap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which changes must all be undone before a reader accepts a document.
class SwapsTest {
  private static final String SCHEMA =
      """
      {'properties': {'a': {'maximum': %1$d}, 'b': {'maximum': %1$d}, 'c': {'maximum': %1$d}},
       'anyOf': [{'properties': {'d': {'maximum': %1$d}}}, {'properties': {'d': {'const': %1$d}}}]}
      """;

  private static final List<Swap> PLACES =
      List.of(
          place("/properties/c"),
          place("/properties/a"),
          place("/anyOf/0/properties/d"),
          place("/properties/b"));

  private static Swap place(String pointer) {
    return new Swap("x.json#" + pointer, "x.json#" + pointer);
  }

  private static Contract.JsonSchema schema(int number) {
    String uri = "set:///x.json";
    JsonDocuments documents =
        new JsonDocuments(
            Map.of(uri, Asking.json(SCHEMA.formatted(number))), Map.of(uri, Draft.DRAFT_07));
    return new Contract.JsonSchema(documents, uri + "#");
  }

  private static List<Swap> together(String document, List<Swap> places) {
    return new Swaps(schema(9), schema(5)).together(Asking.json(document), places);
  }

  @Test
  void thoseThatAreNotNeededAreLeftOut() {
    assertThat(together("{'a': 9, 'b': 7, 'c': 5}", PLACES))
        .containsExactly(place("/properties/a"), place("/properties/b"));
    assertThat(together("{'d': 7}", PLACES)).containsExactly(place("/anyOf/0/properties/d"));
  }

  @Test
  void anOuterPlaceTakesTheInnerOnesAlong() {
    List<Swap> both = List.of(place("/properties"), place("/properties/a"));

    assertThat(together("{'a': 9, 'b': 7}", both)).containsExactly(place("/properties"));
  }

  @Test
  void nothingIsSaidWhereTheReaderRefusesItAnyway() {
    assertThat(together("{'a': 10}", PLACES)).isEmpty();
    assertThat(together("{'a': 9}", List.of(place("/properties/z")))).isEmpty();
    assertThat(together("{'a': 9}", List.of())).isEmpty();
  }
}
