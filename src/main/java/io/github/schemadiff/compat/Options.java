package io.github.schemadiff.compat;

/// What the question is, where schemas leave it open.
public record Options(Content content, Formats formats) {
  public static final Options DEFAULT = new Options(Content.DECLARED, Formats.ANNOTATION);

  public enum Content {
    /// A writer writes only what its schema declares; a reader is as its validator is.
    DECLARED,
    /// A schema describes exactly the documents that its validator accepts.
    STRICT
  }

  public enum Formats {
    ANNOTATION,
    ASSERT
  }
}
