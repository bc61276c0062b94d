package io.github.schemadiff.format.container;

import io.github.schemadiff.catalog.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What documents say of a service in members of their own, as the specifications have no word for
/// it: `x-calls`, the services that it calls and waits for, and `x-datastore`, the data stores that
/// it uses.
public final class Extensions {
  private Extensions() {}

  /// `x-calls`: names of services, or objects of a `service` and an `operation` of it.
  public static List<Service.Call> calls(Spot root) {
    List<Service.Call> calls = new ArrayList<>();
    for (Spot one : said(root, "x-calls")) {
      name(one, "service")
          .ifPresent(
              service -> calls.add(new Service.Call(service, one.text("operation"), one.value())));
    }
    return calls;
  }

  /// `x-datastore`, at the root or below `info`: names, or objects with a `name`.
  public static List<Service.DataStore> stores(Spot root) {
    List<Service.DataStore> stores = new ArrayList<>();
    List<Spot> all = new ArrayList<>(said(root, "x-datastore"));
    root.child("info").ifPresent(info -> all.addAll(said(info, "x-datastore")));
    for (Spot one : all) {
      name(one, "name").ifPresent(store -> stores.add(new Service.DataStore(store, one.value())));
    }
    return stores;
  }

  private static List<Spot> said(Spot around, String member) {
    return around
        .child(member)
        .map(it -> it.json().isArray() ? it.items() : List.of(it))
        .orElse(List.of());
  }

  private static Optional<String> name(Spot one, String member) {
    return one.json().isString() ? Optional.of(one.json().stringValue()) : one.text(member);
  }
}
