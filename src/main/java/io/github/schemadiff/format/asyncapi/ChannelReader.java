package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.format.asyncapi.Use.Channel;
import io.github.schemadiff.format.container.PartDraft;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.format.jsonschema.SchemaDialect.Role;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.SchemaPath.Member;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The channels that a message goes through: where they are, what the service does with the message
/// there, and on which servers.
final class ChannelReader {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

  private final Context context;
  private final Bindings bindings;

  ChannelReader(Context context, Bindings bindings) {
    this.context = context;
    this.bindings = bindings;
  }

  List<PartDraft> of(List<Use> uses) {
    Map<String, List<Use>> byChannel = new LinkedHashMap<>();
    for (Use use : uses) {
      byChannel.computeIfAbsent(use.channel().id(), _ -> new ArrayList<>()).add(use);
    }
    return byChannel.values().stream().map(this::channel).toList();
  }

  private PartDraft channel(List<Use> uses) {
    Channel channel = uses.getFirst().channel();
    SourceSpan span = channel.spot().key();
    PartDraft part =
        new PartDraft(PartKind.CHANNEL, channel.id(), span)
            .key(plain(channel.id()))
            .step(new Member("channels"))
            .annotated(channel.spot());
    channel
        .address()
        .ifPresent(
            address -> {
              boolean own = channel.spot().has("address");
              part.add(
                  PartDraft.fact(
                      PartKind.ADDRESS,
                      PartKind.ADDRESS.label(),
                      plain(address),
                      own ? channel.spot().member("address") : span));
            });
    parameters(channel).forEach(part::add);
    for (Use use : uses) {
      use.action()
          .ifPresent(
              action ->
                  part.add(
                      PartDraft.fact(
                              PartKind.ACTION,
                              word(action, use.reply()),
                              use.operation().orElse(""),
                              use.span())
                          .key(word(action, use.reply()))));
    }
    bindings
        .of(new Traited(List.of(channel.spot())).object("bindings", context), "")
        .forEach(part::add);
    for (Use use : uses) {
      use.details()
          .ifPresent(
              it -> bindings.of(it.object("bindings", context), "operation ").forEach(part::add));
    }
    // A message that several operations pass over one channel needs what the first of them asks.
    uses.stream()
        .flatMap(use -> use.details().stream())
        .flatMap(operation -> operation.child("security").stream())
        .findFirst()
        .ifPresent(it -> new SecurityReader(context).read(Optional.of(it)).forEach(part::add));
    servers(channel).ifPresent(part::add);
    return part;
  }

  private static String word(Use.Action action, boolean reply) {
    return action.name().toLowerCase(Locale.ROOT) + (reply ? " reply" : "");
  }

  /// The address without the names of its variables, which nobody sees on the way.
  static String plain(String address) {
    return VARIABLE.matcher(address).replaceAll("{}");
  }

  private List<PartDraft> parameters(Channel channel) {
    List<String> positions = new ArrayList<>();
    Matcher names = VARIABLE.matcher(channel.address().orElse(""));
    while (names.find()) {
      positions.add(names.group(1));
    }
    List<PartDraft> parts = new ArrayList<>();
    for (Spot.Named named : channel.spot().members("parameters")) {
      int position = positions.indexOf(named.name());
      if (position >= 0) {
        context
            .refs()
            .follow(named.spot())
            .filter(Spot::isObject)
            .ifPresent(it -> parts.add(parameter(named, it, position)));
      }
    }
    return parts;
  }

  private PartDraft parameter(Spot.Named named, Spot parameter, int position) {
    PartDraft part =
        new PartDraft(PartKind.ADDRESS_PARAMETER, named.name(), named.spot().key())
            .key("parameter " + position)
            .step(new Member(named.name()))
            .annotated(parameter);
    parameter
        .child("location")
        .ifPresent(it -> part.attribute("location", it.json(), parameter.member("location")));
    Optional<Spot> schema = parameter.child("schema");
    if (schema.isPresent()) {
      context.dialects().collect(SchemaFormats.OWN.dialect(), schema.get());
      return part.schema(SchemaFormats.OWN.dialect(), schema.get(), Role.VALUE);
    }
    // Since 3.0 a parameter is a text, and at most lists its values.
    ObjectNode text = JsonNodeFactory.instance.objectNode().put("type", "string");
    parameter.child("enum").ifPresent(it -> text.set("enum", it.json()));
    context.dialects().collect(SchemaFormats.OWN.dialect(), parameter, text);
    return part.schema(SchemaFormats.OWN.dialect(), parameter, Role.VALUE);
  }

  /// Those that the channel names, or else all of the document.
  private Optional<PartDraft> servers(Channel channel) {
    Set<String> named = new TreeSet<>();
    for (Spot one : channel.spot().items("servers")) {
      String said = one.text("$ref").orElseGet(() -> one.json().asString(""));
      named.add(said.substring(said.lastIndexOf('/') + 1));
    }
    List<Spot.Named> servers =
        context.root().members("servers").stream()
            .filter(server -> named.isEmpty() || named.contains(server.name()))
            .toList();
    if (servers.isEmpty()) {
      return Optional.empty();
    }
    String file = context.root().file();
    PartDraft group =
        new PartDraft(PartKind.SERVERS, "servers", servers.getFirst().spot().key())
            .shared("servers " + file + " " + named, "servers");
    for (Spot.Named server : servers) {
      context.refs().follow(server.spot()).ifPresent(it -> group.add(server(server, it)));
    }
    return Optional.of(group);
  }

  private PartDraft server(Spot.Named named, Spot server) {
    PartDraft part =
        new PartDraft(PartKind.SERVER, named.name(), named.spot().key()).annotated(server);
    for (String word : List.of("url", "host", "pathname", "protocol", "protocolVersion")) {
      server
          .text(word)
          .ifPresent(
              value ->
                  part.add(
                      PartDraft.fact(PartKind.SERVER_DETAIL, word, value, server.member(word))));
    }
    new SecurityReader(context).read(server.child("security")).forEach(part::add);
    return part;
  }
}
