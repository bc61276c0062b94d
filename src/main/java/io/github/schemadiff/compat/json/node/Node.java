package io.github.schemadiff.compat.json.node;

import io.github.schemadiff.format.jsonschema.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// One subschema in draft-neutral terms. Filled by [NodeReader], linked by [NodeGraph], and not
/// changed after that.
///
/// A keyword that is absent is null, empty or at its neutral value. Recursion is plain object
/// references.
public final class Node {
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  public final Place place;

  /// Equal for nodes that say the same in the same words, samples included; see [NodeClasses].
  public int id = -1;

  /// Equal for nodes that accept the same documents by their structure, whatever samples they show.
  public int meaning = -1;

  /// Why the subschema could not be read; null where it could. Whoever needs it cannot decide.
  public String broken;

  /// Where its reference leads, out of the set, if that is why it is broken; or null.
  public String missing;

  /// Non-null for `true` and `false`.
  public Boolean constant;

  /// Kinds that `type` allows; numbers may be further confined to whole ones.
  public int kinds = Kind.ALL;

  public boolean typed;
  public boolean wholeNumbers;

  /// Values of `enum` or `const` (their intersection), canonical; null where neither is said.
  public List<JsonNode> values;

  public BigDecimal minimum;
  public BigDecimal maximum;
  public boolean minimumExcluded;
  public boolean maximumExcluded;
  public BigDecimal multipleOf;

  public int minLength;
  public int maxLength = UNBOUNDED;
  public String pattern;
  public String format;

  public List<Node> prefix = new ArrayList<>();
  public Node items;
  public Node contains;
  public int minContains = 1;
  public int maxContains = UNBOUNDED;
  public boolean containsEvaluates;
  public int minItems;
  public int maxItems = UNBOUNDED;
  public boolean uniqueItems;
  public Node unevaluatedItems;

  public Map<String, Node> properties = new LinkedHashMap<>();
  public Map<String, Node> patterns = new LinkedHashMap<>();
  public Node additional;
  public Set<String> required = new LinkedHashSet<>();
  public int minProperties;
  public int maxProperties = UNBOUNDED;
  public Node propertyNames;
  public Map<String, Set<String>> dependentRequired = new LinkedHashMap<>();
  public Map<String, Node> dependentSchemas = new LinkedHashMap<>();
  public Node unevaluatedProperties;

  public List<Node> allOf = new ArrayList<>();
  public List<Node> anyOf = new ArrayList<>();
  public List<Node> oneOf = new ArrayList<>();
  public Node not;
  public Node condition;
  public Node then;
  public Node otherwise;
  public Node reference;

  /// Documented values, for witnesses that look real.
  public List<JsonNode> samples = new ArrayList<>();

  /// `format` as written, asserted or not: a source of samples.
  public String formatHint;

  /// The branches of its unions by what tells them apart; null where they are few.
  Tags anyOfTags;

  Tags oneOfTags;

  public Node(Place place) {
    this.place = place;
  }

  /// Says that nothing will be added: most collections of most nodes stay empty, and a large schema
  /// has a hundred thousand nodes.
  void close() {
    prefix = closed(prefix);
    allOf = closed(allOf);
    anyOf = closed(anyOf);
    oneOf = closed(oneOf);
    samples = closed(samples);
    properties = closed(properties);
    patterns = closed(patterns);
    dependentRequired = closed(dependentRequired);
    dependentSchemas = closed(dependentSchemas);
    required = required.isEmpty() ? Collections.emptySet() : required;
  }

  private static <T> List<T> closed(List<T> some) {
    return some.isEmpty() ? Collections.emptyList() : some;
  }

  private static <K, V> Map<K, V> closed(Map<K, V> some) {
    return some.isEmpty() ? Collections.emptyMap() : some;
  }

  /// The subschemas of keywords that have one, in an order of their own; null where one is absent.
  List<Node> singles() {
    return Arrays.asList(
        items,
        contains,
        unevaluatedItems,
        additional,
        propertyNames,
        unevaluatedProperties,
        not,
        condition,
        then,
        otherwise,
        reference);
  }

