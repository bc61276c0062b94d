package io.github.schemadiff.compat.json.check;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.RefValidator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// `$ref`, of which the validator does not find `other.json#` and `other.json#anchor` where that
/// file has another identifier: an empty fragment is left out, and a named one is asked of the
/// identifier.
record References() implements Keyword {
  @Override
  public String getValue() {
    return KeywordType.REF.getValue();
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode said, Schema parent, SchemaContext context) {
    return new RefValidator(location, plain(said, parent, context), parent, context);
  }

  private static JsonNode plain(JsonNode said, Schema parent, SchemaContext context) {
    String text = said.asString("");
    int hash = text.indexOf('#');
    if (hash < 1 || text.startsWith("#/", hash)) {
      return said;
    }
    String file = text.substring(0, hash);
    String name = text.substring(hash);
    return StringNode.valueOf(name.equals("#") ? file : identifier(file, parent, context) + name);
  }

  private static String identifier(String file, Schema parent, SchemaContext context) {
    String there = SchemaLocation.resolve(parent.getSchemaLocation(), file);
    try {
      Schema other = context.getSchemaRegistry().loadSchema(SchemaLocation.of(there));
      return other.getSchemaLocation().getAbsoluteIri().toString();
    } catch (SchemaException notThere) {
      return there; // which is said when a document comes to it
    }
  }
}
