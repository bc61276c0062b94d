package io.github.schemadiff.compat.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Compatibility;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.protobuf.Codec.Reading;
import io.github.schemadiff.format.protobuf.Protos;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every verdict beside real messages: what is called compatible loses nothing, and what is called
/// incompatible shows what it loses.
class ProtobufLawsTest {
  private static final int MESSAGES = 24;

  private int compatible;
  private int incompatible;

  @Test
  void verdictsHoldOnRealBytes() {
    hold(1, 1_500);
    assertThat(compatible).isGreaterThan(500);
    assertThat(incompatible).isGreaterThan(500);
  }

  /// A zero that meets a number of another kind, where it must be there and where it need not; and
  /// messages that are read as entries of a map whose values require something.
  @Test
  void verdictsHoldWhereTheyOnceDidNot() {
    for (long seed : List.of(1_002_909L, 1_008_420L, 1_018_991L)) {
      hold(seed, 1);
    }
  }

  @Test
  @Tag("fuzz")
  void verdictsHoldOnManyMoreBytes() {
    hold(1_000_000, 20_000);
    assertThat(compatible).isGreaterThan(5_000);
    assertThat(incompatible).isGreaterThan(5_000);
  }

  private void hold(long firstSeed, int pairs) {
    for (long seed = firstSeed; seed < firstSeed + pairs; seed++) {
      ProtoGenerator generator = new ProtoGenerator(seed);
      ProtoGenerator.Schema old = generator.schema();
      ProtoGenerator.Schema recent = old;
      int edits = (int) (seed % 3);
      for (int at = 0; at <= edits; at++) {
        recent = generator.edited(recent);
      }
      Options.Content content = seed % 2 == 0 ? Options.Content.STRICT : Options.Content.DECLARED;
      hold(seed, old.text(), recent.text(), content);
    }
  }

  private void hold(long seed, String old, String recent, Options.Content content) {
    EventType before = event(old);
    EventType after = event(recent);
    if (before == null || after == null) {
      return;
    }
    Options options = new Options(content, Options.Formats.ANNOTATION);
    Compatibility binary = new ProtobufCompatibility(options);
    Compatibility json = binary.mapping().orElseThrow().compatibility();
    String pair = "seed " + seed + " " + content + "\n" + old + "\n" + recent;

    assertThat(binary.decide(before, again(old))).as(pair).isInstanceOf(Verdict.Compatible.class);
    assertThat(json.decide(after, again(recent))).as(pair).isInstanceOf(Verdict.Compatible.class);
    one(Encoding.BINARY, binary, before, after, content, seed, pair);
    one(Encoding.JSON, json, before, after, content, seed, pair);
    one(Encoding.BINARY, binary, after, before, content, seed, pair);
  }

  private void one(
      Encoding encoding,
      Compatibility engine,
      EventType writer,
      EventType reader,
      Options.Content content,
      long seed,
      String pair) {
    Verdict verdict = engine.decide(writer, reader);
    switch (verdict) {
      case Verdict.Compatible _ -> {
        compatible++;
        losesNothing(encoding, writer, reader, content, seed, pair);
      }
      case Verdict.Incompatible broken -> {
        incompatible++;
        assertThat(broken.breaks()).as(pair).allMatch(it -> it.witness().isPresent());
        assertThat(broken.breaks()).as(pair).extracting(Incompatibility::path).doesNotContainNull();
      }
      case Verdict.Undecided(String reason) ->
          throw new AssertionError(encoding + " undecided: " + reason + "\n" + pair);
    }
  }

  private static void losesNothing(
      Encoding encoding,
      EventType writer,
      EventType reader,
      Options.Content content,
      long seed,
      String pair) {
    Contract.Protobuf written = (Contract.Protobuf) writer.contract();
    Contract.Protobuf read = (Contract.Protobuf) reader.contract();
    Pool writerPool = new Pool(written.descriptors());
    Pool readerPool = new Pool(read.descriptors());
    Observer observer = new Observer(encoding, writerPool, readerPool);
    Codec codec = new Codec(encoding, readerPool);
    MessageGenerator messages =
        new MessageGenerator(new Random(seed), content == Options.Content.STRICT);
    for (int at = 0; at < MESSAGES; at++) {
      messages
          .message(writerPool.message(written))
          .ifPresent(
              message -> {
                Reading reading = codec.read(message, readerPool.message(read));
                String shown = pair + "\n" + encoding + " " + Codec.json(message);
                if (reading instanceof Reading.Read(DynamicMessage.Builder got)) {
                  Message partial = got.buildPartial();
                  assertThat(got.isInitialized()).as(shown).isTrue();
                  assertThat(observer.differences(message, partial)).as(shown).isEmpty();
                } else {
                  throw new AssertionError(reading + "\n" + shown);
                }
              });
    }
  }

  /// The same in another file, so that its fields are looked at.
  private static EventType again(String text) {
    return event("again.proto", text);
  }

  /// The first message; nothing where the generator made something that the language forbids.
  private static EventType event(String text) {
    return event("test.proto", text);
  }

  private static EventType event(String file, String text) {
    EventCatalog catalog = Protos.of(java.util.Map.of(file, text));
    return catalog.problems().isEmpty()
        ? java.util.stream.Stream.concat(catalog.events().stream(), catalog.sharedTypes().stream())
            .filter(it -> it.name().equals("Event"))
            .findFirst()
            .orElse(null)
        : null;
  }
}
