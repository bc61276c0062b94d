package io.github.schemadiff.cli;

import io.github.schemadiff.catalog.Closest;
import io.github.schemadiff.report.text.MarkdownText;
import io.github.schemadiff.report.text.RuleTable;
import io.github.schemadiff.rule.RuleBook;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.coupling.SignBook;
import io.github.schemadiff.rule.coupling.SignCard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `explain [RULE]`: a rule's page, or the table of all rules.
@Command(name = "explain", header = "Show a rule's page; without one, the table of all rules.")
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RULE",
      description = "Such as required-field-added, or C3 for a sign of `coupling`.")
  String rule;

  private final Terminal terminal;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (rule == null) {
      terminal
          .out()
          .print(RuleTable.text(RuleBook.cards().toList(), SignBook.cards(), terminal.style()));
      return ExitCode.OK;
    }
    Optional<SignCard> sign = SignBook.card(rule);
    if (sign.isPresent()) {
      terminal.out().print(MarkdownText.of(page(sign.get().id()), terminal.style()));
      return ExitCode.OK;
    }
    List<String> known =
        Stream.concat(
                RuleBook.cards().map(RuleCard::id), SignBook.cards().stream().map(SignCard::name))
            .toList();
    if (!known.contains(rule)) {
      String guess = Closest.to(rule, known).map(it -> " Did you mean '" + it + "'?").orElse("");
      terminal.complain(
          "There is no rule '" + rule + "'." + guess + " `schema-diff explain` lists them all.");
      return ExitCode.USAGE;
    }
    terminal.out().print(MarkdownText.of(page(rule), terminal.style()));
    return ExitCode.OK;
  }

  private static String page(String rule) throws IOException {
    String resource = "/rules/" + rule + ".md";
    try (InputStream in = ExplainCommand.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the rule " + rule + " has no page");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