  /// The branches of `anyOf` that may accept a value; all others surely reject it.
  public List<Node> anyOfFor(JsonNode value) {
    return anyOfTags == null ? anyOf : anyOfTags.candidates(value);
  }

  /// As [#anyOfFor].
  public List<Node> oneOfFor(JsonNode value) {
    return oneOfTags == null ? oneOf : oneOfTags.candidates(value);
  }

  /// Nothing of it can be read, and so nothing of it may count.
  void breakOff(String reason) {
    broken = reason;
    prefix.clear();
    for (Map<String, Node> map : List.of(properties, patterns, dependentSchemas)) {
      map.clear();
    }
    for (List<Node> list : List.of(allOf, anyOf, oneOf)) {
      list.clear();
    }
    items = contains = unevaluatedItems = additional = propertyNames = null;
    unevaluatedProperties = not = condition = then = otherwise = reference = null;
  }

  /// The name under which it stands among definitions; empty where it stands elsewhere.
  public String definitionName() {
    if (place == null) {
      return "";
    }
    String key = place.key();
    int name = key.lastIndexOf('/');
    String above = name < 0 ? "" : key.substring(0, name);
    return above.endsWith("/definitions")
            || above.endsWith("/$defs")
            || above.endsWith("#/components/schemas")
        ? key.substring(name + 1)
        : "";
  }

  /// Whether it refers to what has an address outside of all sets.
  public boolean leadsOut() {
    return missing != null && !missing.startsWith("set:");
  }

  /// Whether it says anything of an object's members.
  public boolean speaksOfMembers() {
    return !properties.isEmpty() || !patterns.isEmpty() || additional != null;
  }

  public boolean speaksOfItems() {
    return !prefix.isEmpty() || items != null;
  }

  /// `true`, `{}` and mere annotations.
  public boolean trivial() {
    return reference == null && saysNothingItself();
  }

  /// Whether it says no more than what it refers to.
  boolean saysNothingItself() {
    if (broken != null) {
      return false;
    }
    return Boolean.TRUE.equals(constant)
        || (constant == null
            && !typed
            && values == null
            && confined() == 0
            && allOf.isEmpty()
            && anyOf.isEmpty()
            && oneOf.isEmpty()
            && not == null
            && condition == null);
  }

  /// Whether it is no more than the choice between its `anyOf` or `oneOf`.
  public boolean onlyChooses() {
    return broken == null
        && constant == null
        && !typed
        && values == null
        && confined() == 0
        && reference == null
        && allOf.isEmpty()
        && anyOf.isEmpty() != oneOf.isEmpty()
        && not == null
        && condition == null
        && samples.isEmpty()
        && formatHint == null;
  }

  /// Kinds of which keywords of their own say something, clauses in place left aside.
  public int confined() {
    int mask =
        wholeNumbers || minimum != null || maximum != null || multipleOf != null
            ? Kind.NUMBER.bit()
            : 0;
    if (minLength > 0 || maxLength < UNBOUNDED || pattern != null || format != null) {
      mask |= Kind.STRING.bit();
    }
    if (speaksOfItems()
        || contains != null
        || minItems > 0
        || maxItems < UNBOUNDED
        || uniqueItems
        || unevaluatedItems != null) {
      mask |= Kind.ARRAY.bit();
    }
    if (speaksOfMembers()
        || !required.isEmpty()
        || minProperties > 0
        || maxProperties < UNBOUNDED
        || propertyNames != null
        || !dependentRequired.isEmpty()
        || !dependentSchemas.isEmpty()
        || unevaluatedProperties != null) {
      mask |= Kind.OBJECT.bit();
    }
    return mask;
  }

  /// About how many ways there are to fail it.
  public int keywords() {
    return 1
        + properties.size()
        + patterns.size()
        + required.size()
        + prefix.size()
        + allOf.size()
        + dependentRequired.size()
        + dependentSchemas.size();
  }

  public boolean impossible() {
    return Boolean.FALSE.equals(constant);
  }

  /// Shapes of an item by its position; null where nothing is said.
  public Node item(int position) {
    return position < prefix.size() ? prefix.get(position) : items;
  }

  @Override
  public String toString() {
    return place == null ? "#" + id : place.key();
  }
}
