package io.github.schemadiff.cli;

import io.github.schemadiff.report.text.MarkdownText;
import io.github.schemadiff.report.text.RuleTable;
import io.github.schemadiff.rule.RuleBook;
import io.github.schemadiff.rule.RuleCard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `explain [RULE]`: a rule's page, or the table of all rules.
@Command(name = "explain", header = "Show a rule's page; without one, the table of all rules.")
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RULE",
      description = "Such as required-field-added.")
  String rule;

  private final Terminal terminal;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (rule == null) {
      terminal.out().print(RuleTable.text(RuleBook.cards().toList(), terminal.style()));
      return ExitCode.OK;
    }
    List<String> known = RuleBook.cards().map(RuleCard::id).toList();
    if (!known.contains(rule)) {
      String guess = Words.closest(rule, known).map(it -> " Did you mean '" + it + "'?").orElse("");
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
