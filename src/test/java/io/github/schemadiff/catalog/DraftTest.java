package io.github.schemadiff.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {
  @ParameterizedTest
  @EnumSource(Draft.class)
  void isNamedByItsOwnUri(Draft draft) {
    assertThat(Draft.of(draft.uri())).contains(draft);
    assertThat(Draft.of(draft.uri() + "#")).contains(draft);
    assertThat(Draft.of(draft.uri().replaceFirst("^https?", "https"))).contains(draft);
    assertThat(Draft.of(draft.uri().replaceFirst("^https?", "http"))).contains(draft);
  }

  @ParameterizedTest
  @CsvSource({
    "'  http://json-schema.org/draft-04/schema# ', DRAFT_04",
    "http://json-schema.org/draft-05/schema#, DRAFT_04",
    "http://json-schema.org/draft-04/schema#/, DRAFT_04",
    "http://json-schema.org/draft-06/schema/, DRAFT_06",
    "http://json-schema.org/draft-04/hyper-schema#, DRAFT_04",
    "http://json-schema.org/draft-07/hyper-schema, DRAFT_07",
    "https://json-schema.org/draft/2019-09/hyper-schema, DRAFT_2019_09",
    "http://www.json-schema.org/draft-07/schema#, DRAFT_07",
  })
  void isNamedInOtherWays(String uri, Draft draft) {
    assertThat(Draft.of(uri)).contains(draft);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://json-schema.org/schema#",
        "http://json-schema.org/draft-03/schema#",
        "http://json-schema.org/draft-04/schema#definitions",
        "http://json-schema.org/draft-055/schema#",
        "https://example.org/json-schema.org/draft-07/schema"
      })
  void isNotNamed(String uri) {
    assertThat(Draft.of(uri)).isEmpty();
  }
}
