package io.github.schemadiff.compat.avro;

import static io.github.schemadiff.compat.avro.Asking.breaks;
import static io.github.schemadiff.compat.avro.Asking.broken;
import static io.github.schemadiff.compat.avro.Asking.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.compat.Verdict;
import io.github.schemadiff.compat.Verdict.Evidence;
import io.github.schemadiff.compat.Witness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The changes of the rules table in Avro, and where specification, decoder and checker part, both
/// ways.
class AvroCompatibilityTest {
  /// Verdicts: backward/forward, `y` safe, `n` breaks.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          field added, default | {'type':'record','name':'E','fields':[]} | {'type':'record','name':'E','fields':[{'name':'a','type':'int','default':1}]} | y/y
          field added, no default | {'type':'record','name':'E','fields':[]} | {'type':'record','name':'E','fields':[{'name':'a','type':'int'}]} | n/y
          nullable field added, no default | {'type':'record','name':'E','fields':[]} | {'type':'record','name':'E','fields':[{'name':'a','type':['null','int']}]} | n/y
          nullable to plain | {'type':'record','name':'E','fields':[{'name':'a','type':['null','int']}]} | {'type':'record','name':'E','fields':[{'name':'a','type':'int'}]} | n/y
          default dropped | {'type':'record','name':'E','fields':[{'name':'a','type':'int','default':1}]} | {'type':'record','name':'E','fields':[{'name':'a','type':'int'}]} | y/y
          field renamed | {'type':'record','name':'E','fields':[{'name':'a','type':'int'}]} | {'type':'record','name':'E','fields':[{'name':'b','type':'int'}]} | n/n
          field renamed by alias | {'type':'record','name':'E','fields':[{'name':'a','type':'int'}]} | {'type':'record','name':'E','fields':[{'name':'b','type':'int','aliases':['a']}]} | y/n
          field renamed by alias and default | {'type':'record','name':'E','fields':[{'name':'a','type':'int','default':0}]} | {'type':'record','name':'E','fields':[{'name':'b','type':'int','aliases':['a']}]} | y/y
          fields in another order | {'type':'record','name':'E','fields':[{'name':'a','type':'int'},{'name':'b','type':'string'}]} | {'type':'record','name':'E','fields':[{'name':'b','type':'string'},{'name':'a','type':'int'}]} | y/y
          record renamed | {'type':'record','name':'E','fields':[]} | {'type':'record','name':'F','fields':[]} | n/n
          record renamed by alias | {'type':'record','name':'E','fields':[]} | {'type':'record','name':'F','aliases':['E'],'fields':[]} | y/n
          record in another namespace | {'type':'record','name':'a.E','fields':[]} | {'type':'record','name':'b.E','fields':[]} | y/y
          enum renamed | {'type':'enum','name':'E','symbols':['A']} | {'type':'enum','name':'F','symbols':['A']} | n/n
          enum in another namespace | {'type':'enum','name':'a.E','symbols':['A']} | {'type':'enum','name':'b.E','symbols':['A']} | y/y
          int to long | 'int' | 'long' | y/n
          int to double | 'int' | 'double' | y/n
          long to float | 'long' | 'float' | y/n
          double to float | 'double' | 'float' | n/y
          string to bytes | 'string' | 'bytes' | y/y
          string to int | 'string' | 'int' | n/n
          symbol added | {'type':'enum','name':'E','symbols':['A']} | {'type':'enum','name':'E','symbols':['A','B']} | y/n
          symbol added, reader's default | {'type':'enum','name':'E','symbols':['A'],'default':'A'} | {'type':'enum','name':'E','symbols':['A','B']} | y/y
          symbol added, field's default is none | {'type':'record','name':'R','fields':[{'name':'e','type':{'type':'enum','name':'E','symbols':['A']},'default':'A'}]} | {'type':'record','name':'R','fields':[{'name':'e','type':{'type':'enum','name':'E','symbols':['A','B']},'default':'A'}]} | y/n
          enum to string | {'type':'enum','name':'E','symbols':['A']} | 'string' | n/n
          branch added | ['null','int'] | ['null','int','string'] | y/n
          branch that a promotion covers | ['null','long'] | ['null','int','long'] | y/y
          branches in another order | ['null','int'] | ['int','null'] | y/y
          plain to union | 'int' | ['null','int'] | y/n
          array to map | {'type':'array','items':'int'} | {'type':'map','values':'int'} | n/n
          scalar to list | 'int' | {'type':'array','items':'int'} | n/n
          items widened | {'type':'array','items':'int'} | {'type':'array','items':'long'} | y/n
          fixed of another size | {'type':'fixed','name':'F','size':4} | {'type':'fixed','name':'F','size':8} | n/n
          fixed renamed | {'type':'fixed','name':'F','size':4} | {'type':'fixed','name':'G','size':4} | n/n
          decimal of another scale | {'type':'bytes','logicalType':'decimal','precision':9,'scale':2} | {'type':'bytes','logicalType':'decimal','precision':9,'scale':3} | n/n
          decimal of another precision | {'type':'bytes','logicalType':'decimal','precision':9,'scale':2} | {'type':'bytes','logicalType':'decimal','precision':10,'scale':2} | n/n
          decimal without its scale of none | {'type':'bytes','logicalType':'decimal','precision':9,'scale':0} | {'type':'bytes','logicalType':'decimal','precision':9} | y/y
          decimal given up | {'type':'bytes','logicalType':'decimal','precision':9,'scale':2} | 'bytes' | y/y
          invalid decimals are bytes | {'type':'bytes','logicalType':'decimal','precision':1,'scale':2} | {'type':'bytes','logicalType':'decimal','precision':1,'scale':3} | y/y
          another unit | {'type':'long','logicalType':'timestamp-millis'} | {'type':'long','logicalType':'timestamp-micros'} | y/y
          recursion | {'type':'record','name':'T','fields':[{'name':'v','type':'int'},{'name':'next','type':['null','T']}]} | {'type':'record','name':'T','fields':[{'name':'v','type':'long'},{'name':'next','type':['null','T']}]} | y/n
          nothing to write | [] | 'int' | y/n
          an alias beside the name itself | {'type':'record','name':'E','fields':[{'name':'a','type':'int'}]} | {'type':'record','name':'E','fields':[{'name':'b','type':'int','aliases':['a']},{'name':'a','type':'int'}]} | n/y
          an alias that takes another field's place | {'type':'record','name':'E','fields':[{'name':'a','type':'int'},{'name':'b','type':'int'}]} | {'type':'record','name':'E','fields':[{'name':'b','type':'int','aliases':['a']}]} | n/n
          a shadowing alias alone | {'type':'record','name':'E','fields':[{'name':'a','type':'int'},{'name':'b','type':'int'}]} | {'type':'record','name':'E','fields':[{'name':'a','type':'int'},{'name':'b','type':'int','aliases':['a']}]} | y/y
          namespace within equal unions | ['null',{'type':'enum','name':'a.E','symbols':['A']}] | ['null',{'type':'enum','name':'b.E','symbols':['A']}] | y/y
          namespace within other unions | ['null',{'type':'enum','name':'a.E','symbols':['A']}] | ['null',{'type':'enum','name':'b.E','symbols':['A']},'int'] | n/n
          same short name, the full name counts | [{'type':'record','name':'a.E','fields':[]},{'type':'record','name':'b.E','fields':[{'name':'x','type':'int'}]}] | [{'type':'record','name':'b.E','fields':[{'name':'x','type':'int'}]},{'type':'record','name':'a.E','fields':[]}] | y/y
          """)
  void followsTheRules(String name, String old, String recent, String expected) {
    String said = word(verdict(old, recent)) + "/" + word(verdict(recent, old));
    assertThat(said).isEqualTo(expected);
    assertThat(word(verdict(old, old)) + word(verdict(recent, recent))).isEqualTo("yy");
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Compatible _ -> "y";
      case Verdict.Incompatible _ -> "n";
      case Verdict.Undecided undecided -> undecided.reason();
    };
  }

  private static final String ORDER =
      "{'type':'record','name':'Order','namespace':'shop','fields':[%s]}";

  private static String order(String fields) {
    return ORDER.formatted(fields);
  }

  @Test
  void eachCauseHasItsOwnPlaceAndItsOwnError() {
    List<Incompatibility> found =
        breaks(
            order(
                "{'name':'id','type':'string'},{'name':'lines','type':{'type':'array','items':"
                    + "{'type':'record','name':'Line','fields':[{'name':'qty','type':'long'},"
                    + "{'name':'note','type':['null','string']}]}}}"),
            order(
                "{'name':'id','type':'string'},{'name':'sku','type':'string'},{'name':'shop',"
                    + "'type':'string'},{'name':'lines','type':{'type':'array','items':"
                    + "{'type':'record','name':'Line','fields':[{'name':'qty','type':'int'},"
                    + "{'name':'note','type':'string'}]}}}"));
    assertThat(found)
        .extracting(
            it ->
                it.path() + " " + it.aspect() + " " + it.witness().map(Witness::error).orElse("-"))
        .containsExactly(
            "/sku MISSING Found shop.Order, expecting shop.Order, missing required field sku",
            "/shop MISSING Found shop.Order, expecting shop.Order, missing required field shop",
            "/lines/*/qty TYPE Found long, expecting int",
            "/lines/*/note TYPE Found null, expecting string");
  }

  @Test
  void aWitnessIsSmallRealisticAndLeadsToItsFlaw() {
    Incompatibility found =
        breaks(
                order(
                    "{'name':'id','type':{'type':'string','logicalType':'uuid'}},"
                        + "{'name':'at','type':{'type':'long','logicalType':'timestamp-millis'}},"
                        + "{'name':'city','type':'string','default':'Delft'},"
                        + "{'name':'note','type':['null','string']},"
                        + "{'name':'prices','type':{'type':'map','values':{'type':'bytes',"
                        + "'logicalType':'decimal','precision':8,'scale':2}}},"
                        + "{'name':'state','type':{'type':'enum','name':'State','symbols':['NEW',"
                        + "'HELD']}}"),
                order("{'name':'state','type':{'type':'enum','name':'State','symbols':['NEW']}}"))
            .getFirst();
    Witness witness = found.witness().orElseThrow();
    assertThat(witness.document().toString().replace('"', '\''))
        .isEqualTo(
            "{'id':'6f1c2b9e-52d4-4f0b-9c1e-0d8a7b3e2f41','at':'2026-11-23T18:30:00Z',"
                + "'city':'Delft','note':null,'prices':{},'state':'HELD'}");
    assertThat(witness.failing()).hasToString("/state");
    assertThat(witness.error()).isEqualTo("No match for HELD");
    assertThat(witness.bytes().orElseThrow()).hasSize(37 + 6 + 6 + 1 + 1 + 1);
    assertThat(witness.checkedBy()).matches("Avro Java \\d+\\.\\d+\\.\\d+");
  }

  @Test
  void aBranchIsNamedInTheDocumentWhereThereIsAChoice() {
    Witness witness =
        breaks(
                order(
                    "{'name':'by','type':['null','int',{'type':'record','name':'Card','fields':["
                        + "{'name':'no','type':'long'}]}]}"),
                order(
                    "{'name':'by','type':['null','int',{'type':'record','name':'Card','fields':["
                        + "{'name':'no','type':'int'}]}]}"))
            .getFirst()
            .witness()
            .orElseThrow();
    assertThat(witness.document().toString()).isEqualTo("{\"by\":{\"shop.Card\":{\"no\":1}}}");
    assertThat(witness.failing()).hasToString("/by/shop.Card/no");
  }

  @Test
  void aDecimalThatIsMisreadIsShownBeforeAndAfter() {
    String decimal = "{'type':'bytes','logicalType':'decimal','precision':9,'scale':%d}";
    Verdict.Incompatible verdict =
        broken(
            order("{'name':'total','type':" + decimal.formatted(2) + "},{'name':'a','type':'int'}"),
            order(
                "{'name':'total','type':" + decimal.formatted(3) + "},{'name':'a','type':'int'}"));
    assertThat(verdict.evidence()).isEqualTo(Evidence.WITNESS);
    Incompatibility found = verdict.breaks().getFirst();
    assertThat(found.aspect()).isEqualTo(Aspect.MISREAD);
    assertThat(found.witness().orElseThrow().document()).hasToString("{\"total\":12.34,\"a\":1}");
    assertThat(found.witness().orElseThrow().error()).isEqualTo("Read without an error, as 1.234");
  }

  @Test
  void whatOnlyTheSpecificationRefusesIsSaidToBeSo() {
    Verdict.Incompatible renamed =
        broken(
            "{'type':'record','name':'E','fields':[]}", "{'type':'record','name':'F','fields':[]}");
    assertThat(renamed.evidence()).isEqualTo(Evidence.RULE);
    assertThat(renamed.remark().orElseThrow()).contains("matches records by their names");
    Verdict.Incompatible both =
        broken(
            "{'type':'record','name':'E','fields':[]}",
            "{'type':'record','name':'F','fields':[{'name':'a','type':'int'}]}");
    assertThat(both.evidence()).isEqualTo(Evidence.WITNESS);
    assertThat(both.breaks())
        .extracting(Incompatibility::aspect)
        .containsExactly(Aspect.TYPE, Aspect.MISSING);
  }

  @Test
  void aDocumentWithoutAnEndIsShownByItsBeginning() {
    String list =
        "{'type':'record','name':'L','fields':[{'name':'head','type':'%s'},{'name':'tail','type':'L'}]}";
    Verdict.Incompatible verdict = broken(list.formatted("long"), list.formatted("int"));
    assertThat(verdict.breaks().getFirst().witness().orElseThrow().error())
        .isEqualTo("Found long, expecting int");
    assertThat(verdict.remark().orElseThrow()).contains("no end");
    String tail =
        "{'type':'record','name':'L','fields':[{'name':'tail','type':'L'},{'name':'head','type':'%s'}]}";
    Verdict.Incompatible hidden = broken(tail.formatted("long"), tail.formatted("int"));
    assertThat(hidden.evidence()).isEqualTo(Evidence.RULE);
  }

  @Test
  void aBranchOfTheWritersUnionThatNobodyReadsIsABreakForItsDocuments() {
    List<Incompatibility> found =
        breaks("['null','string',{'type':'array','items':'int'}]", "['null','string']");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().aspect()).isEqualTo(Aspect.UNION);
    assertThat(found.getFirst().witness().orElseThrow().document()).hasToString("{\"array\":[]}");
  }
}
