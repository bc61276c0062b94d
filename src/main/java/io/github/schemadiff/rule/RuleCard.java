package io.github.schemadiff.rule;

/// What a rule is, for lists and headings; its page is `rules/<id>.md`.
///
/// @param id named for the problem: `required-field-added`
/// @param principle which of the four rules it guards
/// @param title a short sentence fragment
/// @param mirror id of the rule for the opposite change, or empty with `noMirror` saying why
public record RuleCard(
    String id, Principle principle, String title, String mirror, String noMirror) {
  public static RuleCard of(String id, Principle principle, String title, String mirror) {
    return new RuleCard(id, principle, title, mirror, "");
  }

  public static RuleCard unmirrored(String id, Principle principle, String title, String reason) {
    return new RuleCard(id, principle, title, "", reason);
  }
}
