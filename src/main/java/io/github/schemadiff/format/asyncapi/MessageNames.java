package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.format.container.Spot;
import java.util.Optional;

/// What a message is called: by its own name, or by what its document calls it.
final class MessageNames {
  private MessageNames() {}

  /// @param written as it stands in its channel
  /// @param target what that leads to
  static String of(Spot written, Spot target, Traited message, Use use, Context context) {
    return message
        .text("name")
        .or(() -> message.text("messageId"))
        .or(() -> component(target))
        .or(() -> inChannel(written, target, context))
        .or(() -> use.operation().map(operation -> operation + suffix(use)))
        .orElseGet(() -> use.channel().id() + suffix(use));
  }

  private static String suffix(Use use) {
    return use.reply() ? " reply" : "";
  }

  private static Optional<String> component(Spot target) {
    return target.pointer().matches("/components/messages/[^/]+")
        ? Optional.of(target.name())
        : Optional.empty();
  }

  private static Optional<String> inChannel(Spot written, Spot target, Context context) {
    return switch (context.version()) {
      case V2 -> Optional.empty();
      case V3 ->
          target.pointer().matches(".*/messages/[^/]+")
              ? Optional.of(target.name())
              : written.pointer().matches(".*/messages/[A-Za-z_][^/]*")
                  ? Optional.of(written.name())
                  : Optional.empty();
    };
  }
}
