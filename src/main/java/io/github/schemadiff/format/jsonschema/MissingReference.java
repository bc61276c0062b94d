package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.format.jsonschema.Keywords.Use;
import io.github.schemadiff.format.tree.Pointers;

/// What to say of a reference that leads nowhere.
final class MissingReference {
  private MissingReference() {}

  static String message(Documents documents, Use use) {
    String absolute = documents.resources().absolute(use.from(), use.reference());
    String bare = Resources.withoutFragment(absolute);
    String fragment = Resources.fragment(absolute);
    boolean documentFound = documents.resources().at(bare).isPresent();
    if (documentFound) {
      return fragment.startsWith("/")
          ? "`%s` was not found; expected a schema at `%s`%s."
              .formatted(use.reference(), Pointers.unescape(fragment), in(use, bare))
          : "`%s` was not found; expected a schema with the anchor `%s`%s."
              .formatted(use.reference(), fragment, in(use, bare));
    }
    if (bare.startsWith("set:///")) {
      return "`%s` was not found; expected a file `%s` in the set."
          .formatted(use.reference(), bare.substring("set:///".length()));
    }
    String own = Resources.withoutFragment(use.reference());
    boolean beside =
        !own.isEmpty()
            && documents.resources().at(Resources.resolve(use.from().document(), own)).isPresent();
    return beside
        ? ("`%s` means `%s` here, by the identifier of its document; expected the file of that"
                + " name to have it as its identifier.")
            .formatted(use.reference(), bare)
        : ("`%s` was not found; expected a schema with the identifier `%s` in the set (nothing is"
                + " fetched from a network).")
            .formatted(use.reference(), bare);
  }

  private static String in(Use use, String bare) {
    if (bare.equals(use.from().resource())) {
      return "";
    }
    return " in `" + bare.replaceFirst("^set:///", "") + "`";
  }
}
