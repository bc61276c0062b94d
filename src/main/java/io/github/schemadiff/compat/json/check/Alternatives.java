package io.github.schemadiff.compat.json.check;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.FailFastAssertionException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// `anyOf` and `oneOf`, of which the validator goes through every branch to its end: with an event
/// of forty kinds it validates forty times the document, to throw away the errors of thirty-nine.
/// Here a branch is left at its first error, and all errors are asked for only where the keyword
/// fails and somebody wants to know them.
///
/// @param type either of the two
record Alternatives(KeywordType type) implements Keyword {
  /// Whether all errors of a branch are to be told: known to the whole validation.
  static void tellAll(ExecutionContext context, boolean all) {
    context.getCollectorContext().put(Alternatives.class, all);
  }

  @Override
  public String getValue() {
    return type.getValue();
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode said, Schema parent, SchemaContext context) {
    return new Validator(type, location, said, parent, context);
  }

  /// Numbers of the branches that hold, and what the others say.
  private record Tally(List<String> holding, List<Error> errors) {}

  private static final class Validator extends BaseKeywordValidator {
    private final List<Schema> branches = new ArrayList<>();
    private final boolean one;

    Validator(
        KeywordType type,
        SchemaLocation location,
        JsonNode said,
        Schema parent,
        SchemaContext context) {
      super(type, said, location, parent, context);
      if (!said.isArray()) {
        throw new SchemaException("`%s` is no list of schemas".formatted(type.getValue()));
      }
      one = type == KeywordType.ONE_OF;
      for (int i = 0; i < said.size(); i++) {
        branches.add(context.newSchema(location.append(i), said.get(i), parent));
      }
    }

    @Override
    public void validate(
        ExecutionContext context, JsonNode document, JsonNode root, NodePath path) {
      // What is evaluated is noted on the way, in every branch that holds.
      boolean noting =
          hasUnevaluatedItemsInEvaluationPath(context)
              || hasUnevaluatedPropertiesInEvaluationPath(context);
      Tally tally = count(context, document, root, path, noting, !noting);
      int holding = tally.holding().size();
      if (one ? holding == 1 : holding > 0) {
        return;
      }
      boolean all = context.getCollectorContext().<Boolean>get(Alternatives.class);
      if (all && !noting && !context.isFailFast()) {
        tally = count(context, document, root, path, false, false);
      }
      if (one) {
        context.addError(
            error()
                .instanceNode(document)
                .instanceLocation(path)
                .messageKey(holding > 1 ? "oneOf.indexes" : "oneOf")
                .evaluationPath(context.getEvaluationPath())
                .locale(context.getExecutionConfig().getLocale())
                .arguments(
                    Integer.toString(holding),
                    holding > 1 ? String.join(", ", tally.holding()) : "")
                .build());
      }
      tally.errors().forEach(context::addError);
    }

    /// @param all whether to go on once the answer is known
    /// @param brief whether to leave a branch at its first error
    private Tally count(
        ExecutionContext context,
        JsonNode document,
        JsonNode root,
        NodePath path,
        boolean all,
        boolean brief) {
      int enough = all ? branches.size() : one ? 2 : 1;
      Tally tally = new Tally(new ArrayList<>(), new ArrayList<>());
      List<Error> outside = context.getErrors();
      boolean failFast = context.isFailFast();
      context.setFailFast(brief);
      try {
        for (int i = 0; i < branches.size() && tally.holding().size() < enough; i++) {
          List<Error> errors = new ArrayList<>();
          context.setErrors(errors);
          context.evaluationPathAddLast(i);
          try {
            branches.get(i).validate(context, document, root, path);
            if (errors.isEmpty()) {
              tally.holding().add(Integer.toString(i));
            }
          } catch (FailFastAssertionException first) {
            errors = first.getErrors();
          } finally {
            context.evaluationPathRemoveLast();
          }
          tally.errors().addAll(errors);
        }
      } finally {
        context.setFailFast(failFast);
        context.setErrors(outside);
      }
      return tally;
    }
  }
}
