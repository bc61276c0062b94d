package io.github.schemadiff.compat.json.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.json.text.KnownFormats;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  /// Shapes may hold more than the format, never less; neighbours of the samples show it.
  @Test
  void everyTextOfAFormatHasItsShape() {
    for (String format : FORMATS) {
      int refused = 0;
      for (String text : neighbours(KnownFormats.samples(format))) {
        boolean shaped = KnownFormats.shape(format).contains(text);
        boolean accepted = FormatMembership.accepts(Draft.DRAFT_2020_12, format, text);
        refused += accepted ? 0 : 1;
        if (KnownFormats.isExact(format)) {
          assertThat(shaped).as("%s: %s", format, text).isEqualTo(accepted);
        } else if (accepted) {
          assertThat(shaped).as("%s: %s", format, text).isTrue();
        }
      }
      if (KnownFormats.isExact(format)) {
        assertThat(refused).as(format).isGreaterThan(100);
      }
    }
  }

  private static Set<String> neighbours(List<String> samples) {
    Set<String> near = new LinkedHashSet<>(samples);
    for (String sample : samples) {
      for (int i = 0; i <= sample.length(); i++) {
        String head = sample.substring(0, i);
        String tail = sample.substring(Math.min(sample.length(), i + 1));
        near.add(head + tail);
        for (char c : "0369aAfFgzZ-+.:,/@~#% \n\u0660é".toCharArray()) {
          near.add(head + c + tail);
          near.add(head + c + sample.substring(i));
        }
      }
    }
    return near;
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
