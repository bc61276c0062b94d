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
