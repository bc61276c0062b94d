package io.github.schemadiff.format.jsonschema;

import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.format.tree.Positions;
import io.github.schemadiff.format.tree.Tree;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/// One file of the set, as a schema.
///
/// @param path within the set
/// @param uri retrieval URI: `set:///` and the path
/// @param draft where the document's own `$schema` does not say otherwise
/// @param nullable whether `nullable: true` allows null, as the dialect of a container may have it
record Document(String path, String uri, Tree tree, Draft draft, boolean nullable) {
  Document(String path, String uri, Tree tree, Draft draft) {
    this(path, uri, tree, draft, false);
  }

  JsonNode root() {
    return tree.root();
  }

  Positions positions() {
    return tree.positions();
  }

  static String uri(String path) {
    StringBuilder out = new StringBuilder("set:///");
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "/-._~!$&'()*+,;=:@".indexOf(c) >= 0;
      out.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return out.toString();
  }
}
