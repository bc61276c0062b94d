package io.github.schemadiff.compat.json.check;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import tools.jackson.databind.JsonNode;

/// A keyword that refuses nothing, and of which nothing is kept: most of a large schema is words
/// about it, and definitions that a document never comes to.
///
/// @param value as schemas spell it
record Unasked(String value) implements Keyword {
  @Override
  public String getValue() {
    return value;
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode said, Schema parent, SchemaContext context) {
    return null;
  }
}
