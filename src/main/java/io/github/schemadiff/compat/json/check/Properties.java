package io.github.schemadiff.compat.json.check;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.PropertiesValidator;
import com.networknt.schema.path.NodePath;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// `properties`, which the validator goes through one by one: a root with hundreds of branches of
/// dozens of properties each looks for thousands of members in a document of three. Here the
/// members of a small document look for their schemas, and are validated in the order of the schema
/// as before.
record Properties() implements Keyword {
  @Override
  public String getValue() {
    return KeywordType.PROPERTIES.getValue();
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode said, Schema parent, SchemaContext context) {
    return new Validator(location, said, parent, context);
  }

  private static final class Validator extends PropertiesValidator {
    /// Where each stands; made when first needed. Two threads may both make it, alike.
    private volatile Map<String, Integer> positions;

    Validator(SchemaLocation location, JsonNode said, Schema parent, SchemaContext context) {
      super(location, said, parent, context);
    }

    @Override
    public void validate(
        ExecutionContext context, JsonNode document, JsonNode root, NodePath path) {
      // What is evaluated is noted on the way only where some keyword asks for it.
      if (!document.isObject()
          || 2 * document.size() > getSchemas().size()
          || hasUnevaluatedPropertiesInEvaluationPath(context)) {
        super.validate(context, document, root, path);
        return;
      }
      for (String name : known(document)) {
        if (name == null) {
          return;
        }
        context.evaluationPathAddLast(name);
        try {
          getSchemas().get(name).validate(context, document.get(name), root, path.append(name));
        } finally {
          context.evaluationPathRemoveLast();
        }
      }
    }

    /// The members that there are schemas for, in the order of these; null where there are no more.
    private String[] known(JsonNode document) {
      Map<String, Integer> all = positions();
      String[] names = new String[document.size()];
      int[] at = new int[names.length];
      int count = 0;
      for (String name : document.propertyNames()) {
        Integer position = all.get(name);
        if (position != null) {
          int i = count++;
          for (; i > 0 && at[i - 1] > position; i--) {
            at[i] = at[i - 1];
            names[i] = names[i - 1];
          }
          at[i] = position;
          names[i] = name;
        }
      }
      return names;
    }

    private Map<String, Integer> positions() {
      Map<String, Integer> made = positions;
      if (made == null) {
        made = new HashMap<>();
        for (String name : getSchemas().keySet()) {
          made.put(name, made.size());
        }
        positions = made;
      }
      return made;
    }
  }
}
