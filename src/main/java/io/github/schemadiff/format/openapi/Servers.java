package io.github.schemadiff.format.openapi;

import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// Where a service is reached.
final class Servers {
  private Servers() {}

  static List<Service.Server> of(Context context) {
    Spot root = context.root();
    List<Service.Server> servers = new ArrayList<>();
    if (context.isSwagger()) {
      root.text("host")
          .ifPresent(
              host -> {
                List<Spot> schemes = root.items("schemes");
                if (schemes.isEmpty()) {
                  servers.add(server("https://" + host, root.member("host")));
                }
                schemes.forEach(
                    it ->
                        servers.add(
                            server(it.json().asString("") + "://" + host, root.member("host"))));
              });
      return servers;
    }
    for (Spot server : root.items("servers")) {
      server.text("url").ifPresent(url -> servers.add(server(url, server.member("url"))));
    }
    return servers;
  }

  private static Service.Server server(String url, SourceSpan span) {
    int scheme = url.indexOf("://");
    String rest = scheme < 0 ? url : url.substring(scheme + 3);
    int slash = rest.indexOf('/');
    return new Service.Server(
        url,
        scheme < 0 ? "" : slash < 0 ? rest : rest.substring(0, slash),
        scheme < 0 ? "https" : url.substring(0, scheme),
        span);
  }
}
