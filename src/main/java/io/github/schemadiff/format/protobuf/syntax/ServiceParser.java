package io.github.schemadiff.format.protobuf.syntax;

import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.RpcNode;
import io.github.schemadiff.format.protobuf.syntax.Nodes.ServiceNode;
import java.util.ArrayList;
import java.util.List;

/// `service Name { rpc … }`
final class ServiceParser {
  private final Cursor cursor;
  private final OptionParser options;

  ServiceParser(Cursor cursor) {
    this.cursor = cursor;
    this.options = new OptionParser(cursor);
  }

  /// Behind the keyword.
  ServiceNode declaration(Doc above, int start) throws SyntaxProblem {
    Word name = cursor.name("a service's name");
    cursor.expect("{", "after the service's name");
    Doc doc = cursor.doc(above, cursor.lastEnd());
    List<RpcNode> rpcs = new ArrayList<>();
    List<OptionNode> own = new ArrayList<>(0);
    while (!cursor.take("}")) {
      if (cursor.atEnd()) {
        throw cursor.expected("`}` at the end of service " + name.text());
      }
      try {
        Doc comment = cursor.above();
        if (cursor.take(";")) {
          continue;
        }
        if (cursor.take("option")) {
          own.add(options.statement());
        } else if (cursor.take("rpc")) {
          rpcs.add(rpc(comment));
        } else {
          throw cursor.expected("`rpc` or `option`");
        }
      } catch (SyntaxProblem problem) {
        cursor.report(problem);
        cursor.recover();
      }
    }
    return new ServiceNode(name, List.copyOf(rpcs), List.copyOf(own), doc, start, cursor.lastEnd());
  }

  private RpcNode rpc(Doc above) throws SyntaxProblem {
    Word name = cursor.name("a method's name");
    cursor.expect("(", "after the method's name");
    boolean requestStream = stream();
    Word request = cursor.dotted("the request's type");
    cursor.expect(")", "after the request's type");
    cursor.expect("returns", "after the request");
    cursor.expect("(", "after `returns`");
    boolean responseStream = stream();
    Word response = cursor.dotted("the response's type");
    cursor.expect(")", "after the response's type");
    List<OptionNode> own = new ArrayList<>(0);
    if (cursor.take("{")) {
      while (!cursor.take("}")) {
        if (!cursor.take(";")) {
          cursor.expect("option", "or `}` in the method");
          own.add(options.statement());
        }
      }
    } else {
      cursor.expect(";", "after the method");
    }
    return new RpcNode(
        name,
        request,
        requestStream,
        response,
        responseStream,
        List.copyOf(own),
        cursor.doc(above, cursor.lastEnd()));
  }

  /// `stream` may also be the first word of a type's name: `stream.Request`, but `stream .Request`.
  private boolean stream() {
    boolean typeName = cursor.looksAt(1, ")") || cursor.looksAt(1, ".") && !cursor.gapAfter();
    return !typeName && cursor.take("stream");
  }
}
