/// How fast and how frugal the program is: benchmarks, run by `mvn -Pbench`, never by a build.
///
/// [EventPairs] and [GeneratedPairs] time the JSON Schema engine, [FirstPair] a process that has
/// just begun; [LargeSchemas] runs the finished program on schemas of megabytes; [Others] asks
/// other tools the same questions.
package io.github.schemadiff.bench;
