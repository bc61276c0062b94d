package io.github.schemadiff.compat.json.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.json.JsonCompatibility;
import io.github.schemadiff.compat.json.check.SecondValidator;
import io.github.schemadiff.compat.json.check.WitnessChecker;
import io.github.schemadiff.compat.json.suite.ValidationSuite.Group;
import io.github.schemadiff.compat.json.suite.ValidationSuite.Instance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The official tests of validation as questions of containment: a value alone is contained in a
/// schema exactly where the schema accepts it, and no two schemas stand in a relation that a known
/// value belies.
@Tag("suite")
class ValidationSuiteTest {
  private static final Path FOLDER =
      Path.of("target/suite/usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance");

  private static final Options STRICT =
      new Options(Options.Content.STRICT, Options.Formats.ANNOTATION);

  /// Files of which we read the schemas otherwise, on purpose; by the start of their names.
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "draft-04/optional/zeroTerminatedFloats.json", "1.0 is a whole number in every draft",
          "draft-07/optional/content.json", "content keywords are annotations",
          "2019-09/optional/dependencies-compatibility.json", "gone since 2019-09",
          "2020-12/optional/dependencies-compatibility.json", "gone since 2019-09",
          "2020-12/optional/ecmascript-regex.json: \\a is not", "it asserts a format",
          "2019-09/vocabulary.json", "meta-schemas of one's own are not read",
          "2020-12/vocabulary.json", "meta-schemas of one's own are not read");

  private static ValidationSuite suite;

  @BeforeAll
  static void find() {
    assumeTrue(Files.exists(FOLDER), "fetch it first: mvn -Psuite verify");
    suite = new ValidationSuite(FOLDER);
  }

  private static List<List<Group>> files(Draft draft) {
    return suite.groups(draft).values().stream()
        .map(groups -> groups.stream().filter(ValidationSuiteTest::asWeReadIt).toList())
        .toList();
  }

  private static boolean asWeReadIt(Group group) {
    return !group.file().contains("format")
        && OTHERWISE.keySet().stream().noneMatch(group.name()::startsWith);
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void aValueIsContainedWhereItIsValid(Draft draft) throws Exception {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Group group : files(draft).stream().flatMap(Collection::stream).toList()) {
      for (Instance instance : group.instances()) {
        asked++;
        JsonDocuments documents =
            suite.documents(draft, Map.of("s", group.schema(), "v", only(instance.data(), draft)));
        Verdict in = decide(documents, "v", documents, "s");
        boolean right = instance.valid() ? in instanceof Verdict.Compatible : isWitnessed(in);
        Verdict around = decide(documents, "s", documents, "v");
        if (!right || !(around instanceof Verdict.Compatible || isWitnessed(around))) {
          wrong.add(
              "%s / %s, which is %s: %s, %s"
                  .formatted(group.name(), instance.description(), instance.valid(), in, around));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(500);
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void noRelationOfTwoSchemasIsBeliedByAValue(Draft draft) throws Exception {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (List<Group> file : files(draft)) {
      List<Side> sides = file.stream().map(Side::new).toList();
      List<JsonNode> values =
          file.stream()
              .flatMap(group -> group.instances().stream())
              .map(Instance::data)
              .distinct()
              .toList();
      for (Side writer : sides) {
        for (Side reader : sides) {
          asked++;
          objection(writer, reader, values)
              .ifPresent(
                  why ->
                      wrong.add(writer.group.name() + " in " + reader.group.name() + ": " + why));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(1_000);
  }

  private static Optional<String> objection(Side writer, Side reader, List<JsonNode> values)
      throws InterruptedException, ExecutionException {
    return switch (decide(writer.documents, "s", reader.documents, "s")) {
      case Verdict.Compatible _ ->
          values.stream()
              .filter(value -> writer.accepts(value) && !reader.accepts(value))
              .findFirst()
              .map(value -> "called compatible, but " + value + " is valid in the first only");
      case Verdict.Incompatible no ->
          no.breaks().stream()
              .map(one -> one.witness().orElseThrow().document())
              .filter(
                  witness ->
                      writer == reader
                          || writer.secondSays(witness, false)
                          || reader.secondSays(witness, true))
              .findFirst()
              .map(witness -> "no witness by the second validator: " + witness);
      case Verdict.Undecided undecided -> Optional.of(undecided.reason());
    };
  }

  /// A schema with the validators that read it.
  private static final class Side {
    final Group group;
    final JsonDocuments documents;
    private final WitnessChecker first;
    private final Optional<SecondValidator> second;
    private final Map<JsonNode, Boolean> accepted = new HashMap<>();

    Side(Group group) {
      this.group = group;
      this.documents = suite.documents(group.draft(), Map.of("s", group.schema()));
      this.first = WitnessChecker.of(documents, Options.Formats.ANNOTATION);
      this.second =
          misreadBySecond(group) ? Optional.empty() : Optional.of(SecondValidator.of(documents));
    }

    /// What the suite knows of the value counts first.
    boolean accepts(JsonNode value) {
      return accepted.computeIfAbsent(
          value,
          _ ->
              group.instances().stream()
                  .filter(instance -> instance.data().equals(value))
                  .findFirst()
                  .map(Instance::valid)
                  .orElseGet(() -> first.check(ValidationSuite.root("s"), value).accepted()));
    }

    boolean secondSays(JsonNode value, boolean valid) {
      return second
          .map(validator -> validator.accepts(ValidationSuite.root("s"), value))
          .map(said -> said.equals(Optional.of(valid)))
          .orElse(false);
    }

    /// It takes an identifier within data for one, and refuses what is not valid by the
    /// meta-schema: as the suite says, both are wrong.
    private static boolean misreadBySecond(Group group) {
      return group.description().contains("is not a real identifier")
          || group.description().contains("URN base URI with f-component")
          || group.description().contains("use of fragments in location-independent");
    }
  }

  private static boolean isWitnessed(Verdict verdict) {
    return verdict instanceof Verdict.Incompatible no
        && no.breaks().stream().map(Incompatibility::witness).allMatch(Optional::isPresent);
  }

  private static ObjectNode only(JsonNode value, Draft draft) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    if (draft.atLeast(Draft.DRAFT_06)) {
      return schema.set("const", value);
    }
    schema.putArray("enum").add(value);
    return schema;
  }

  private static Verdict decide(
      JsonDocuments ofWriter, String writer, JsonDocuments ofReader, String reader)
      throws InterruptedException, ExecutionException {
    EventType writes = ValidationSuite.event(ofWriter, writer);
    EventType reads = ValidationSuite.event(ofReader, reader);
    FutureTask<Verdict> task =
        new FutureTask<>(
            () -> new JsonCompatibility(List.of(writes, reads), STRICT).decide(writes, reads));
    new Thread(null, task, "deciding", JsonCompatibility.STACK_BYTES).start();
    return task.get();
  }
}
