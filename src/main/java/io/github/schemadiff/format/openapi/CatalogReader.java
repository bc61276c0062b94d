package io.github.schemadiff.format.openapi;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.format.container.Extensions;
import io.github.schemadiff.format.container.Reading;
import io.github.schemadiff.format.container.ServiceName;
import io.github.schemadiff.format.container.SetFiles;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.source.SourceFile;
import io.github.schemadiff.source.SourceSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All OpenAPI documents of a set as one catalogue.
final class CatalogReader {
  private final Reading reading;
  private final List<Read> documents = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();

  /// A document and its operations, before its schemas are read.
  private record Read(String service, Context context, List<OperationDraft> operations) {}

  CatalogReader(SourceSet set, SetFiles files) {
    this.reading = new Reading("openapi", set, files);
  }

  EventCatalog read(List<SourceFile> claimed) {
    reading.roots(claimed).forEach(this::document);
    documents.forEach(
        read -> read.operations().forEach(it -> names.merge(it.name(), 1, Integer::sum)));
    boolean none = documents.stream().allMatch(read -> read.operations().isEmpty());
    for (Read read : documents) {
      for (OperationDraft operation : read.operations()) {
        reading.event(
            id(read, operation), name(read, operation), operation.draft(), operation.wrong(), true);
      }
    }
    for (Read read : documents) {
      for (Spot.Named schema : named(read.context())) {
        reading.schema(
            read.service() + " schema " + schema.name(),
            schema.name(),
            read.context().dialect(),
            schema.spot(),
            none);
      }
      reading.service(service(read));
    }
    return reading.catalog();
  }

  private void document(Spot root) {
    Optional<Version> version = Version.of(root);
    if (version.isEmpty()) {
      reading.wrongVersion(
          root,
          root.has("swagger") ? "swagger" : "openapi",
          "`openapi` 3.0, 3.1 or 3.2, or `swagger` 2.0");
      return;
    }
    Context context =
        new Context(
            root,
            version.get(),
            version.get().dialect(root),
            reading.refs(),
            reading.problems(),
            reading.dialects());
    named(context).forEach(it -> reading.dialects().collect(context.dialect(), it.spot()));
    documents.add(
        new Read(ServiceName.of(root, reading.set()), context, new DocumentReader(context).read()));
  }

  /// The named schemas of a document.
  private static List<Spot.Named> named(Context context) {
    Optional<Spot> schemas =
        context.isSwagger()
            ? context.root().child("definitions")
            : context.root().child("components").flatMap(it -> it.child("schemas"));
    return schemas.map(Spot::members).orElse(List.of()).stream()
        .filter(it -> it.spot().json().isObject() || it.spot().json().isBoolean())
        .toList();
  }

  private static String id(Read read, OperationDraft operation) {
    return read.service() + " " + operation.id();
  }

  private String name(Read read, OperationDraft operation) {
    return names.get(operation.name()) > 1 && documents.size() > 1
        ? read.service() + ": " + operation.name()
        : operation.name();
  }

  private static Service service(Read read) {
    List<Service.EventUse> sends = new ArrayList<>();
    List<Service.Operation> serves = new ArrayList<>();
    for (OperationDraft operation : read.operations()) {
      String id = id(read, operation);
      if (operation.outgoing()) {
        sends.add(new Service.EventUse(id, Optional.empty(), operation.span()));
      } else {
        serves.add(new Service.Operation(operation.name(), Optional.of(id), operation.span()));
      }
    }
    Spot root = read.context().root();
    return new Service(
        read.service(),
        sends,
        List.of(),
        serves,
        Extensions.calls(root),
        Extensions.stores(root),
        Servers.of(read.context()),
        root.has("info") ? root.member("info") : root.value());
  }
}
