/// Finishes the distribution in the folder `args[0]`: notes the JDK that built it, makes the
/// launcher executable, and trains the cache from which short runs start.
///
/// The cache holds classes that are already parsed and linked (JEP 483, 514). It belongs to this
/// very JDK; any other one starts without it.
void main(String[] args) throws Exception {
  Path dist = Path.of(args[0]);
  Path lib = dist.resolve("lib");
  Path jdk = Path.of(System.getProperty("java.home"));
  Files.writeString(lib.resolve("built-with"), jdk + "\n");
  dist.resolve("bin").resolve("schema-diff").toFile().setExecutable(true, false);

  Path sample = dist.resolve("sample-schemas").resolve("orders");
  Path log = lib.resolve("training.log");
  Process training =
      new ProcessBuilder(
              jdk.resolve("bin").resolve("java").toString(),
              "-XX:AOTCacheOutput=" + lib.resolve("schema-diff.aot"),
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-Djava.awt.headless=true",
              "-jar",
              lib.resolve("schema-diff.jar").toString(),
              "compare",
              sample.resolve("old").toString(),
              sample.resolve("new").toString(),
              "--output",
              "json",
              "--fail-on",
              "never")
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
  int exit = training.waitFor();
  if (exit != 0 || !Files.exists(lib.resolve("schema-diff.aot"))) {
    System.err.println("The training run failed (" + exit + "): " + Files.readString(log));
    System.exit(1);
  }
  Files.delete(log);
}
