package io.github.schemadiff.compat.json;

/// What a reader's node says besides the one thing that is looked at, without references and
/// `allOf`.
final class Rest {
  private final Variants variants;

  Rest(Variants variants) {
    this.variants = variants;
  }

  /// Without the suspect.
  Literals of(Suspect suspect) {
    String key = "without " + suspect.keyword() + suspect.member().map(" "::concat).orElse("");
    Node rest = variants.changed(suspect.part(), key, suspect.without());
    return Literals.of(Literals.positive(rest, false, false));
  }

  /// The part without what one of its schemas says of a member.
  Literals ofMember(Node part, String name, Node schema) {
    Node anything = variants.anything();
    Node rest =
        variants.changed(
            part,
            "free " + name + " of " + schema.id,
            copy -> {
              if (!Names.named(part, name)) {
                copy.properties.put(name, anything);
              }
              copy.properties.computeIfPresent(
                  name, (_, said) -> said.id == schema.id ? anything : said);
              copy.patterns.replaceAll(
                  (pattern, said) ->
                      said.id == schema.id && Patterns.find(pattern, name) ? anything : said);
            });
    return Literals.of(Literals.positive(rest, false, false));
  }

  /// The part with the items at one position left free.
  Literals ofItem(Node part, int position) {
    Node anything = variants.anything();
    Node rest =
        variants.changed(
            part,
            "free item " + position,
            copy -> {
              while (copy.prefix.size() <= position) {
                copy.prefix.add(copy.items == null ? anything : copy.items);
              }
              copy.prefix.set(position, anything);
            });
    return Literals.of(Literals.positive(rest, false, false));
  }
}
