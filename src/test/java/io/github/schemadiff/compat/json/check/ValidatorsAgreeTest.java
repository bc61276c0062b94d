package io.github.schemadiff.compat.json.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.Options.Formats;
import io.github.schemadiff.compat.json.gen.DocumentGenerator;
import io.github.schemadiff.compat.json.gen.SchemaGenerator;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Two validators of different authors read generated schemas alike.
class ValidatorsAgreeTest {
  private static final int SCHEMAS = 300;
  private static final int DOCUMENTS = 8;

  @ParameterizedTest
  @EnumSource(Draft.class)
  void onGeneratedSchemasAndDocuments(Draft draft) {
    int accepted = 0;
    for (int seed = 0; seed < SCHEMAS; seed++) {
      ObjectNode schema = new SchemaGenerator(seed, draft).document();
      JsonDocuments documents =
          new JsonDocuments(Map.of("set:///s.json", schema), Map.of("set:///s.json", draft));
      WitnessChecker first = WitnessChecker.of(documents, Formats.ANNOTATION);
      SecondValidator second = SecondValidator.of(documents);
      DocumentGenerator generator = new DocumentGenerator(seed, schema);
      for (int i = 0; i < DOCUMENTS; i++) {
        JsonNode document = generator.document();
        Check check = first.check("set:///s.json#", document);
        accepted += check.accepted() ? 1 : 0;
        assertThat(second.accepts("set:///s.json#", document))
            .as("%s, seed %d: %s on %s: %s", draft, seed, schema, document, check)
            .isEqualTo(Optional.of(check.accepted()));
        for (WitnessChecker.Errors wanted : WitnessChecker.Errors.values()) {
          assertThat(first.check("set:///s.json#", document, wanted).accepted())
              .as("%s, seed %d: %s on %s, %s", draft, seed, schema, document, wanted)
              .isEqualTo(check.accepted());
        }
      }
    }
    // Neither all nor nothing, or the documents would tell little.
    assertThat(accepted).isBetween(SCHEMAS * DOCUMENTS / 5, SCHEMAS * DOCUMENTS * 4 / 5);
  }
}
