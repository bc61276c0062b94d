package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventCatalog.Copy;
import io.github.schemadiff.format.container.Reading;
import io.github.schemadiff.format.container.ServiceName;
import io.github.schemadiff.format.container.SetFiles;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All AsyncAPI documents of a set as one catalogue.
final class CatalogReader {
  private final Reading reading;
  private final ForeignSchemas foreign;
  private final List<Read> documents = new ArrayList<>();

  /// A document and its messages, before its schemas are read.
  record Read(String service, Context context, List<Use> uses, List<MessageDraft> messages) {
    String id(MessageDraft message) {
      return message.name() + "@" + service;
    }
  }

  CatalogReader(SourceSet set, SetFiles files) {
    this.reading = new Reading("asyncapi", set, files);
    this.foreign = new ForeignSchemas(reading);
  }

  EventCatalog read(List<SourceFile> claimed) {
    reading.roots(claimed).forEach(this::document);
    boolean none = documents.stream().allMatch(read -> read.messages().isEmpty());
    for (Read read : documents) {
      for (MessageDraft message : read.messages()) {
        reading.event(read.id(message), message.name(), message.draft(), message.wrong(), false);
        reading.copy(read.id(message), new Copy(message.name(), read.service(), message.isSent()));
      }
    }
    for (Read read : documents) {
      for (Spot.Named schema : named(read.context())) {
        reading.schema(
            read.service() + " schema " + schema.name(),
            schema.name(),
            SchemaFormats.OWN.dialect(),
            schema.spot(),
            none);
      }
    }
    new Services(documents).all().forEach(reading::service);
    return reading.catalog();
  }

  private void document(Spot root) {
    Optional<Version> version = Version.of(root);
    if (version.isEmpty()) {
      reading.wrongVersion(root, "asyncapi", "2.0 to 2.6, 3.0 or 3.1");
      return;
    }
    Context context =
        new Context(
            root, version.get(), reading.refs(), reading.problems(), reading.dialects(), foreign);
    named(context)
        .forEach(it -> reading.dialects().collect(SchemaFormats.OWN.dialect(), it.spot()));
    List<Use> uses = Uses.of(context);
    documents.add(
        new Read(ServiceName.of(root, reading.set()), context, uses, messages(context, uses)));
  }

  /// Named schemas in AsyncAPI's own language.
  private static List<Spot.Named> named(Context context) {
    return context
        .root()
        .child("components")
        .map(it -> it.members("schemas"))
        .orElse(List.of())
        .stream()
        .filter(it -> it.spot().json().isObject() || it.spot().json().isBoolean())
        .filter(it -> !it.spot().has("schemaFormat"))
        .toList();
  }

  private static List<MessageDraft> messages(Context context, List<Use> uses) {
    Map<String, List<Use>> byTarget = new LinkedHashMap<>();
    Map<String, Spot> targets = new HashMap<>();
    for (Use use : uses) {
      context
          .refs()
          .follow(use.message())
          .filter(Spot::isObject)
          .ifPresent(
              target -> {
                targets.put(target.address(), target);
                byTarget.computeIfAbsent(target.address(), _ -> new ArrayList<>()).add(use);
              });
    }
    List<MessageDraft> messages = new ArrayList<>();
    Map<String, Integer> names = new HashMap<>();
    byTarget.forEach(
        (address, its) -> {
          Spot target = targets.get(address);
          Traited message = Traited.of(target, context);
          Use first = its.getFirst();
          String name = MessageNames.of(first.message(), target, message, first, context);
          // Two messages of one name are told apart by their channels.
          boolean taken = names.merge(name, 1, Integer::sum) > 1;
          String own = taken ? name + " on " + first.channel().id() : name;
          context.problems().begin();
          var draft = new MessageReader(context).read(own, target, message, its);
          messages.add(new MessageDraft(own, draft, its, context.problems().last()));
        });
    return messages;
  }
}
