import com.google.googlejavaformat.java.Main;

/// Formats the sources (`apply`), or fails and lists those that are not formatted (`check`).
///
/// The formatter parses with the compiler of the JDK that runs it, so it cannot run inside a Maven
/// on an older JDK: the build starts this file as a program of the JDK that it compiles with, once
/// for all files.
void main(String[] args) throws Exception {
  boolean apply = args[0].equals("apply");
  var arguments =
      new ArrayList<>(apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
  try (Stream<Path> files = Files.walk(Path.of(args[1]))) {
    files
        .map(Path::toString)
        .filter(file -> file.endsWith(".java"))
        .sorted()
        .forEach(arguments::add);
  }
  var out = new StringWriter();
  var err = new PrintWriter(System.err, true);
  int exit =
      new Main(new PrintWriter(out), err, System.in).format(arguments.toArray(String[]::new));
  if (!out.toString().isBlank()) {
    err.print("Not formatted, mend with `mvn -Pformat`:\n" + out);
    err.flush();
  }
  System.exit(exit);
}
