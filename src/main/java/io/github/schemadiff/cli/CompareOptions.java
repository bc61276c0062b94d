package io.github.schemadiff.cli;

import io.github.schemadiff.compat.Options;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.rule.Policy;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/// Options of every command that compares.
final class CompareOptions {
  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      converter = PolicyWord.class,
      defaultValue = "four-rules",
      description =
          "What counts as broken: four-rules, backward, forward, full. Sets severities only, never"
              + " verdicts (default: four-rules).")
  Policy policy;

  @Option(
      names = "--content",
      paramLabel = "VIEW",
      converter = ContentWord.class,
      defaultValue = "declared",
      description =
          "declared: a writer writes only what its schema declares. strict: everything that its"
              + " validator accepts (default: declared).")
  Options.Content content;

  @Option(
      names = "--formats",
      paramLabel = "MODE",
      converter = FormatsWord.class,
      defaultValue = "annotation",
      description = "Whether 'format' is an annotation or is asserted (default: annotation).")
  Options.Formats formats;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      converter = FormatId.class,
      description = "Read every file as this format (default: detected per file).")
  String as;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      converter = FailOnWord.class,
      defaultValue = "violation",
      description =
          "Exit with 1 from this severity on: violation, warning, never (default: violation).")
  FailOn failOn;

  @Option(
      names = "--output",
      paramLabel = "KIND",
      converter = OutputWord.class,
      defaultValue = "text",
      description = "What is printed: text, json (default: text).")
  Output output;

  enum Output {
    TEXT,
    JSON
  }

  Settings settings() {
    return new Settings(policy, new Options(content, formats), Optional.ofNullable(as));
  }

  private static final class PolicyWord implements ITypeConverter<Policy> {
    @Override
    public Policy convert(String word) {
      return Words.constant(Policy.class, word);
    }
  }

  private static final class ContentWord implements ITypeConverter<Options.Content> {
    @Override
    public Options.Content convert(String word) {
      return Words.constant(Options.Content.class, word);
    }
  }

  private static final class FormatsWord implements ITypeConverter<Options.Formats> {
    @Override
    public Options.Formats convert(String word) {
      return Words.constant(Options.Formats.class, word);
    }
  }

  private static final class FailOnWord implements ITypeConverter<FailOn> {
    @Override
    public FailOn convert(String word) {
      return Words.constant(FailOn.class, word);
    }
  }

  static final class OutputWord implements ITypeConverter<Output> {
    @Override
    public Output convert(String word) {
      return Words.constant(Output.class, word);
    }
  }

  static final class FormatId implements ITypeConverter<String> {
    @Override
    public String convert(String word) {
      List<String> known = Formats.ids();
      if (!known.contains(word)) {
        throw Words.unknown(word, known);
      }
      return word;
    }
  }
}
