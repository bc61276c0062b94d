package io.github.schemadiff.format.openapi;

import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.format.container.PartDraft;
import io.github.schemadiff.format.container.Spot;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All operations of one document.
final class DocumentReader {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

  private final Context context;
  private final Map<String, Integer> ids = new HashMap<>();

  /// Where each operation id was met first.
  private final Map<String, Spot> operationIds = new HashMap<>();

  private final List<OperationDraft> found = new ArrayList<>();

  /// The operations whose callbacks are read just now, one within the other.
  private final Set<String> calling = new HashSet<>();

  DocumentReader(Context context) {
    this.context = context;
  }

  List<OperationDraft> read() {
    for (Spot.Named path : context.root().members("paths")) {
      if (path.name().startsWith("/")) {
        for (Method method : methods(path.spot())) {
          String verb = method.name().toUpperCase(Locale.ROOT);
          operation(
              verb + " " + path.name().replaceAll("\\{[^{}]*}", "{}"),
              verb + " " + path.name(),
              path.name(),
              method,
              false);
        }
      }
    }
    for (String keyword : List.of("webhooks", "x-webhooks")) {
      for (Spot.Named webhook : context.root().members(keyword)) {
        List<Method> methods = methods(webhook.spot());
        for (Method method : methods) {
          String verb = method.name().toUpperCase(Locale.ROOT);
          String name = methods.size() == 1 ? webhook.name() : verb + " " + webhook.name();
          operation("webhook " + verb + " " + webhook.name(), name, "", method, true);
        }
      }
    }
    return found;
  }

  /// @param shared parameters and servers of the path
  private record Method(String name, Spot operation, Spot shared) {}

  private List<Method> methods(Spot written) {
    Map<String, Method> methods = new LinkedHashMap<>();
    // A path item may refer to another and say more beside it.
    List<Spot> items = new ArrayList<>(List.of(written));
    if (written.has("$ref")) {
      context.refs().follow(written).ifPresent(items::add);
    }
    for (Spot item : items) {
      for (Spot.Named member : item.members()) {
        if (METHODS.contains(member.name()) && member.spot().isObject()) {
          methods.putIfAbsent(member.name(), new Method(member.name(), member.spot(), item));
        }
      }
      for (Spot.Named more : item.members("additionalOperations")) {
        methods.putIfAbsent(more.name(), new Method(more.name(), more.spot(), item));
      }
    }
    return List.copyOf(methods.values());
  }

  private void operation(String id, String name, String path, Method method, boolean outgoing) {
    unique(method.operation());
    context.problems().begin();
    String own = distinct(id, name);
    PartDraft draft =
        new OperationReader(context, outgoing)
            .read(name, path, method.operation(), method.shared());
    Optional<LoadProblem> wrong = context.problems().last();
    found.add(new OperationDraft(own, name, outgoing, draft, method.operation().key(), wrong));
    // A callback may be called back itself, and by reference without end.
    if (!calling.add(method.operation().address())) {
      return;
    }
    for (Spot.Named callback : method.operation().members("callbacks")) {
      context
          .refs()
          .follow(callback.spot())
          .ifPresent(it -> callback(own, name, callback.name(), it, outgoing));
    }
    calling.remove(method.operation().address());
  }

  /// The specification asks for unique operation ids, and whatever is generated from the document
  /// relies on it. The operations are known by their methods and paths, so they are compared all
  /// the same.
  private void unique(Spot operation) {
    operation
        .text("operationId")
        .ifPresent(
            id -> {
              Spot first = operationIds.putIfAbsent(id, operation);
              if (first != null && !first.address().equals(operation.address())) {
                SourceSpan there = first.member("operationId");
                context
                    .problems()
                    .note(
                        operation.member("operationId"),
                        "The operation id `%s` is taken: the operation in line %d has it; expected one that no other operation of the document has."
                            .formatted(id, there.line()));
              }
            });
  }

  /// Two paths that differ only in the names of their parameters are the same path, and which of
  /// them is meant nobody can say; each is kept under its own name.
  private String distinct(String id, String name) {
    return ids.merge(id, 1, Integer::sum) == 1 ? id : id + " as " + name;
  }

  private void callback(
      String operation, String operationName, String callback, Spot expressions, boolean outgoing) {
    List<Spot.Named> all =
        expressions.members().stream().filter(it -> !it.name().startsWith("x-")).toList();
    for (Spot.Named expression : all) {
      List<Method> methods = methods(expression.spot());
      for (Method method : methods) {
        String verb = method.name().toUpperCase(Locale.ROOT);
        String more =
            (methods.size() == 1 ? "" : verb + " ")
                + callback
                + (all.size() == 1 ? "" : " " + expression.name());
        operation(
            operation + " callback " + verb + " " + callback + " " + expression.name(),
            operationName + " › " + more,
            "",
            method,
            !outgoing);
      }
    }
  }
}
