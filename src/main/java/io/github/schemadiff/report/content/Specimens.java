package io.github.schemadiff.report.content;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.report.FirstWitness;
import io.github.schemadiff.report.content.ReportContent.Bit;
import io.github.schemadiff.report.content.ReportContent.Specimen;
import io.github.schemadiff.report.content.ReportContent.Tone;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.SchemaPath.Branch;
import io.github.schemadiff.schema.SchemaPath.Each;
import io.github.schemadiff.schema.SchemaPath.Index;
import io.github.schemadiff.schema.SchemaPath.Member;
import io.github.schemadiff.schema.SchemaPath.Step;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Prints a witness: the way to the member on which the reader fails, and as much around it as
/// helps. For reports and the window alike.
public final class Specimens {
  /// Members shown beside the failing one, and farther out on the way to it; the others are
  /// counted.
  private static final int NEIGHBOURS = 3;

  private static final int FAR_NEIGHBOURS = 1;
  private static final int VALUE_WIDTH = 44;

  /// Some validators list all symbols of an enum.
  private static final int LONGEST_ERROR = 240;

  private static final int DEEPEST = 24;
  private static final int BYTES = 48;

  private final List<List<Bit>> lines = new ArrayList<>();
  private List<Bit> line = new ArrayList<>();

  private Specimens() {}

  /// The first witness of each direction that a finding breaks.
  ///
  /// @param old label of the old version
  /// @param recent label of the new one
  public static List<Specimen> of(Finding finding, String old, String recent) {
    List<Specimen> found = new ArrayList<>();
    first(finding.backward(), old, recent).ifPresent(found::add);
    first(finding.forward(), recent, old).ifPresent(found::add);
    return found;
  }

  private static Optional<Specimen> first(
      List<Incompatibility> breaks, String writer, String reader) {
    return breaks.stream()
        .filter(broken -> broken.witness().isPresent())
        .findFirst()
        .map(broken -> of(broken, broken.witness().get(), writer, reader));
  }

  private static Specimen of(Incompatibility found, Witness witness, String writer, String reader) {
    String verb =
        switch (found.effect().orElse(Witness.Effect.REJECTED)) {
          case REJECTED -> "rejected";
          case LOST -> "lost";
          case MISREAD -> "misread";
        };
    return new Specimen(
        "written with " + writer + ", " + verb + " by " + reader,
        lines(witness.document(), witness.failing()),
        Words.cut(witness.error(), LONGEST_ERROR),
        witness.checkedBy(),
        FirstWitness.others(witness).orElse(""),
        witness.bytes().map(Specimens::hex).orElse(""),
        witness.read().map(read -> Words.compact(read, 4 * VALUE_WIDTH)).orElse(""));
  }

  static List<List<Bit>> lines(JsonNode document, SchemaPath failing) {
    List<Step> way = failing.steps().stream().filter(step -> !(step instanceof Branch)).toList();
    Specimens printer = new Specimens();
    printer.value(document, way, 0, "");
    printer.flush();
    return List.copyOf(printer.lines);
  }

  private static String hex(byte[] bytes) {
    byte[] head = bytes.length > BYTES ? java.util.Arrays.copyOf(bytes, BYTES) : bytes;
    return Words.count(bytes.length, "byte")
        + ": "
        + HexFormat.ofDelimiter(" ").formatHex(head)
        + (bytes.length > BYTES ? " …" : "");
  }

  private void value(JsonNode node, List<Step> way, int depth, String after) {
    if (way.isEmpty()) {
      put(Words.compact(node, 4 * VALUE_WIDTH), Tone.FAILING);
      put(after, Tone.PLAIN);
    } else if (node.isObject() && depth < DEEPEST) {
      object(node, way, depth, after);
    } else if (node.isArray() && depth < DEEPEST) {
      array(node, way, depth, after);
    } else {
      put(Words.compact(node, VALUE_WIDTH), Tone.PLAIN);
      put(after, Tone.PLAIN);
    }
  }

  private void object(JsonNode node, List<Step> way, int depth, String after) {
    put("{", Tone.PLAIN);
    String wanted = way.getFirst() instanceof Member(String name) ? name : "";
    boolean missing = !node.has(wanted);
    int others = missing ? node.size() : node.size() - 1;
    int neighbours = way.size() == 1 ? NEIGHBOURS : FAR_NEIGHBOURS;
    int shown = 0;
    int left = 0;
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      boolean onTheWay = member.getKey().equals(wanted);
      if (!onTheWay && shown == neighbours) {
        left++;
        continue;
      }
      flush();
      indent(depth + 1);
      put(quoted(member.getKey()) + ": ", onTheWay ? Tone.PLAIN : Tone.DIM);
      if (onTheWay) {
        value(member.getValue(), way.subList(1, way.size()), depth + 1, ",");
      } else {
        shown++;
        put(brief(member.getValue()) + ",", Tone.DIM);
      }
    }
    trimComma(!missing || others > 0);
    if (missing) {
      flush();
      indent(depth + 1);
      put(quoted(wanted) + " is missing", Tone.MISSING);
    }
    if (left > 0) {
      flush();
      indent(depth + 1);
      put("… " + Words.count(left, "more member"), Tone.DIM);
    }
    flush();
    indent(depth);
    put("}" + after, Tone.PLAIN);
  }

  private static String brief(JsonNode node) {
    String text = node.toString();
    if (text.length() > VALUE_WIDTH && node.isObject()) {
      return "{ … " + Words.count(node.size(), "member") + " }";
    }
    if (text.length() > VALUE_WIDTH && node.isArray()) {
      return "[ … " + Words.count(node.size(), "item") + " ]";
    }
    return Words.cut(text, VALUE_WIDTH);
  }

  private void array(JsonNode node, List<Step> way, int depth, String after) {
    int position =
        switch (way.getFirst()) {
          case Index(int at) -> at;
          case Member(String name) when name.matches("\\d{1,9}") -> Integer.parseInt(name);
          case Member _, Each _, Branch _ -> 0;
        };
    put("[", Tone.PLAIN);
    if (position > 0) {
      flush();
      indent(depth + 1);
      put("… " + Words.count(position, "item") + " before", Tone.DIM);
    }
    flush();
    indent(depth + 1);
    if (position < node.size()) {
      value(node.get(position), way.subList(1, way.size()), depth + 1, "");
    } else {
      put("item " + position + " is missing", Tone.MISSING);
    }
    int behind = node.size() - position - 1;
    if (behind > 0) {
      flush();
      indent(depth + 1);
      put("… " + Words.count(behind, "more item"), Tone.DIM);
    }
    flush();
    indent(depth);
    put("]" + after, Tone.PLAIN);
  }

  private static String quoted(String name) {
    return JsonNodeFactory.instance.stringNode(name).toString();
  }

  private void indent(int depth) {
    put("  ".repeat(depth), Tone.PLAIN);
  }

  private void put(String text, Tone tone) {
    if (!text.isEmpty()) {
      line.add(new Bit(text, tone));
    }
  }

  /// The last member of an object is followed by no comma.
  private void trimComma(boolean any) {
    if (any && !line.isEmpty()) {
      Bit last = line.removeLast();
      String text = last.text();
      if (text.equals(",")) {
        return;
      }
      line.add(
          new Bit(text.endsWith(",") ? text.substring(0, text.length() - 1) : text, last.tone()));
    }
  }

  private void flush() {
    if (!line.isEmpty()) {
      lines.add(List.copyOf(line));
      line = new ArrayList<>();
    }
  }
}
