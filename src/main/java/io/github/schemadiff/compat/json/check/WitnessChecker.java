package io.github.schemadiff.compat.json.check;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.resource.SchemaLoader;
import com.networknt.schema.serialization.NodeReader;
import io.github.schemadiff.catalog.Contract.JsonDocuments;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.json.text.TooComplex;
import io.github.schemadiff.format.jsonschema.Place;
import io.github.schemadiff.format.jsonschema.SchemaResources;
import io.github.schemadiff.schema.SchemaPath;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Validates documents against the schemas of one set.
///
/// Schemas are read on first use and kept. Nothing outside the set is ever fetched. May be used by
/// several threads.
public final class WitnessChecker {
  // The validator resolves `../x` wrongly against URIs without an authority.
  private static final String OURS = "set:///";
  private static final String THEIRS = "https://set.invalid/";

  // Without these, references in a circle run until the stack or the heap is full.
  private static final int MAX_DEPTH = 10_000;
  private static final long MAX_STEPS = 20_000_000;

  private final SchemaRegistry registry;
  private final Map<String, Schema> documents = new ConcurrentHashMap<>();
  private final Map<String, Schema> roots = new ConcurrentHashMap<>();

  private WitnessChecker(SchemaRegistry registry) {
    this.registry = registry;
  }

  public static WitnessChecker of(JsonDocuments documents, Options.Formats formats) {
    return of(SchemaResources.of(documents), formats);
  }

  public static WitnessChecker of(SchemaResources resources, Options.Formats formats) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .regularExpressionFactory(PatternSearch::of)
            .formatAssertionsEnabled(formats == Options.Formats.ASSERT)
            .losslessNarrowing(true)
            .preloadSchema(false)
            .locale(Locale.ROOT)
            .schemaIdValidator((id, root, location, base, context) -> true)
            .build();
    SchemaLoader loader =
        SchemaLoader.builder()
            .resourceLoaders(
                loaders -> loaders.values(List::clear).add(iri -> open(resources, iri)))
            .schemaIdResolvers(resolvers -> resolvers.values(List::clear))
            .build();
    return new WitnessChecker(
        SchemaRegistry.builder()
            .defaultDialectId(Draft.DRAFT_2020_12.uri())
            .dialectRegistry(ReadingDialects.of(formats, resources.named()))
            .schemaRegistryConfig(config)
            .schemaLoader(loader)
            .nodeReader(new TreeReader())
            .build());
  }

  /// Name and version, as a reader of a report wants to know it.
  public static String name() {
    return ValidatorVersion.NAME;
  }

  /// Which errors are told of a document that is rejected: the fewer, the less there is to do.
  public enum Errors {
    FIRST,
    /// All, but of a branch of `anyOf` and `oneOf` the first.
    FIRST_OF_EACH_BRANCH,
    ALL
  }

  /// Checks a document, with all errors.
  ///
  /// @param root absolute URI of the schema, with a JSON Pointer fragment
  public Check check(String root, JsonNode document) {
    return check(root, document, Errors.ALL);
  }

  /// Checks a document.
  ///
  /// @param root absolute URI of the schema, with a JSON Pointer fragment
  public Check check(String root, JsonNode document, Errors wanted) {
    try {
      Schema schema = roots.computeIfAbsent(root, this::load);
      List<Error> errors = schema.validate(document, context -> prepare(context, wanted));
      return errors.isEmpty()
          ? new Check.Accepted()
          : new Check.Rejected(errors.stream().map(WitnessChecker::failure).toList());
    } catch (SchemaException | JacksonException | TooComplex problem) {
      return new Check.Unusable(String.valueOf(problem.getMessage()));
    } catch (ValidationLimitExceededException | StackOverflowError _) {
      return new Check.Unusable(
          "the document or the schema is nested too deeply for the validator");
    }
  }

  private static void prepare(ExecutionContext context, Errors wanted) {
    context.executionConfig(
        config ->
            config
                .failFast(wanted == Errors.FIRST)
                .maxEvaluationDepth(MAX_DEPTH)
                .maxEvaluationSteps(MAX_STEPS));
    Alternatives.tellAll(context, wanted == Errors.ALL);
  }

  // From one document, so that its definitions are compiled once for all its roots: the registry
  // would begin anew for
  // each of them.
  private Schema load(String root) {
    SchemaLocation location = location(root);
    AbsoluteIri iri = location.getAbsoluteIri();
    Schema document =
        documents.computeIfAbsent(
            iri.toString(), _ -> registry.loadSchema(new SchemaLocation(iri)));
    NodePath fragment = location.getFragment();
    return fragment.getNameCount() == 0 ? document : document.getRefSchema(fragment);
  }

  private static Check.Failure failure(Error error) {
    return new Check.Failure(
        path(error.getInstanceLocation()),
        error.getKeyword(),
        Optional.ofNullable(error.getProperty()),
        error::getMessage,
        () -> ours(String.valueOf(error.getSchemaLocation())));
  }

  private static SchemaLocation location(String uri) {
    return SchemaLocation.of(uri.startsWith(OURS) ? THEIRS + uri.substring(OURS.length()) : uri);
  }

  private static String ours(String uri) {
    return uri.startsWith(THEIRS) ? OURS + uri.substring(THEIRS.length()) : uri;
  }

  private static SchemaPath path(NodePath location) {
    SchemaPath path = SchemaPath.ROOT;
    for (int i = 0; i < location.getNameCount(); i++) {
      Object element = location.getElement(i);
      path = element instanceof Integer index ? path.index(index) : path.member(element.toString());
    }
    return path;
  }

  private static InputStreamSource open(SchemaResources resources, AbsoluteIri iri) {
    return resources
        .at(ours(iri.toString()))
        .<InputStreamSource>map(place -> () -> new TreeStream(withDraft(place)))
        .orElse(
            () -> {
              throw new SchemaException("not in the set: " + ours(iri.toString()));
            });
  }

  /// The resource with the `$schema` that counts for it, which may stand further out or be a
  /// setting.
  private static JsonNode withDraft(Place place) {
    if (!(place.node() instanceof ObjectNode object)) {
      return place.node();
    }
    ObjectNode copy = object.objectNode();
    copy.setAll(object);
    return copy.put("$schema", place.draft().uri());
  }

  /// Hands a tree through where the validator expects text, so that it is neither written nor read
  /// again.
  private static final class TreeStream extends InputStream {
    private final JsonNode tree;

    TreeStream(JsonNode tree) {
      this.tree = tree;
    }

    @Override
    public int read() {
      return -1;
    }
  }

  private static final class TreeReader implements NodeReader {
    private static final JsonMapper TEXT = JsonMapper.shared();

    @Override
    public JsonNode readTree(InputStream content, InputFormat format) {
      // The schemas of schemas come with the validator, as text.
      return content instanceof TreeStream stream ? stream.tree : TEXT.readTree(content);
    }

    @Override
    public JsonNode readTree(String content, InputFormat format) {
      throw new SchemaException("only documents of the set are read");
    }
  }
}
