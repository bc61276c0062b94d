package io.github.schemadiff.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A sentence with some of its words marked.
public record Prose(List<Run> runs) {
  public static final Prose EMPTY = new Prose(List.of());

  public Prose {
    runs = List.copyOf(runs);
  }

  public sealed interface Run {
    String text();
  }

  public record Plain(String text) implements Run {}

  public record Strong(String text) implements Run {}

  /// A name or value as written in a schema.
  public record Code(String text) implements Run {}

  /// @param target anchor of another part of the report
  public record Link(String text, String target) implements Run {}

  /// Reads the backticks that findings and rules put around what a schema says.
  public static Prose of(String written) {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < written.length()) {
      int open = written.indexOf('`', at);
      int close = open < 0 ? -1 : written.indexOf('`', open + 1);
      if (close < 0) {
        runs.add(new Plain(written.substring(at)));
        break;
      }
      if (open > at) {
        runs.add(new Plain(written.substring(at, open)));
      }
      if (close > open + 1) {
        runs.add(new Code(written.substring(open + 1, close)));
      }
      at = close + 1;
    }
    return new Prose(runs);
  }

  public static Prose strong(String text) {
    return new Prose(List.of(new Strong(text)));
  }

  public static Prose code(String text) {
    return new Prose(List.of(new Code(text)));
  }

  public static Prose link(String text, String target) {
    return new Prose(List.of(new Link(text, target)));
  }

  public Prose and(String written) {
    return and(of(written));
  }

  public Prose and(Prose other) {
    List<Run> longer = new ArrayList<>(runs);
    longer.addAll(other.runs);
    return new Prose(longer);
  }

  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /// Without the marks.
  public String plain() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /// `a, b and c`, at most `limit` of them, and how many more there are.
  public static Prose list(List<Prose> items, int limit) {
    // "and 1 more" would take the room of the one.
    int shown = items.size() > limit + 1 ? limit : items.size();
    int more = items.size() - shown;
    Prose out = EMPTY;
    for (int at = 0; at < shown; at++) {
      if (at > 0) {
        out = out.and(at == shown - 1 && more == 0 ? " and " : ", ");
      }
      out = out.and(items.get(at));
    }
    return more == 0 ? out : out.and(" and " + more + " more");
  }
}
