package io.github.schemadiff.format.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads YAML 1.2: one document, scalars by the core schema, aliases written out, `<<` merged.
final class YamlReader {
  /// How many nodes aliases may write out before they are taken for a bomb.
  private static final int MAX_REPEATED = 1_000_000;

  private final ParserImpl parser;
  private final SourceText text;
  private final CodePoints offsets;
  private final Positions.Builder positions = new Positions.Builder();
  private final List<Tree.Repeated> repeated = new ArrayList<>();
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private int written;

  /// @param node empty while the node is being read
  private record Anchored(int position, Optional<JsonNode> node) {}

  private YamlReader(SourceText text) {
    LoadSettings settings =
        LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();
    this.parser = new ParserImpl(settings, new StreamReader(settings, text.text()));
    this.text = text;
    this.offsets = new CodePoints(text.text());
  }

  static Tree read(String file, SourceText text) throws UnreadableException {
    try {
      YamlReader reader = new YamlReader(text);
      return reader.document(file);
    } catch (MarkedYamlEngineException broken) {
      Optional<Mark> mark = broken.getProblemMark().or(broken::getContextMark);
      String said = broken.getProblem() == null ? broken.getContext() : broken.getProblem();
      throw new UnreadableException(
          mark.map(at -> at.getLine() + 1).orElse(0),
          mark.map(at -> at.getColumn() + 1).orElse(0),
          sentence(said));
    } catch (ReaderException broken) {
      int at = new CodePoints(text.text()).offset(broken.getPosition());
      throw text.problem(
          at, "The character U+%04X may not stand in YAML.".formatted(broken.getCodePoint()));
    } catch (YamlEngineException broken) {
      throw new UnreadableException(0, 0, sentence(broken.getMessage()));
    }
  }

  private static String sentence(String said) {
    String plain = said == null ? "This is no YAML" : said.strip();
    String upper = Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    return upper.endsWith(".") ? upper : upper + ".";
  }

  private Tree document(String file) throws UnreadableException {
    parser.next();
    if (!parser.checkEvent(Event.ID.DocumentStart)) {
      throw new UnreadableException(0, 0, "The file is empty; expected a document.");
    }
    parser.next();
    JsonNode root = value(parser.next(), -1, -1, "", 1);
    parser.next();
    if (parser.checkEvent(Event.ID.DocumentStart)) {
      throw text.problem(
          start(parser.peekEvent()), "A second document begins; expected one document in a file.");
    }
    return new Tree(root, positions.build(file, text, root), repeated);
  }

  private JsonNode value(Event event, int keyStart, int keyEnd, String pointer, int depth)
      throws UnreadableException {
    if (event instanceof AliasEvent alias) {
      return repeat(alias, keyStart, keyEnd);
    }
    if (depth > Tree.MAX_DEPTH) {
      throw text.problem(
          start(event),
          "The document is nested too deep; expected at most %d levels.".formatted(Tree.MAX_DEPTH));
    }
    int node = positions.open(keyStart, keyEnd, start(event));
    Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
    anchor.ifPresent(name -> anchors.put(name, new Anchored(node, Optional.empty())));
    JsonNode value =
        switch (event) {
          case ScalarEvent scalar -> {
            positions.close(node, end(event));
            yield YamlScalars.value(scalar)
                .orElseThrow(() -> text.problem(start(event), YamlScalars.expectation(scalar)));
          }
          case MappingStartEvent mapping -> mapping(mapping, node, pointer, depth);
          default -> sequence((CollectionStartEvent) event, node, pointer, depth);
        };
    anchor.ifPresent(name -> anchors.put(name, new Anchored(node, Optional.of(value))));
    return value;
  }

  private JsonNode repeat(AliasEvent alias, int keyStart, int keyEnd) throws UnreadableException {
    Anchored anchored = anchors.get(alias.getAlias());
    if (anchored == null) {
      throw text.problem(
          start(alias), "No anchor `&%s` stands before this.".formatted(alias.getAlias()));
    }
    if (anchored.node().isEmpty()) {
      throw text.problem(
          start(alias), "The anchor `&%s` contains itself.".formatted(alias.getAlias()));
    }
    written += positions.size(anchored.position());
    if (written > MAX_REPEATED) {
      throw text.problem(
          start(alias),
          "Aliases write out more than %,d nodes; expected fewer.".formatted(MAX_REPEATED));
    }
    positions.repeat(anchored.position(), keyStart, keyEnd);
    return anchored.node().get();
  }

  private JsonNode mapping(MappingStartEvent start, int node, String pointer, int depth)
      throws UnreadableException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Map<String, Merge> merges = new LinkedHashMap<>();
    int last = end(start);
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event key = parser.next();
      if (!(key instanceof ScalarEvent scalar)) {
        throw text.problem(start(key), "Expected a name: a plain or quoted word.");
      }
      String name = scalar.getValue();
      String there = pointer + "/" + Pointers.escape(name);
      int before = positions.count();
      JsonNode value = value(parser.next(), start(key), end(key), there, depth + 1);
      last = positions.end(before);
      if (name.equals("<<") && scalar.isPlain() && value.isObject()) {
        collect(value, before, merges);
        positions.rollback(before);
      } else if (object.has(name)) {
        positions.rollback(before);
        int at = start(key);
        repeated.add(new Tree.Repeated(there, name, text.line(at), text.column(at)));
      } else {
        object.set(name, value);
      }
    }
    for (Map.Entry<String, Merge> merge : merges.entrySet()) {
      if (!object.has(merge.getKey())) {
        object.set(merge.getKey(), merge.getValue().value());
        merge.getValue().append(positions);
      }
    }
    positions.close(node, collectionEnd(start, parser.next(), last));
    return object;
  }

  /// A member that comes in by `<<`, with the positions it has where it was written.
  private record Merge(JsonNode value, int[] data) {
    void append(Positions.Builder positions) {
      positions.paste(data);
    }
  }

  private void collect(JsonNode value, int node, Map<String, Merge> merges) {
    int child = node + 1;
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      merges.putIfAbsent(member.getKey(), new Merge(member.getValue(), positions.cut(child)));
      child += positions.size(child);
    }
  }

  private JsonNode sequence(CollectionStartEvent start, int node, String pointer, int depth)
      throws UnreadableException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    int last = end(start);
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      int before = positions.count();
      array.add(value(parser.next(), -1, -1, pointer + "/" + array.size(), depth + 1));
      last = positions.end(before);
    }
    positions.close(node, collectionEnd(start, parser.next(), last));
    return array;
  }

  /// In block style the end is noticed only where the next thing begins.
  private int collectionEnd(CollectionStartEvent start, Event end, int last) {
    return start.isFlow() ? end(end) : last;
  }

  private int start(Event event) {
    return event.getStartMark().map(mark -> offsets.offset(mark.getIndex())).orElse(0);
  }

  private int end(Event event) {
    return event.getEndMark().map(mark -> offsets.offset(mark.getIndex())).orElse(0);
  }
}
