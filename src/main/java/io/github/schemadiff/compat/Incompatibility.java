package io.github.schemadiff.compat;

import io.github.schemadiff.schema.SchemaPath;
import java.util.Optional;

/// One thing that a reader cannot read.
///
/// @param path in the documents where the reader fails; for a missing or unexpected member, that
///   member's path
/// @param aspect what about the reader's schema fails
/// @param keyword of the reader's schema that fails: `required`, `type`, `enum`, `maxLength`…
/// @param writer where the writer's schema says what it writes there (`file#pointer`), if it says
///   so in one place
/// @param reader where the reader's subschema stands that fails (`file#pointer`, references
///   followed)
/// @param member the member's name for missing and unexpected members
/// @param places how many places of the event show this same pair of definitions
/// @param witness a checked document; empty only where the specification refuses what today's
///   decoders let pass
public record Incompatibility(
    SchemaPath path,
    Aspect aspect,
    String keyword,
    Optional<String> writer,
    String reader,
    Optional<String> member,
    int places,
    Optional<Witness> witness) {
  /// Whether only the specification refuses it.
  public boolean byRule() {
    return witness.isEmpty() && (aspect == Aspect.TYPE || aspect == Aspect.FORMAT);
  }

  public Incompatibility showing(Optional<Witness> other) {
    return new Incompatibility(path, aspect, keyword, writer, reader, member, places, other);
  }

  /// What becomes of the witness; empty without one.
  public Optional<Witness.Effect> effect() {
    return witness.map(
        it ->
            aspect == Aspect.MISREAD && it.effect() == Witness.Effect.REJECTED
                ? Witness.Effect.MISREAD
                : it.effect());
  }

  public enum Aspect {
    /// A member that the reader requires is not written.
    MISSING,
    /// A member that the reader refuses is written.
    UNEXPECTED,
    TYPE,
    SYMBOL,
    CONSTRAINT,
    FORMAT,
    /// No branch of a union accepts it, or more than one.
    UNION,
    /// A clause such as `not`, `if`, `contains`.
    CLAUSE,
    /// Written in another content type than the reader expects.
    CONTENT_TYPE,
    /// An alias of the reader's takes what is written under another name that the reader has too.
    ALIAS,
    /// Read without an error, with another value or none.
    MISREAD
  }
}
