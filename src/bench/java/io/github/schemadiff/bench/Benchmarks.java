package io.github.schemadiff.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// JMH's own main, without [CasePairs] where there are no cases.
public final class Benchmarks {
  private Benchmarks() {}

  public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
    ChainedOptionsBuilder options = new OptionsBuilder().parent(new CommandLineOptions(arguments));
    if (System.getProperty(CasePairs.FOLDER, "").isBlank()) {
      System.out.println("CasePairs is left out: -Dbench.cases=FOLDER names pairs for it");
      options.exclude(CasePairs.class.getSimpleName());
    }
    new Runner(options.build()).run();
  }
}
