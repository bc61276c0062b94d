package io.github.schemadiff.ui.welcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sample sets that come with the program, where they are found beside it.
public final class Samples {
  private Samples() {}

  public static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    add(
        samples,
        "hotel",
        "The hotel: minutes to clean",
        "int → float under three services. Breaks R4.");
    add(
        samples,
        "hotel-asyncapi",
        "The hotel’s services",
        "AsyncAPI: a distributed monolith, and its cure.");
    add(samples, "orders", "Orders: one finding per rule", "R1 to R4, each with its repair.");
    add(
        samples,
        "hotel-protobuf",
        "The hotel, in Protobuf",
        "Bytes before and after: lost, misread, rejected.");
    add(
        samples,
        "orders-protobuf",
        "Orders, in Protobuf",
        "What breaks bytes, JSON, or only code.");
    add(
        samples,
        "hotel-avro",
        "The hotel, in Avro",
        "Records rejected, misread, saved by a default.");
    add(samples, "orders-avro", "Orders, in Avro", "The traps of aliases, unions and decimals.");
    add(samples, "orders-openapi", "Orders, as an API", "OpenAPI: which clients can go on.");
    return samples;
  }

  /// The hotel, which `demo` shows.
  public static Optional<Sample> hotel() {
    return all().stream().findFirst();
  }

  private static void add(List<Sample> samples, String name, String title, String note) {
    io.github.schemadiff.cli.Samples.folder(name)
        .map(
            home ->
                new Sample(
                    title, note, home.resolve("old").toString(), home.resolve("new").toString()))
        .ifPresent(samples::add);
  }
}
