package io.github.schemadiff.compat.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Options.Content;
import io.github.schemadiff.compat.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Where two schemas part: all places are found, and nothing is left open.
class PlacesTest {
  @Test
  void alternativesThatOnlyTheirMembersTellApart() {
    assertThat(paths(transforms("-1"), transforms("0"))).containsExactly("/first", "/steps/*/a17");
  }

  /// Closed objects, each asking for members of its own, one of which is a step within it.
  private static String transforms(String minimum) {
    String branches =
        IntStream.range(0, 24)
            .mapToObj(
                i ->
                    """
                    {'type':'object','additionalProperties':false,'required':['a%d','b%d'],
                     'properties':{'a%d':{'type':'number','minimum':%s},'b%d':{},
                       'as':{'type':'string'},'within':{'$ref':'#/$defs/step'}}}
                    """
                        .formatted(i, i, i, i == 17 ? minimum : "3", i))
            .collect(Collectors.joining(","));
    return """
    {'type':'object','properties':{
       'first':{'type':'integer','minimum':%s},
       'steps':{'type':'array','items':{'$ref':'#/$defs/step'}}},
     '$defs':{'step':{'anyOf':[%s]}}}
    """
        .formatted(minimum, branches);
  }

  @Test
  void eachUnionThatAdmitsANewDefinition() {
    assertThat(paths(units(true), units(false)))
        .containsExactlyInAnyOrder("/first/unit", "/second/unit", "/third/unit");
  }

  private static String units(boolean more) {
    String use =
        "{'type':'object','properties':{'unit':{'anyOf':[{'$ref':'#/$defs/unit'}%s]},'%s':{}}}";
    String added = more ? ",{'$ref':'#/$defs/binned'}" : "";
    return """
    {'type':'object','properties':{'first':%s,'second':%s,'third':%s},
     '$defs':{'unit':{'anyOf':[{'type':'string','maxLength':5},{'type':'string','pattern':'^utc'}]},
       'binned':{'type':'string','minLength':10}}}
    """
        .formatted(use.formatted(added, "a"), use.formatted(added, "b"), use.formatted(added, "c"));
  }

  @Test
  void moreAlternativesThanAnybodyReads() {
    String writer = resources("'maxLength':9");
    String reader = resources("'maxLength':3");

    assertThat(paths(writer, reader)).hasSize(300).doesNotHaveDuplicates();
  }

  private static String resources(String constraint) {
    return IntStream.range(0, 300)
        .mapToObj(
            i ->
                """
                {'type':'object','required':['kind'],'properties':{
                  'kind':{'const':'K%d'},'name%d':{'type':'string',%s}}}
                """
                    .formatted(i, i, constraint))
        .collect(Collectors.joining(",", "{'oneOf':[", "]}"));
  }

  @Test
  void ofWhatTheWriterSaysNothingOfOnlyTheOutermost() {
    String tree =
        """
        {'type':'object','required':['node'],'properties':{'node':%s},'$defs':{'node':{
          'type':'object','properties':{'size':{'type':'integer'},'next':{'$ref':'#/$defs/pair'}}},
         'pair':{'type':'object','properties':{
           'left':{'$ref':'#/$defs/leaf'},'right':{'$ref':'#/$defs/leaf'}}},
         'leaf':{'type':'object','properties':{'text':{'type':'string'}}}}}
        """;

    assertThat(paths(tree.formatted("{}"), tree.formatted("{'$ref':'#/$defs/node'}")))
        .containsExactly("/node", "/node/size", "/node/next");
  }

  private static List<String> paths(String writer, String reader) {
    return switch (Asking.verdict(writer, reader, Content.DECLARED)) {
      case Verdict.Incompatible broken -> {
        assertThat(broken.everywhere()).isTrue();
        yield broken.breaks().stream().map(PlacesTest::path).toList();
      }
      case Verdict other -> throw new AssertionError(other);
    };
  }

  private static String path(Incompatibility one) {
    return one.path().toString();
  }
}
