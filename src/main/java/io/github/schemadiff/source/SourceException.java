package io.github.schemadiff.source;

/// Nothing of a set could be read. The message says what is wrong and what was expected, as a
/// sentence that can be shown as it is.
public final class SourceException extends Exception {
  private final String location;

  public SourceException(String location, String message) {
    super(message);
    this.location = location;
  }

  public SourceException(String location, String message, Throwable cause) {
    super(message, cause);
    this.location = location;
  }

  /// As the user named it.
  public String location() {
    return location;
  }
}
