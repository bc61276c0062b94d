package io.github.schemadiff.rule.coupling;

import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.coupling.CouplingFacts;
import io.github.schemadiff.coupling.TableFeed;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.coupling.Sign.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// C2: a data store that more than one service uses.
final class SharedDatabase implements SignRule {
  @Override
  public SignCard card() {
    return new SignCard("C2", "shared-database", "Shared database");
  }

  @Override
  public Sign look(Known known) {
    CouplingFacts facts = known.facts();
    Map<String, List<Service>> users = new TreeMap<>();
    for (Service service : facts.graph().declared()) {
      service.stores().stream()
          .map(Service.DataStore::name)
          .distinct()
          .forEach(store -> users.computeIfAbsent(store, _ -> new ArrayList<>()).add(service));
    }
    List<SignEvidence> evidence = new ArrayList<>();
    Set<String> services = new TreeSet<>();
    users.forEach(
        (store, those) -> {
          if (those.size() > 1) {
            evidence.add(store(store, those));
            those.forEach(service -> services.add(service.name()));
          }
        });
    int stores = evidence.size();
    List<TableFeed> feeds = facts.feeds().stream().filter(SharedDatabase::hasOtherReaders).toList();
    for (TableFeed feed : feeds) {
      evidence.add(feed(feed));
      services.addAll(feed.event().senders());
      services.addAll(feed.event().readers());
    }
    return sign(facts, users.size(), stores, feeds.size(), services.size(), evidence);
  }

  private Sign sign(
      CouplingFacts facts,
      int known,
      int shared,
      int feeds,
      int services,
      List<SignEvidence> evidence) {
    List<Service> declared = facts.graph().declared();
    int silent = (int) declared.stream().filter(service -> service.stores().isEmpty()).count();
    State state;
    String summary;
    if (shared + feeds > 0) {
      state = State.SEEN;
      String what = shared > 0 ? Say.count(shared, "store") : Say.count(feeds, "table");
      summary = what + ", " + Say.count(services, "service");
    } else if (known == 0) {
      state = State.UNKNOWN;
      summary = "no store declared";
    } else if (silent > 0) {
      state = State.UNKNOWN;
      summary =
          "%d of %s %s no store"
              .formatted(
                  silent,
                  Say.count(declared.size(), "service"),
                  silent == 1 ? "declares" : "declare");
    } else {
      state = State.NOT_SEEN;
      summary = "each store has one service";
    }
    return new Sign(
        card(),
        state,
        summary,
        evidence,
        "Give each store one service that owns it. Others ask that service, or keep what they need"
            + " from its events",
        "Stores are told apart by their names. What no source declares, such as a connection in a"
            + " configuration file, cannot be seen");
  }

  private static SignEvidence store(String store, List<Service> users) {
    List<String> names = users.stream().map(Service::name).sorted().toList();
    EvidenceBuilder evidence =
        EvidenceBuilder.about("store", store)
            .headline(Say.spelt(names.size(), "service") + " use " + Phrase.code(store))
            .message(
                Say.services(names) + " declare one data store",
                "A change to its tables is a change to all of them at once, and no schema here"
                    + " announces it")
            .members(names)
            .services(names);
    for (Service service : users) {
      service.stores().stream()
          .filter(one -> one.name().equals(store))
          .findFirst()
          .ifPresent(
              one ->
                  evidence.place(
                      Say.service(service.name()) + " uses " + Phrase.code(store), one.span()));
    }
    return evidence.build();
  }

  private static boolean hasOtherReaders(TableFeed feed) {
    List<String> senders = feed.event().senders();
    return feed.event().readers().stream().anyMatch(reader -> !senders.contains(reader));
  }

  private static SignEvidence feed(TableFeed feed) {
    String event = Phrase.event(feed.event().name());
    List<String> readers = feed.event().readers();
    return EvidenceBuilder.about("table", feed.event().name())
        .headline(event + " hands out the rows of a table")
        .message(
            Say.services(readers) + " read a database through its change-data-capture topic",
            "Its columns are their contract, and nobody can change them alone")
        .members(readers)
        .services(feed.event().senders())
        .services(readers)
        .events(List.of(feed.event()))
        .fields(feed.rows())
        .place(event, feed.event().type().where())
        .build();
  }
}
