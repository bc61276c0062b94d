package io.github.schemadiff.compat.json.check;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.ConstValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/// `const`, of which the validator writes both values as JSON with every error, shown or not: by a
/// constant hundreds of alternatives are told apart. Texts need no writing.
record Constant() implements Keyword {
  @Override
  public String getValue() {
    return KeywordType.CONST.getValue();
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode said, Schema parent, SchemaContext context) {
    return new Validator(location, said, parent, context);
  }

  private static final class Validator extends ConstValidator {
    Validator(SchemaLocation location, JsonNode said, Schema parent, SchemaContext context) {
      super(location, said, parent, context);
    }

    @Override
    public void validate(
        ExecutionContext context, JsonNode document, JsonNode root, NodePath path) {
      if (!getSchemaNode().isString() || !document.isString()) {
        super.validate(context, document, root, path);
      } else if (!getSchemaNode().stringValue().equals(document.stringValue())) {
        context.addError(
            error()
                .instanceNode(document)
                .instanceLocation(path)
                .evaluationPath(context.getEvaluationPath())
                .locale(context.getExecutionConfig().getLocale())
                .arguments(getSchemaNode().stringValue(), document.stringValue())
                .build());
      }
    }
  }
}
