package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.catalog.LoadProblem.Kind;
import io.github.schemadiff.format.avro.EmbeddedAvro;
import io.github.schemadiff.format.container.PartDraft.Foreign;
import io.github.schemadiff.format.container.Reading;
import io.github.schemadiff.format.container.Refs;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.format.protobuf.EmbeddedProtobuf;
import io.github.schemadiff.schema.SourceSpan;
import io.github.schemadiff.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Payloads in Avro and Protobuf: in the document itself, or in files that it refers to. Each is
/// read once, by its own dialect.
final class ForeignSchemas {
  private final Reading reading;
  private final EmbeddedAvro avro;
  private final EmbeddedProtobuf protobuf;
  private final Map<String, Optional<Foreign>> known = new HashMap<>();
  private final Map<String, List<LoadProblem>> said = new HashMap<>();

  ForeignSchemas(Reading reading) {
    this.reading = reading;
    this.avro = new EmbeddedAvro(reading.set());
    this.protobuf = new EmbeddedProtobuf(reading.set());
  }

  /// A reference to a whole file, or to something by its name.
  private record Target(SourceFile file, Optional<String> name) {
    String address() {
      return file.path() + "#" + name.orElse("");
    }
  }

  /// @param schema as it is written, references not followed
  Optional<Foreign> avro(Spot schema) {
    Optional<Target> target = target(schema, false);
    if (target.isPresent()) {
      return once(
          target.get().address(), () -> avro(avro.file(target.get().file(), target.get().name())));
    }
    return reading
        .refs()
        .follow(schema)
        .flatMap(
            spot ->
                once(
                    "avro " + spot.address(),
                    () ->
                        avro(
                            avro.within(
                                spot.file(), spot.positions(), spot.pointer(), spot.json()))));
  }

  private Result avro(EmbeddedAvro.Read read) {
    read.files().forEach(reading.files()::take);
    EventCatalog catalog = read.catalog();
    return new Result(
        catalog.events().stream().findFirst().map(it -> new Foreign(it, catalog.definitions())),
        catalog.problems());
  }

  /// @param third whether a text without a word on it is proto3
  Optional<Foreign> protobuf(Spot schema, boolean third) {
    Optional<Target> target = target(schema, true);
    if (target.isPresent()) {
      Target it = target.get();
      return once(
          it.address(), () -> protobuf(it.file(), it.file().path(), it.name(), schema.value()));
    }
    return reading
        .refs()
        .follow(schema)
        .flatMap(spot -> once("protobuf " + spot.address(), () -> text(spot, third)));
  }

  private Result text(Spot spot, boolean third) {
    if (!spot.json().isString()) {
      return new Result(
          Optional.empty(),
          List.of(
              problem(
                  spot.value(),
                  "This is no Protobuf; expected the text of a `.proto` file, or a reference to"
                      + " one.")));
    }
    SourceFile file = InlineText.of(spot, reading.set(), third);
    if (!file.path().equals(spot.file())) {
      reading.within(file);
    }
    return protobuf(file, spot.address(), Optional.empty(), spot.value());
  }

  private Result protobuf(SourceFile file, String scope, Optional<String> name, SourceSpan where) {
    EventCatalog catalog = protobuf.read(file, scope);
    protobuf.files(file).forEach(reading.files()::take);
    List<EventType> own =
        Stream.concat(catalog.events().stream(), catalog.sharedTypes().stream())
            .filter(type -> type.where().file().equals(file.path()))
            .toList();
    List<EventType> meant =
        name.map(wanted -> own.stream().filter(type -> ProtoNames.isCalled(type, wanted)).toList())
            .orElseGet(() -> ProtoNames.root(file, own, catalog.events()));
    if (meant.size() == 1) {
      return new Result(
          Optional.of(new Foreign(meant.getFirst(), catalog.definitions())), catalog.problems());
    }
    boolean known = catalog.problems().stream().anyMatch(it -> it.severity() == Kind.ERROR);
    return new Result(
        Optional.empty(),
        known ? catalog.problems() : List.of(problem(where, unclear(file, name, meant.size()))));
  }

  private static String unclear(SourceFile file, Optional<String> name, int meant) {
    if (name.isPresent()) {
      return "`%s` was not found in `%s`; expected the name of a message."
          .formatted(name.get(), file.path());
    }
    return meant == 0
        ? "There is no message here; expected one."
        : "There are %d messages here that no other uses; expected a reference that names one, or"
                .formatted(meant)
            + " `@RootNode` in a comment before it.";
  }

  private static LoadProblem problem(SourceSpan where, String message) {
    return LoadProblem.error(where.file(), where.line(), where.column(), message);
  }

  /// What a reading came to.
  private record Result(Optional<Foreign> schema, List<LoadProblem> problems) {}

  private Optional<Foreign> once(String address, Supplier<Result> read) {
    if (!known.containsKey(address)) {
      Result result = read.get();
      known.put(address, result.schema());
      said.put(address, result.problems());
    }
    // Said again for each message: it is wrong as well.
    said.get(address).forEach(reading.problems()::add);
    return known.get(address);
  }

  /// Where a reference leads out of all JSON and YAML.
  private Optional<Target> target(Spot written, boolean protobuf) {
    Optional<String> reference = written.text("$ref");
    if (!written.isObject() || reference.isEmpty()) {
      return Optional.empty();
    }
    int hash = reference.get().indexOf('#');
    String path = hash < 0 ? reference.get() : reference.get().substring(0, hash);
    String fragment = hash < 0 ? "" : reference.get().substring(hash + 1);
    boolean whole = path.endsWith(".proto") || path.endsWith(".avdl") || path.endsWith(".avpr");
    boolean plain = path.endsWith(".avsc") && !fragment.startsWith("/");
    if (path.isEmpty() || !(whole || plain) || path.endsWith(".proto") != protobuf) {
      return Optional.empty();
    }
    String name = fragment.substring(fragment.lastIndexOf('/') + 1);
    return Refs.relative(written.file(), path)
        .flatMap(reading.files()::file)
        .map(file -> new Target(file, name.isEmpty() ? Optional.empty() : Optional.of(name)));
  }
}
