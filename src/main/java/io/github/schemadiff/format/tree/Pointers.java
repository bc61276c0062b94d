package io.github.schemadiff.format.tree;

/// JSON Pointer tokens (RFC 6901).
public final class Pointers {
  private Pointers() {}

  public static String escape(String token) {
    return token.indexOf('~') < 0 && token.indexOf('/') < 0
        ? token
        : token.replace("~", "~0").replace("/", "~1");
  }

  public static String unescape(String token) {
    return token.indexOf('~') < 0 ? token : token.replace("~1", "/").replace("~0", "~");
  }
}
