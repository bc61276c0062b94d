import com.google.googlejavaformat.java.Main;

/// Formats the sources (`apply`), or fails and lists those that are not formatted (`check`).
///
/// The formatter parses with the compiler of the JDK that runs it, so it cannot run inside a Maven
/// on an older JDK: the build starts this file as a program of the JDK that it compiles with, once
/// for all files. What it found formatted is noted under `target`, by time and size, and is not
/// looked at again before it changes.
void main(String[] args) throws Exception {
  boolean apply = args[0].equals("apply");
  Path noted = Path.of("target", "formatter", "formatted.txt");
  Set<String> known =
      Files.exists(noted) ? new HashSet<>(Files.readAllLines(noted)) : new HashSet<>();
  var arguments =
      new ArrayList<>(apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
  int options = arguments.size();
  for (Path file : sources(Path.of(args[1]))) {
    if (!known.contains(state(file))) {
      arguments.add(file.toString());
    }
  }
  if (arguments.size() == options) {
    return;
  }
  var out = new StringWriter();
  var err = new PrintWriter(System.err, true);
  int exit =
      new Main(new PrintWriter(out), err, System.in).format(arguments.toArray(String[]::new));
  if (!out.toString().isBlank()) {
    err.print("Not formatted, mend with `mvn -Pformat`:\n" + out);
    err.flush();
  }
  if (exit == 0) {
    var states = new ArrayList<String>();
    for (Path file : sources(Path.of(args[1]))) {
      states.add(state(file));
    }
    Files.createDirectories(noted.getParent());
    Files.write(noted, states);
  }
  System.exit(exit);
}

List<Path> sources(Path root) throws IOException {
  try (Stream<Path> files = Files.walk(root)) {
    return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
  }
}

String state(Path file) throws IOException {
  return "%s %s %d".formatted(file, Files.getLastModifiedTime(file), Files.size(file));
}
