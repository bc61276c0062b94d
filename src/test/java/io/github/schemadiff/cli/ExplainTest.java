package io.github.schemadiff.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.rule.RuleBook;
import io.github.schemadiff.rule.coupling.SignBook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rule pages on the terminal.
class ExplainTest {
  @Test
  void withoutARuleAllAreListedUnderTheirFour() throws Exception {
    Run run = Run.of("explain");
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().filter(line -> line.matches("R[1-4]  .*"))).hasSize(4);
    assertThat(RuleBook.cards()).allMatch(card -> run.out().contains(card.id()));
    assertThat(SignBook.cards()).allMatch(card -> run.out().contains(card.id()));
  }

  @Test
  void everyPageFitsTheTerminalAndKeepsNoMarkup() throws Exception {
    List<String> pages =
        Stream.concat(
                RuleBook.cards().map(card -> card.id()),
                SignBook.cards().stream().map(card -> card.id()))
            .toList();
    for (String rule : pages) {
      Run run = Run.of("explain", rule);
      assertThat(run.exit()).isZero();
      assertThat(run.out()).contains("What to do instead").doesNotContain("##", "```", "**");
      assertThat(run.out().lines().filter(line -> !line.startsWith("    ")))
          .allMatch(line -> line.length() <= 80);
    }
  }

  @Test
  void aSignIsFoundByItsIdAndByItsName() throws Exception {
    assertThat(Run.of("explain", "c3").out())
        .isEqualTo(Run.of("explain", "shared-models").out())
        .startsWith("Shared models\n");
  }

  @Test
  void aSlipGetsASuggestion() throws Exception {
    Run run = Run.of("explain", "required-feild-added");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean 'required-field-added'?");
  }
}
