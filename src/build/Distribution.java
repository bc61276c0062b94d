/// Finishes the distribution in the folder `args[0]`: notes the JDK that built it, makes the
/// launcher executable, and trains the caches from which the command line and the window start.
///
/// A cache holds classes that are already parsed and linked (JEP 483, 514). It belongs to this very
/// JDK and to the options that it was trained with, which are those of the launcher; any other JDK
/// starts without it. It also holds what was called often, which is compiled at once: a training on
/// more, or with the launcher's scale of what is often, would make small work wait for what only
/// large work needs.
void main(String[] args) throws Exception {
  Path dist = Path.of(args[0]);
  Path lib = dist.resolve("lib");
  Files.writeString(lib.resolve("built-with"), Path.of(System.getProperty("java.home")) + "\n");
  dist.resolve("bin").resolve("schema-diff").toFile().setExecutable(true, false);

  Path sample = dist.resolve("sample-schemas").resolve("orders");
  train(
      lib,
      "schema-diff.aot",
      List.of(
          "-XX:+UseParallelGC",
          "-Xmn64m",
          "-XX:-UseAdaptiveSizePolicy",
          "-XX:MaxTenuringThreshold=1",
          "-XX:+UseCompactObjectHeaders",
          "-XX:-UseCodeCacheFlushing",
          "-XX:MetaspaceSize=96m",
          "-XX:TieredStopAtLevel=1",
          "-Djava.awt.headless=true"),
      List.of(
          "compare",
          sample.resolve("old").toString(),
          sample.resolve("new").toString(),
          "--output",
          "json",
          "--fail-on",
          "never"));
  train(
      lib,
      "window.aot",
      List.of(
          "--module-path",
          lib.resolve("javafx").toString(),
          "--add-modules",
          "javafx.controls,javafx.swing",
          "--enable-native-access=javafx.graphics",
          "-Dglass.platform=Headless",
          "-Dprism.order=sw",
          "-Dschemadiff.training=true"),
      List.of("demo"));
}

void train(Path lib, String name, List<String> options, List<String> arguments) throws Exception {
  Path cache = lib.resolve(name);
  Path log = lib.resolve("training.log");
  List<String> command = new ArrayList<>();
  command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
  command.add("-XX:AOTCacheOutput=" + cache);
  command.addAll(options);
  command.addAll(List.of("-jar", lib.resolve("schema-diff.jar").toString()));
  command.addAll(arguments);
  ProcessBuilder training = new ProcessBuilder(command);
  // The window is drawn into memory and leaves no trace in the choices of whoever builds.
  Path choices = Files.createTempDirectory("training");
  training.environment().put("DISPLAY", ":none");
  training.environment().put("XDG_CONFIG_HOME", choices.toString());
  training.environment().put("APPDATA", choices.toString());
  Process running = training.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  int exit = running.waitFor();
  try (Stream<Path> left = Files.walk(choices)) {
    left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
  }
  if (exit != 0 || !Files.exists(cache)) {
    System.err.println("The training run failed (" + exit + "): " + Files.readString(log));
    System.exit(1);
  }
  Files.delete(log);
}
