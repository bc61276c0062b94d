package io.github.schemadiff.catalog;

import java.util.Optional;

/// The versions of JSON Schema, oldest first.
public enum Draft {
  DRAFT_04("http://json-schema.org/draft-04/schema", "draft-04"),
  DRAFT_06("http://json-schema.org/draft-06/schema", "draft-06"),
  DRAFT_07("http://json-schema.org/draft-07/schema", "draft-07"),
  DRAFT_2019_09("https://json-schema.org/draft/2019-09/schema", "2019-09"),
  DRAFT_2020_12("https://json-schema.org/draft/2020-12/schema", "2020-12");

  private final String uri;
  private final String label;

  Draft(String uri, String label) {
    this.uri = uri;
    this.label = label;
  }

  /// The meta-schema's URI without an empty fragment.
  public String uri() {
    return uri;
  }

  public String label() {
    return label;
  }

  public boolean atLeast(Draft other) {
    return compareTo(other) >= 0;
  }

  /// The draft that a `$schema` value names, however it is written: with or without an empty
  /// fragment, `http` or `https`, the hyper-schema of the draft (links are annotations), or
  /// draft-05, which had the keywords of draft-04.
  public static Optional<Draft> of(String schemaUri) {
    for (Draft draft : values()) {
      if (draft.uri.equals(schemaUri)) {
        return Optional.of(draft); // as nearly all write it
      }
    }
    String plain =
        schemaUri
            .strip()
            .replaceFirst("^https?://(www\\.)?", "")
            .replaceFirst("/?#?/?$", "")
            .replaceFirst("hyper-schema$", "schema")
            .replaceFirst("^(json-schema\\.org/draft-0)5/", "$14/");
    for (Draft draft : values()) {
      if (draft.uri.replaceFirst("^https?://", "").equals(plain)) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }
}
