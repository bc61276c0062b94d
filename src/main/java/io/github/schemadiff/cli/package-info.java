/// The command line: commands, options, exit codes, and what is said on the terminal.
///
/// Results go to standard output; problems and progress go to standard error. A command returns its
/// exit code and never calls `System.exit`.
package io.github.schemadiff.cli;
