package io.github.schemadiff.compat.json.check;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.RefValidator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// `$ref`, of which the validator does not find `other.json#` where that file has another
/// identifier: an empty fragment says nothing, and is left out.
record References() implements Keyword {
  @Override
  public String getValue() {
    return KeywordType.REF.getValue();
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode said, Schema parent, SchemaContext context) {
    return new RefValidator(location, plain(said), parent, context);
  }

  private static JsonNode plain(JsonNode said) {
    String text = said.asString("");
    return text.length() > 1 && text.endsWith("#")
        ? StringNode.valueOf(text.substring(0, text.length() - 1))
        : said;
  }
}
