package io.github.schemadiff.compat.json.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.json.text.KnownFormats;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownFormatsTest {
  private static final List<String> FORMATS =
      List.of(
          "date",
          "date-time",
          "time",
          "duration",
          "email",
          "idn-email",
          "hostname",
          "idn-hostname",
          "ipv4",
          "ipv6",
          "uri",
          "uri-reference",
          "iri",
          "iri-reference",
          "uri-template",
          "uuid",
          "json-pointer",
          "relative-json-pointer",
          "regex",
          "byte",
          "binary",
          "password");

  @ParameterizedTest
  @EnumSource(Draft.class)
  void everySampleIsOfItsFormat(Draft draft) {
    for (String format : FORMATS) {
      assertThat(KnownFormats.samples(format))
          .as(format)
          .hasSize(3)
          .allMatch(sample -> FormatMembership.accepts(draft, format, sample));
    }
  }

  @ParameterizedTest
  @EnumSource(Draft.class)
  void theValidatorSeesInclusionsAndExclusionsAlike(Draft draft) {
    for (String one : FORMATS) {
      for (String other : FORMATS) {
        if (KnownFormats.isContained(one, other)) {
          assertThat(KnownFormats.samples(one))
              .as("%s in %s", one, other)
              .allMatch(sample -> FormatMembership.accepts(draft, other, sample));
        }
        boolean asserted =
            !FormatMembership.accepts(draft, one, " ")
                && !FormatMembership.accepts(draft, other, " ");
        if (KnownFormats.areDisjoint(one, other) && asserted) {
          assertThat(KnownFormats.samples(one))
              .as("%s and %s", one, other)
              .noneMatch(sample -> FormatMembership.accepts(draft, other, sample));
        }
      }
    }
  }

  @Test
  void formatsAreRefusedWhereTheyDoNotFit() {
    assertThat(FormatMembership.accepts(Draft.DRAFT_2020_12, "date", "2026-02-30")).isFalse();
    assertThat(FormatMembership.accepts(Draft.DRAFT_2020_12, "email", "nobody")).isFalse();
    assertThat(FormatMembership.accepts(Draft.DRAFT_2020_12, "uuid", "1-2-3")).isFalse();
    assertThat(FormatMembership.accepts(Draft.DRAFT_2020_12, "our-own", "anything")).isTrue();
    assertThat(KnownFormats.samples("our-own")).isEmpty();
  }
}
