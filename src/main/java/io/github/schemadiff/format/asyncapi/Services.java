package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.format.asyncapi.CatalogReader.Read;
import io.github.schemadiff.format.container.Extensions;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.schema.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The services that documents describe, one each.
final class Services {
  private final List<Read> documents;

  Services(List<Read> documents) {
    this.documents = documents;
  }

  List<Service> all() {
    return documents.stream().map(this::service).toList();
  }

  private Service service(Read read) {
    List<Service.EventUse> sends = new ArrayList<>();
    List<Service.EventUse> receives = new ArrayList<>();
    List<Service.Operation> serves = new ArrayList<>();
    Set<Service.Call> calls = new LinkedHashSet<>();
    for (MessageDraft message : read.messages()) {
      for (Use use : message.uses()) {
        Service.EventUse plain =
            new Service.EventUse(read.id(message), use.channel().address(), use.span());
        Service.EventUse one = use.writer().isPresent() ? plain.waitedFor() : plain;
        use.action()
            .ifPresent(
                action -> {
                  switch (action) {
                    case SEND -> sends.add(one);
                    case RECEIVE -> receives.add(one);
                  }
                });
        if (use.writer().isPresent() && !use.reply()) {
          String operation = use.operation().orElse(message.name());
          switch (use.writer().get()) {
            case CLIENT ->
                serves.add(
                    new Service.Operation(operation, Optional.of(read.id(message)), use.span()));
            case SERVICE -> calls.addAll(called(use));
          }
        }
      }
    }
    Spot root = read.context().root();
    calls.addAll(Extensions.calls(root));
    return new Service(
        read.service(),
        sends,
        receives,
        serves,
        List.copyOf(calls),
        Extensions.stores(root),
        servers(root),
        root.has("info") ? root.member("info") : root.value());
  }

  /// Who answers on the channel of a request, as far as the set knows.
  private List<Service.Call> called(Use asking) {
    List<Service.Call> calls = new ArrayList<>();
    Optional<String> address = asking.channel().address();
    for (Read read : documents) {
      for (Use use : read.uses()) {
        boolean answers = use.writer().filter(Writer.CLIENT::equals).isPresent() && !use.reply();
        if (answers && address.isPresent() && same(address.get(), use.channel().address())) {
          calls.add(new Service.Call(read.service(), use.operation(), asking.span()));
        }
      }
    }
    return calls.isEmpty() && address.isPresent()
        ? List.of(new Service.Call(address.get(), Optional.empty(), asking.span()))
        : calls.stream().distinct().toList();
  }

  private static boolean same(String address, Optional<String> other) {
    return other
        .filter(it -> ChannelReader.plain(it).equals(ChannelReader.plain(address)))
        .isPresent();
  }

  private static List<Service.Server> servers(Spot root) {
    List<Service.Server> servers = new ArrayList<>();
    for (Spot.Named named : root.members("servers")) {
      Spot server = named.spot();
      String url = server.text("url").or(() -> server.text("host")).orElse("");
      int scheme = url.indexOf("://");
      servers.add(
          new Service.Server(
              named.name(),
              scheme < 0 ? url : url.substring(scheme + 3),
              server.text("protocol").orElse(""),
              server.key()));
    }
    return servers;
  }
}
