package io.github.schemadiff.format.avro;

import static io.github.schemadiff.format.avro.Loading.errors;
import static io.github.schemadiff.format.avro.Loading.folder;
import static io.github.schemadiff.format.avro.Loading.named;
import static io.github.schemadiff.format.avro.Loading.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import org.junit.jupiter.api.Test;

/// Which roots are events, and what they are called.
class EventsTest {
  private static String record(String name, String... fieldTypes) {
    StringBuilder fields = new StringBuilder();
    for (String type : fieldTypes) {
      fields
          .append(fields.isEmpty() ? "" : ",")
          .append("{'name':'f%d','type':%s}".formatted(fields.length(), type));
    }
    return "{'type':'record','name':'%s','fields':[%s]}".formatted(name, fields);
  }

  @Test
  void anEventIsARootThatNoOtherRootRefersTo() {
    EventCatalog catalog =
        folder(
            "placed.avsc", record("shop.Placed", "'Money'", "['null','Placed']"),
            "paid.avsc", record("shop.Paid", "{'type':'array','items':'shop.Money'}"),
            "money.avsc", record("shop.Money", "'Currency'"),
            "currency.avsc", "{'type':'enum','name':'shop.Currency','symbols':['EUR']}");
    assertThat(errors(catalog)).isEmpty();
    assertThat(names(catalog.events())).containsExactly("Paid", "Placed");
    assertThat(names(catalog.sharedTypes())).containsExactly("Currency", "Money");
    assertThat(catalog.events().getLast().id()).isEqualTo("shop.Placed");
  }

  @Test
  void whereAllAreReferredToEachIsAnEvent() {
    EventCatalog catalog = folder("a.avsc", record("A", "'B'"), "b.avsc", record("B", "'A'"));
    assertThat(names(catalog.events())).containsExactly("A", "B");
    assertThat(names(named("node.avsc", record("Node", "['null','Node']")).events()))
        .containsExactly("Node");
  }

  @Test
  void aRootWithoutANameIsCalledByItsFile() {
    assertThat(names(folder("readings.avsc", "{'type':'array','items':'long'}").events()))
        .containsExactly("readings");
    assertThat(names(named("old.avsc", "['null','int']").events())).containsExactly("sets");
  }

  @Test
  void eventsOfTheSameShortNameAreToldApartByTheirFullOnes() {
    EventCatalog catalog = folder("a.avsc", record("a.Placed"), "b.avsc", record("b.Placed"));
    assertThat(names(catalog.events())).containsExactly("a.Placed", "b.Placed");
  }

  @Test
  void filesThatAreCompleteInThemselvesMayRepeatATypeThatSaysTheSame() {
    EventCatalog catalog =
        folder(
            "a.avsc",
            record("A", record("Money", "'long'")),
            "b.avsc",
            record("B", record("Money", "'long'").replace("'name'", "'doc':'Cents.','name'")));
    assertThat(catalog.problems()).isEmpty();
    assertThat(names(catalog.events())).containsExactly("A", "B");
  }

  @Test
  void aTypeWithTwoMeaningsIsSaidAndEachFileMeansItsOwn() {
    EventCatalog catalog =
        folder(
            "a.avsc", record("A", record("Money", "'long'")),
            "b.avsc", record("B", record("Money", "'double'")));
    assertThat(errors(catalog))
        .containsExactly(
            "b.avsc:1:83: `Money` is defined with another meaning; expected it once, as at"
                + " a.avsc:1.");
    assertThat(names(catalog.events())).containsExactly("A", "B");
    assertThat(Loading.text(catalog.definitions().get("Money"))).isEqualTo("{f0!: long}");
    assertThat(Loading.text(catalog.definitions().get("Money (b.avsc)")))
        .isEqualTo("{f0!: double}");
  }

  @Test
  void jsonThatSaysItIsAvroIsTakenForAvro() {
    EventCatalog catalog =
        folder(
            "placed.json", record("Placed", "'long'"),
            "schema.json", "{'type':'object','properties':{'type':{'const':'record'}}}",
            "readme.md", "# no schema");
    assertThat(catalog.events())
        .extracting(EventType::format)
        .containsExactly("avro", "jsonschema");
  }
}
