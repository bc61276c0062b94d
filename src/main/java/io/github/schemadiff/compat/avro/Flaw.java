package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.Incompatibility.Aspect;
import java.util.Optional;

/// Something about a pair of types that keeps a reader from reading.
///
/// @param keyword of the schema: what about it does not go together
/// @param reader where the reader's schema stands that fails (`file#pointer`)
/// @param member for missing fields
record Flaw(Aspect aspect, String keyword, String reader, Optional<String> member, Effect effect) {
  enum Effect {
    /// No value of the writer's type is read: decoders throw.
    REJECTED,
    /// Some values are not read: decoders throw on them.
    PARTLY_REJECTED,
    /// Decoders read another value than was written, without a word.
    MISREAD,
    /// The specification refuses what decoders let pass.
    REFUSED
  }

  static Flaw rejected(Aspect aspect, String keyword, String reader) {
    return new Flaw(aspect, keyword, reader, Optional.empty(), Effect.REJECTED);
  }

  static Flaw missing(String reader, String member) {
    return new Flaw(Aspect.MISSING, "default", reader, Optional.of(member), Effect.REJECTED);
  }

  static Flaw refused(Aspect aspect, String keyword, String reader) {
    return new Flaw(aspect, keyword, reader, Optional.empty(), Effect.REFUSED);
  }

  boolean closes() {
    return effect == Effect.REJECTED;
  }
}
