package io.github.schemadiff.format.tree;

import io.github.schemadiff.schema.SourceSpan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Where every node of a tree stands in its file.
///
/// Kept as five numbers a node, in the order of the file; the way from a JSON Pointer to its number
/// is found by walking the tree, and remembered.
public final class Positions {
  private final String file;
  private final SourceText text;
  private final JsonNode root;

  /// Per node: key start and end (-1 where it has none), value start and end, nodes in its subtree.
  private final int[] data;

  private static final int STRIDE = 5;

  private final Map<String, Found> containers = new HashMap<>();

  /// A node on the way to others. Only containers are remembered.
  ///
  /// @param children empty where it has none
  /// @param names the ordinal of each member, where there are many
  private record Found(int index, JsonNode node, int[] children, Map<String, Integer> names) {}

  private static final int FEW = 8;

  private Positions(String file, SourceText text, JsonNode root, int[] data) {
    this.file = file;
    this.text = text;
    this.root = root;
    this.data = data;
  }

  /// The value at a pointer: a scalar is marked whole, of a container its first character.
  public SourceSpan value(String pointer) {
    int at = find(pointer) * STRIDE;
    int start = data[at + 2];
    int end = data[at + 3];
    int line = text.line(start);
    int endLine = text.line(Math.max(start, end - 1));
    boolean scalar = data[at + 4] == 1 && line == endLine;
    return new SourceSpan(
        file, line, text.column(start), scalar ? end - start : 1, endLine, pointer);
  }

  /// The name of the member at a pointer; its value, where it has no name.
  public SourceSpan key(String pointer) {
    int at = find(pointer) * STRIDE;
    if (data[at] < 0) {
      return value(pointer);
    }
    return span(data[at], data[at + 1], data[at + 3], pointer);
  }

  /// Name and value together where both stand on one line, otherwise the name.
  public SourceSpan member(String pointer) {
    int at = find(pointer) * STRIDE;
    if (data[at] < 0) {
      return value(pointer);
    }
    int end = data[at + 3];
    boolean oneLine = text.line(data[at]) == text.line(Math.max(data[at], end - 1));
    return span(data[at], oneLine ? end : data[at + 1], end, pointer);
  }

  private SourceSpan span(int start, int end, int last, String pointer) {
    return new SourceSpan(
        file,
        text.line(start),
        text.column(start),
        end - start,
        text.line(Math.max(start, last - 1)),
        pointer);
  }

  /// @throws IllegalArgumentException if the tree has no such place
  private int find(String pointer) {
    if (pointer.isEmpty()) {
      return 0;
    }
    int slash = pointer.lastIndexOf('/');
    Found parent = container(pointer.substring(0, Math.max(slash, 0)));
    return parent.children()[ordinal(parent, pointer.substring(slash + 1))];
  }

  private Found container(String pointer) {
    Found known = containers.get(pointer);
    if (known != null) {
      return known;
    }
    // Without recursion: pointers of a hostile document are long.
    Found here = containers.computeIfAbsent("", _ -> found(0, root));
    int from = 0;
    while (from < pointer.length()) {
      int next = pointer.indexOf('/', from + 1);
      int end = next < 0 ? pointer.length() : next;
      String part = pointer.substring(0, end);
      Found below = containers.get(part);
      if (below == null) {
        int ordinal = ordinal(here, pointer.substring(from + 1, end));
        below = found(here.children()[ordinal], child(here.node(), ordinal, pointer, from, end));
        containers.put(part, below);
      }
      here = below;
      from = end;
    }
    return here;
  }

  private static JsonNode child(JsonNode parent, int ordinal, String pointer, int from, int end) {
    return parent.isArray()
        ? parent.get(ordinal)
        : parent.get(Pointers.unescape(pointer.substring(from + 1, end)));
  }

  private Found found(int index, JsonNode node) {
    int count = node.size();
    int[] children = new int[count];
    int at = index + 1;
    for (int i = 0; i < count; i++) {
      children[i] = at;
      at += data[at * STRIDE + 4];
    }
    Map<String, Integer> names = Map.of();
    if (node.isObject() && count > FEW) {
      names = HashMap.newHashMap(count);
      for (String name : node.propertyNames()) {
        names.put(name, names.size());
      }
    }
    return new Found(index, node, children, names);
  }

  private static int ordinal(Found parent, String token) {
    JsonNode node = parent.node();
    if (node.isArray() && token.matches("\\d{1,9}")) {
      int ordinal = Integer.parseInt(token);
      if (ordinal < parent.children().length) {
        return ordinal;
      }
    } else if (node.isObject()) {
      String name = Pointers.unescape(token);
      Integer known = parent.names().get(name);
      if (known != null) {
        return known;
      }
      int ordinal = 0;
      for (String each : node.size() > FEW ? Set.<String>of() : node.propertyNames()) {
        if (each.equals(name)) {
          return ordinal;
        }
        ordinal++;
      }
    }
    throw new IllegalArgumentException("nothing stands at " + token);
  }

  /// Gathers positions while a file is read, in the order of the file.
  public static final class Builder {
    private int[] data = new int[STRIDE * 256];
    private int count;

    int count() {
      return count;
    }

    /// Begins a node.
    ///
    /// @param keyStart -1 where it has no name
    public int open(int keyStart, int keyEnd, int start) {
      if ((count + 1) * STRIDE > data.length) {
        data = Arrays.copyOf(data, data.length * 2);
      }
      int at = count * STRIDE;
      data[at] = keyStart;
      data[at + 1] = keyEnd;
      data[at + 2] = start;
      return count++;
    }

    public void close(int node, int end) {
      data[node * STRIDE + 3] = end;
      data[node * STRIDE + 4] = count - node;
    }

    int end(int node) {
      return data[node * STRIDE + 3];
    }

    /// Forgets a node and all after it.
    void rollback(int node) {
      count = node;
    }

    /// Repeats a closed node, with all below it, as a new one under another name.
    int repeat(int node, int keyStart, int keyEnd) {
      int size = data[node * STRIDE + 4];
      int copy = count;
      while ((count + size) * STRIDE > data.length) {
        data = Arrays.copyOf(data, data.length * 2);
      }
      System.arraycopy(data, node * STRIDE, data, copy * STRIDE, size * STRIDE);
      data[copy * STRIDE] = keyStart;
      data[copy * STRIDE + 1] = keyEnd;
      count += size;
      return copy;
    }

    /// A closed node with all below it, to be pasted elsewhere.
    int[] cut(int node) {
      return Arrays.copyOfRange(data, node * STRIDE, (node + size(node)) * STRIDE);
    }

    void paste(int[] nodes) {
      while (count * STRIDE + nodes.length > data.length) {
        data = Arrays.copyOf(data, data.length * 2);
      }
      System.arraycopy(nodes, 0, data, count * STRIDE, nodes.length);
      count += nodes.length / STRIDE;
    }

    int size(int node) {
      return data[node * STRIDE + 4];
    }

    public Positions build(String file, SourceText text, JsonNode root) {
      return new Positions(file, text, root, Arrays.copyOf(data, count * STRIDE));
    }
  }
}
