package io.github.schemadiff.compat.avro;

import static io.github.schemadiff.compat.avro.Asking.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.avro.gen.DataGenerator;
import io.github.schemadiff.compat.avro.gen.Laws;
import io.github.schemadiff.compat.avro.gen.Library;
import io.github.schemadiff.compat.avro.gen.SchemaGenerator;
import io.github.schemadiff.compat.avro.gen.Types;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where three answers part: the specification's (ours), that of the library's checker
/// `SchemaCompatibility`, and what its decoder does. Each row has its reason.
class LibraryDisagreementsTest {
  /// What each says: `y` reads, `n` does not, `!` throws while it decides.
  ///
  /// - decimals: the checker and the decoder look at neither scale nor precision.
  /// - names of records: the decoder does not look at them.
  /// - fixed in a union: the checker finds another branch of the same unqualified name, and asks
  ///   for any fitting branch, where the decoder takes that of the full name.
  /// - enum in a union: the specification matches unqualified names, the decoder full ones.
  /// - alias of a field: the specification renames the writer's field, which is then not there for
  ///   the reader's field of the old name; the checker looks both up under that name.
  /// - alias of a field that a writer's default names: the specification does not look at a
  ///   writer's defaults, and the decoder checks them again under the new names.
  /// - alias of the field's own name: the checker counts the same field twice.
  /// - record in a union: the specification takes the first branch of the unqualified name, and
  ///   refuses the pair if that does not fit; checker and decoder look for one whose fields fit.
  /// - default of a later branch: allowed since Avro 1.12; the decoder takes the first branch that
  ///   looks right.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          scale of a decimal | {'type':'bytes','logicalType':'decimal','precision':9,'scale':2} | {'type':'bytes','logicalType':'decimal','precision':9,'scale':3} | n | y | y
          precision of a decimal | {'type':'bytes','logicalType':'decimal','precision':9,'scale':2} | {'type':'bytes','logicalType':'decimal','precision':8,'scale':2} | n | y | y
          name of a record | {'type':'record','name':'A','fields':[]} | {'type':'record','name':'B','fields':[]} | n | n | y
          fixed in a union | [{'type':'fixed','name':'y.F','size':3},{'type':'fixed','name':'n.F','size':3}] | [{'type':'fixed','name':'y.F','size':3},{'type':'fixed','name':'n.F','size':2}] | n | y | n
          enum in a union | {'type':'enum','name':'a.E','symbols':['A']} | ['null',{'type':'enum','name':'b.E','symbols':['A']}] | n | y | n
          alias of a field, and a field of that name | {'type':'record','name':'R','fields':[{'name':'a','type':'int'}]} | {'type':'record','name':'R','fields':[{'name':'b','type':'int','aliases':['a']},{'name':'a','type':'string','default':''}]} | y | n | y
          record in a union | ['null',{'type':'record','name':'a.R','fields':[{'name':'f','type':'string'}]}] | [{'type':'record','name':'b.R','fields':[{'name':'f','type':'int'}]},{'type':'record','name':'c.R','fields':[{'name':'f','type':'string'}]},'null'] | n | y | y
          alias of a field that a writer's default names | {'type':'record','name':'P','fields':[{'name':'h','type':{'type':'record','name':'A','fields':[{'name':'s','type':'string'}]},'default':{'s':''}}]} | {'type':'record','name':'P','fields':[{'name':'h','type':{'type':'record','name':'A','fields':[{'name':'r','type':'string','aliases':['s']}]},'default':{'r':''}}]} | n | y | n
          alias of the own name | {'type':'record','name':'R','fields':[{'name':'a','type':'int'}]} | {'type':'record','name':'R','fields':[{'name':'a','type':'int','aliases':['a']}]} | y | ! | y
          """)
  void theyPart(
      String what, String writer, String reader, String ours, String checker, String decoder) {
    assertThat(verdict(writer, reader) instanceof Verdict.Compatible ? "y" : "n")
        .as("the engine")
        .isEqualTo(ours);
    Schema from = Library.parsed(writer.replace('\'', '"')).orElseThrow();
    Schema to = Library.parsed(reader.replace('\'', '"')).orElseThrow();
    assertThat(checker(from, to)).as("the checker").isEqualTo(checker);
    assertThat(decoder(from, to)).as("the decoder").isEqualTo(decoder);
  }

  /// What the checker calls safe and we do not, a message shows, or the specification alone says so
  /// and that is said. What it calls broken and we do not has to do with aliases.
  @Test
  void onGeneratedPairsTheCheckerPartsOnlyForTheseReasons() {
    int parted = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      SchemaGenerator generator = new SchemaGenerator(seed);
      Types writer = generator.schema();
      Types reader = generator.partner(writer);
      Optional<Schema> from = Library.parsed(writer.text());
      Optional<Schema> to = Library.parsed(reader.text());
      Optional<EventType> wrote = Laws.event(writer.text());
      Optional<EventType> reads = Laws.event(reader.text());
      if (from.isEmpty() || to.isEmpty() || wrote.isEmpty() || reads.isEmpty()) {
        continue;
      }
      Verdict ours = new AvroCompatibility().decide(wrote.get(), reads.get());
      String theirs = checker(from.get(), to.get());
      String pair = "seed %d: %s%n%s".formatted(seed, writer.text(), reader.text());
      if (theirs.equals("!") || theirs.equals("n") && ours instanceof Verdict.Compatible) {
        parted++;
        assertThat(reader.text()).as(pair).contains("\"aliases\"");
      } else if (theirs.equals("y") && ours instanceof Verdict.Incompatible broken) {
        parted++;
        assertThat(broken.breaks()).as(pair).allSatisfy(it -> shown(it, broken));
      }
    }
    assertThat(parted).isPositive();
  }

  private static void shown(Incompatibility found, Verdict.Incompatible verdict) {
    if (found.byRule()) {
      assertThat(verdict.remark()).isPresent();
    } else {
      assertThat(found.witness()).isPresent();
    }
    assertThat(found.aspect()).isIn(Aspect.MISREAD, Aspect.FORMAT, Aspect.TYPE);
  }

  /// Since 1.12.2 the buffered decoder checks how many bytes an array must have at least, and
  /// counts with the reader's items: where those grew by a field with a default it refuses sound
  /// arrays of a writer that has not got the field. The specification reads them, and so do we;
  /// witnesses are read with the unbuffered decoder, which does not count.
  @Test
  void theBufferedDecoderRefusesItemsThatGrewByADefault() throws Exception {
    String writer = items("{'name':'a','type':'null'},{'name':'b','type':'boolean'}");
    String reader =
        items(
            "{'name':'a','type':'null'},{'name':'b','type':'boolean'},"
                + "{'name':'c','type':{'type':'fixed','name':'F','size':9},'default':'123456789'}");
    assertThat(verdict(writer, reader)).isInstanceOf(Verdict.Compatible.class);
    Schema from = Library.parsed(writer.replace('\'', '"')).orElseThrow();
    Schema to = Library.parsed(reader.replace('\'', '"')).orElseThrow();
    byte[] two = {4, 1, 0, 0};
    assertThat(Library.failure(two, from, to, true)).isEmpty();
    GenericDatumReader<Object> buffered = new GenericDatumReader<>(from, to);
    assertThatThrownBy(() -> buffered.read(null, DecoderFactory.get().binaryDecoder(two, null)))
        .hasMessageContaining("claims");
  }

  /// The grammar of the classic reader, which `GenericData.setFastReaderEnabled(false)` asks for,
  /// has a hole where a record that contains itself is read by a union. The fast reader, which is
  /// the usual one since 1.12, reads the same bytes.
  @Test
  void theClassicReaderIsLostInRecordsThatContainThemselvesReadByAUnion() {
    String writer =
        "{'type':'record','name':'S','fields':[{'name':'d','type':{'type':'map','values':"
            + "{'type':'record','name':'R','fields':[{'name':'a','type':{'type':'array','items':'R'}},"
            + "{'name':'b','type':'S'}]}}}]}";
    String reader =
        "{'type':'record','name':'S','fields':[{'name':'d','type':{'type':'map','values':['null',"
            + "{'type':'record','name':'R','fields':[{'name':'a','type':{'type':'array','items':'R'}},"
            + "{'name':'b','type':'S'}]}]}}]}";
    assertThat(verdict(writer, reader)).isInstanceOf(Verdict.Compatible.class);
    Schema from = Library.parsed(writer.replace('\'', '"')).orElseThrow();
    Schema to = Library.parsed(reader.replace('\'', '"')).orElseThrow();
    byte[] one = {2, 2, 'k', 2, 0, 0, 0, 0, 0};
    assertThat(Library.failure(one, from, from, true)).isEmpty();
    assertThat(Library.failure(one, from, to, true)).isEmpty();
    assertThatThrownBy(() -> Library.read(one, from, to, false))
        .isInstanceOf(NullPointerException.class);
  }

  private static String items(String fields) {
    return "{'type':'array','items':{'type':'record','name':'R','fields':[" + fields + "]}}";
  }

  private static String checker(Schema writer, Schema reader) {
    try {
      return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
              == SchemaCompatibilityType.COMPATIBLE
          ? "y"
          : "n";
    } catch (AvroRuntimeException refusal) {
      return "!";
    }
  }

  /// On some twenty values.
  private static String decoder(Schema writer, Schema reader) {
    DataGenerator data = new DataGenerator(1);
    for (int at = 0; at < 20; at++) {
      byte[] bytes = Library.written(data.of(writer).orElseThrow().value(), writer);
      for (boolean fast : List.of(true, false)) {
        if (Library.failure(bytes, writer, reader, fast).isPresent()) {
          return "n";
        }
      }
    }
    return "y";
  }
}
