package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.UninitializedMessageException;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.compat.Witness.Effect;
import io.github.schemadiff.compat.protobuf.Codec.Reading;
import io.github.schemadiff.compat.protobuf.Observer.Difference;
import io.github.schemadiff.schema.SchemaPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Writes a message that should show a break, reads it, and looks whether it does.
final class Witnesses {
  private final Encoding encoding;
  private final Codec own;
  private final Codec other;
  private final Observer selfObserver;
  private final Observer observer;

  Witnesses(Encoding encoding, Pool writerPool, Pool readerPool) {
    this.encoding = encoding;
    this.own = new Codec(encoding, writerPool);
    this.other = new Codec(encoding, readerPool);
    this.selfObserver = new Observer(encoding, writerPool, writerPool);
    this.observer = new Observer(encoding, writerPool, readerPool);
  }

  /// The first of the break's recipes that shows it; empty where none does.
  ///
  /// @param way from the root to the pair that breaks
  Optional<Witness> of(Pair root, List<Edge> way, Break broken) {
    for (Consumer<DynamicMessage.Builder> recipe : broken.recipes()) {
      Optional<Witness> shown =
          written(root, way, recipe).flatMap(message -> show(root, way, broken, message));
      if (shown.isPresent()) {
        return shown;
      }
    }
    return Optional.empty();
  }

  private static Optional<DynamicMessage> written(
      Pair root, List<Edge> way, Consumer<DynamicMessage.Builder> recipe) {
    Pair pair = way.isEmpty() ? root : way.getLast().target();
    Optional<DynamicMessage.Builder> innermost = Specimens.of(pair.writer());
    if (innermost.isEmpty()) {
      return Optional.empty();
    }
    recipe.accept(innermost.get());
    if (!innermost.get().isInitialized()) {
      return Optional.empty();
    }
    DynamicMessage message = innermost.get().build();
    for (int at = way.size() - 1; at >= 0; at--) {
      Pair around = at == 0 ? root : way.get(at - 1).target();
      Optional<DynamicMessage.Builder> outer = Specimens.of(around.writer());
      if (outer.isEmpty()) {
        return Optional.empty();
      }
      way.get(at).wrap(message, outer.get());
      message = outer.get().build();
    }
    return Optional.of(message);
  }

  private Optional<Witness> show(Pair root, List<Edge> way, Break broken, DynamicMessage message) {
    if (!readsItself(message)) {
      return Optional.empty();
    }
    JsonNode document = Codec.json(message);
    List<String> inner = new ArrayList<>();
    for (Edge edge : way) {
      inner.add(edge.written().getJsonName());
      if (edge.written().isRepeated()) {
        inner.add(edge.valueOfMap() ? key(edge) : "0");
      }
    }
    return switch (other.read(message, root.reader())) {
      case Reading.Rejected(String error) -> {
        List<String> at = new ArrayList<>(inner);
        at.add(broken.written().orElse(broken.read()).getJsonName());
        yield Optional.of(witness(message, document, at, Effect.REJECTED, Optional.empty(), error));
      }
      case Reading.Read(DynamicMessage.Builder read) ->
          broken.missing()
              ? missing(message, document, inner, broken, read)
              : different(message, document, inner, broken, read)
                  // A zero that is lost is a zero all the same, but not where one must be there.
                  .or(() -> missing(message, document, inner, broken, read));
    };
  }

  private static String key(Edge edge) {
    return Samples.value(edge.written().getMessageType().findFieldByNumber(1)).toString();
  }

  /// What its own schema does not read back proves nothing about another one.
  private boolean readsItself(DynamicMessage message) {
    return own.read(message, message.getDescriptorForType())
            instanceof Reading.Read(DynamicMessage.Builder read)
        && read.isInitialized()
        && selfObserver.differences(message, read.buildPartial()).isEmpty();
  }

  private Optional<Witness> missing(
      DynamicMessage message,
      JsonNode document,
      List<String> inner,
      Break broken,
      DynamicMessage.Builder read) {
    String field = Pointers.name(broken.read());
    boolean told =
        read.findInitializationErrors().stream()
            .anyMatch(it -> it.equals(field) || it.endsWith("." + field));
    if (!told) {
      return Optional.empty();
    }
    List<String> at = new ArrayList<>(inner);
    at.add(broken.read().getJsonName());
    return Optional.of(
        witness(message, document, at, Effect.REJECTED, Optional.empty(), refusal(read)));
  }

  /// As the library says it.
  private static String refusal(DynamicMessage.Builder read) {
    return new UninitializedMessageException(read.findInitializationErrors()).getMessage();
  }

  private Optional<Witness> different(
      DynamicMessage message,
      JsonNode document,
      List<String> inner,
      Break broken,
      DynamicMessage.Builder read) {
    FieldDescriptor field = broken.written().orElseThrow();
    List<String> wanted = new ArrayList<>(inner);
    wanted.add(field.getJsonName());
    DynamicMessage partial = read.buildPartial();
    return observer.differences(message, partial).stream()
        .filter(it -> shows(it, broken, inner, wanted))
        .findFirst()
        .map(
            difference -> {
              boolean refused =
                  difference.taking().isRequired() && difference.lost() && !read.isInitialized();
              return refused
                  ? witness(
                      message,
                      document,
                      difference.path(),
                      Effect.REJECTED,
                      Optional.empty(),
                      refusal(read))
                  : witness(
                      message,
                      document,
                      difference.path(),
                      difference.lost() ? Effect.LOST : Effect.MISREAD,
                      Optional.of(Codec.json(partial)),
                      Told.of(difference));
            });
  }

  /// Of two fields of a oneof either may be the one that is lost.
  private static boolean shows(
      Difference difference, Break broken, List<String> inner, List<String> wanted) {
    return broken.keyword().equals("oneof")
        ? startsWith(difference.path(), inner)
        : startsWith(difference.path(), wanted);
  }

  private static boolean startsWith(List<String> path, List<String> beginning) {
    return path.size() >= beginning.size() && path.subList(0, beginning.size()).equals(beginning);
  }

  private Witness witness(
      Message message,
      JsonNode document,
      List<String> at,
      Effect effect,
      Optional<JsonNode> read,
      String error) {
    return new Witness(
        document,
        encoding == Encoding.BINARY ? Optional.of(message.toByteArray()) : Optional.empty(),
        path(document, at),
        effect,
        read,
        error,
        Codec.NAME);
  }

  /// Names and positions, by what the document has there.
  private static SchemaPath path(JsonNode document, List<String> steps) {
    SchemaPath path = SchemaPath.ROOT;
    JsonNode at = document;
    for (String step : steps) {
      boolean item = at != null && at.isArray();
      path = item ? path.index(Integer.parseInt(step)) : path.member(step);
      at = at == null ? null : item ? at.get(Integer.parseInt(step)) : at.get(step);
    }
    return path;
  }
}
