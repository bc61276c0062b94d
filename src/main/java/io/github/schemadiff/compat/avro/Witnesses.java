package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.compat.avro.check.DecoderCheck;
import io.github.schemadiff.compat.avro.check.Read;
import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.Datum;
import io.github.schemadiff.schema.SchemaPath;
import java.util.Optional;

/// Finds a document for each break, and shows it to the decoder before anyone else.
final class Witnesses {
  private final AvroType writer;
  private final AvroType renamed;
  private final AvroType reader;
  private final Documents documents;
  private final DecoderCheck decoder = new DecoderCheck();

  /// Whether a value of some type of the writer's has no end: the library's own grammar has none
  /// either then, and cannot hold a document to its schema.
  private final boolean endlessWithin;

  /// @param writer in its own names
  /// @param renamed by the reader's aliases
  Witnesses(AvroType writer, AvroType renamed, AvroType reader, Renaming renaming) {
    this.writer = writer;
    this.renamed = renamed;
    this.reader = reader;
    Costs costs = new Costs(new Resolution(renaming));
    this.documents = new Documents(costs);
    this.endlessWithin = costs.isEndlessWithin(renamed);
  }

  /// Whether every document that leads there is without an end.
  boolean isEndless(Break found) {
    return documentFor(found).filter(made -> !made.endless()).isEmpty();
  }

  /// @param alone whether nothing else is wrong with the pair
  Optional<Witness> of(Break found, boolean alone) {
    return switch (found.flaw().effect()) {
      case REFUSED -> Optional.empty();
      case REJECTED, PARTLY_REJECTED -> rejected(found, alone);
      case MISREAD -> misread(found);
    };
  }

  private Optional<Documents.Made> documentFor(Break found) {
    return found.flaw().aspect() == io.github.schemadiff.compat.Incompatibility.Aspect.ALIAS
            && found.trail() == Trail.ROOT
        ? Optional.of(documents.any(renamed, null))
        : documents.leadingTo(found, renamed, reader);
  }

  private Optional<Witness> rejected(Break found, boolean alone) {
    Optional<Documents.Made> made = documentFor(found);
    Optional<byte[]> bytes =
        made.flatMap(it -> decoder.written(it.document(), writer, !endlessWithin));
    if (bytes.isEmpty()
        || !(decoder.read(bytes.get(), writer, reader) instanceof Read.Rejected no)) {
      return Optional.empty();
    }
    String error = alone ? no.error() : ownError(found, bytes.get()).orElse(no.error());
    SchemaPath failing = Spoken.path(found.trail().steps(), writer);
    return Optional.of(
        witness(
            made.get().document(),
            bytes.get(),
            found.flaw().member().map(failing::member).orElse(failing),
            error));
  }

  /// What the decoder says when everything else that is wrong is out of its way: of several things
  /// it names the first it meets.
  private Optional<String> ownError(Break found, byte[] bytes) {
    AvroType narrowed = new Narrowing(found).of(reader);
    return decoder.read(bytes, writer, narrowed) instanceof Read.Rejected(String error)
        ? Optional.of(error)
        : Optional.empty();
  }

  private Optional<Witness> misread(Break found) {
    Optional<Documents.Made> made = documentFor(found);
    Optional<byte[]> bytes =
        made.flatMap(it -> decoder.written(it.document(), writer, !endlessWithin));
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    // Read by nothing but this decimal, what else is wrong does not matter.
    AvroType narrowed = new Narrowing(found).of(reader);
    return decoder.read(bytes.get(), writer, narrowed) instanceof Read.Accepted(Object value)
        ? Values.at(value, found.trail().steps())
            .map(
                number ->
                    witness(
                        made.get().document(),
                        bytes.get(),
                        Spoken.path(found.trail().steps(), writer),
                        "Read without an error, as " + number))
        : Optional.empty();
  }

  private Witness witness(Datum document, byte[] bytes, SchemaPath failing, String error) {
    return new Witness(
        Spoken.json(document, writer), Optional.of(bytes), failing, error, DecoderCheck.name());
  }
}
