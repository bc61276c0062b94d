package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.format.asyncapi.Use.Action;
import io.github.schemadiff.format.asyncapi.Use.Channel;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.schema.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All that a document says is sent and received.
final class Uses {
  private final Context context;
  private final List<Use> found = new ArrayList<>();

  private Uses(Context context) {
    this.context = context;
  }

  static List<Use> of(Context context) {
    Uses uses = new Uses(context);
    switch (context.version()) {
      case V2 -> uses.second();
      case V3 -> uses.third();
    }
    return uses.found;
  }

  private void second() {
    for (Spot.Named named : context.root().members("channels")) {
      Optional<Spot> item = context.refs().follow(named.spot());
      if (item.isEmpty()) {
        continue;
      }
      Channel channel = new Channel(named.name(), Optional.of(named.name()), item.get());
      for (String word : List.of("publish", "subscribe")) {
        item.get()
            .child(word)
            .flatMap(context.refs()::follow)
            .ifPresent(
                operation ->
                    second(
                        channel, word.equals("publish") ? Action.RECEIVE : Action.SEND, operation));
      }
    }
  }

  private void second(Channel channel, Action action, Spot operation) {
    Traited traited = Traited.of(operation, context);
    List<Spot> messages = new ArrayList<>();
    Optional<Spot> message = traited.child("message");
    if (message.isPresent()) {
      List<Spot> alternatives = message.get().items("oneOf");
      messages.addAll(alternatives.isEmpty() ? List.of(message.get()) : alternatives);
    }
    for (Spot one : messages) {
      found.add(
          new Use(
              Optional.of(action),
              traited.text("operationId"),
              operation.key(),
              Optional.of(traited),
              channel,
              one,
              Optional.empty(),
              false));
    }
  }

  private void third() {
    List<Spot.Named> operations = context.root().members("operations");
    for (Spot.Named named : operations) {
      context.refs().follow(named.spot()).ifPresent(it -> third(named, it));
    }
    if (operations.isEmpty()) {
      // Channels without operations: what goes through them is known, not who sends it.
      for (Spot.Named named : context.root().members("channels")) {
        context
            .refs()
            .follow(named.spot())
            .map(spot -> channel(named.name(), spot))
            .ifPresent(
                channel ->
                    channel
                        .spot()
                        .members("messages")
                        .forEach(
                            message ->
                                found.add(
                                    new Use(
                                        Optional.empty(),
                                        Optional.empty(),
                                        message.spot().key(),
                                        Optional.empty(),
                                        channel,
                                        message.spot(),
                                        Optional.empty(),
                                        false))));
      }
    }
  }

  private void third(Spot.Named named, Spot operation) {
    String said = operation.text("action").orElse("").toUpperCase(Locale.ROOT);
    if (!said.equals("SEND") && !said.equals("RECEIVE")) {
      context
          .problems()
          .add(
              operation.has("action") ? operation.member("action") : named.spot().key(),
              "The operation has no `action`; expected `send` or `receive`.");
      return;
    }
    Optional<Channel> channel = channel(operation);
    if (channel.isEmpty()) {
      if (!operation.has("channel")) {
        context
            .problems()
            .add(named.spot().key(), "The operation has no `channel`; expected a reference.");
      }
      return;
    }
    Action action = Action.valueOf(said);
    Optional<Spot> reply = operation.child("reply").flatMap(context.refs()::follow);
    Traited traited = Traited.of(operation, context);
    for (Spot message : messages(operation, channel.get())) {
      found.add(
          new Use(
              Optional.of(action),
              Optional.of(named.name()),
              named.spot().key(),
              Optional.of(traited),
              channel.get(),
              message,
              reply.map(_ -> writer(action)),
              false));
    }
    reply.ifPresent(it -> reply(named, action, channel.get(), it));
  }

  /// An answer goes the other way.
  private void reply(Spot.Named named, Action action, Channel asked, Spot reply) {
    Channel channel = channel(reply).orElse(asked);
    if (!reply.has("channel") && !reply.has("messages")) {
      return;
    }
    Action back = action == Action.SEND ? Action.RECEIVE : Action.SEND;
    for (Spot message : messages(reply, channel)) {
      found.add(
          new Use(
              Optional.of(back),
              Optional.of(named.name()),
              named.spot().key(),
              Optional.empty(),
              channel,
              message,
              Optional.of(writer(back)),
              true));
    }
  }

  private static Writer writer(Action action) {
    return switch (action) {
      case SEND -> Writer.SERVICE;
      case RECEIVE -> Writer.CLIENT;
    };
  }

  private Optional<Channel> channel(Spot operation) {
    return operation
        .child("channel")
        .flatMap(
            written ->
                context.refs().follow(written).map(spot -> channel(name(written, spot), spot)));
  }

  /// What the reference calls it, not what that leads to.
  private static String name(Spot written, Spot target) {
    return written
        .text("$ref")
        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
        .orElseGet(target::name);
  }

  private static Channel channel(String id, Spot spot) {
    return new Channel(id, spot.text("address"), spot);
  }

  /// Those that the operation names, or else all of the channel.
  private static List<Spot> messages(Spot operation, Channel channel) {
    return operation.child("messages").isPresent()
        ? operation.items("messages")
        : channel.spot().members("messages").stream().map(Spot.Named::spot).toList();
  }
}
