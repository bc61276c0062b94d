package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import io.github.schemadiff.compat.Incompatibility.Aspect;
import io.github.schemadiff.compat.Options;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What goes wrong between one pair of message types, and which pairs its fields lead to.
///
/// Every field of the writer is set against the reader's field that takes what it writes, and
/// against the one that only looks like it; then the reader's own demands are asked for: what it
/// requires, and which fields it lets stand together.
final class PairRules {
  private final Encoding encoding;
  private final Relation.Table table;
  private final Options.Content content;
  private final Pool writerPool;
  private final Pool readerPool;

  PairRules(
      Encoding encoding,
      Relation.Table table,
      Options.Content content,
      Pool writerPool,
      Pool readerPool) {
    this.encoding = encoding;
    this.table = table;
    this.content = content;
    this.writerPool = writerPool;
    this.readerPool = readerPool;
  }

  /// @param unknown fields that the writer writes and the reader has no field for
  record Result(List<Break> breaks, List<Edge> edges, List<FieldDescriptor> unknown) {}

  Result of(Pair pair) {
    return new Question(pair).answer();
  }

  /// One pair at a time.
  private final class Question {
    private final Pair pair;
    private final List<FieldDescriptor> written;
    private final List<FieldDescriptor> read;
    private final Encoding.Readers readers;
    private final List<Break> breaks = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<FieldDescriptor> unknown = new ArrayList<>();

    /// Fields whose values arrive, with the reader's field.
    private final Map<FieldDescriptor, FieldDescriptor> arriving = new HashMap<>();

    Question(Pair pair) {
      this.pair = pair;
      written = writerPool.fields(pair.writer()).stream().filter(encoding::writes).toList();
      read = readerPool.fields(pair.reader());
      readers = encoding.readers(read);
      boolean sets = pair.writer().getOptions().getMessageSetWireFormat();
      if (encoding == Encoding.BINARY
          && sets != pair.reader().getOptions().getMessageSetWireFormat()) {
        messageSet();
      }
    }

    Result answer() {
      for (FieldDescriptor field : written) {
        Optional<FieldDescriptor> taking = readers.taking(field);
        Optional<FieldDescriptor> missing = readers.missing(field);
        taking.ifPresent(it -> arrives(field, it));
        missing.ifPresent(it -> misses(field, it));
        if (taking.isEmpty() && missing.isEmpty()) {
          unknown.add(field);
        }
      }
      breaks.addAll(new ReaderDemands(pair, written, read, readers, arriving).breaks());
      return new Result(List.copyOf(breaks), List.copyOf(edges), List.copyOf(unknown));
    }

    /// Extensions are framed in two ways, and neither parser knows the other one.
    private void messageSet() {
      written.stream()
          .filter(FieldDescriptor::isExtension)
          .forEach(
              field ->
                  readers
                      .taking(field)
                      .ifPresent(
                          it ->
                              add(
                                  field,
                                  it,
                                  Aspect.TYPE,
                                  "message_set_wire_format",
                                  "",
                                  Recipes.each(field, Samples.values(field)))));
    }

    private void arrives(FieldDescriptor writer, FieldDescriptor reader) {
      Cardinality from = Cardinality.of(writer);
      Cardinality to = Cardinality.of(reader);
      if (isNeverWritten(writer) && sameWhenAbsent(writer, reader)) {
        return;
      }
      if (from == to) {
        if (from == Cardinality.MAP) {
          maps(writer, reader);
        } else {
          relate(writer, reader, from == Cardinality.LIST ? "[]" : "");
        }
        return;
      }
      boolean fits =
          encoding == Encoding.BINARY
              && (from == Cardinality.ONE || from == Cardinality.MAP && to == Cardinality.LIST);
      if (fits) {
        relate(writer, reader, from == Cardinality.ONE ? "" : "[]");
        if (from == Cardinality.ONE && writer.hasDefaultValue()) {
          defaults(writer, reader);
        }
        return;
      }
      add(writer, reader, Aspect.TYPE, "label", "", Recipes.several(writer));
    }

    private void maps(FieldDescriptor writer, FieldDescriptor reader) {
      FieldDescriptor key = writer.getMessageType().findFieldByNumber(1);
      FieldDescriptor value = writer.getMessageType().findFieldByNumber(2);
      boolean same = true;
      if (table.of(key, reader.getMessageType().findFieldByNumber(1))
          instanceof Relation.Different different) {
        same = false;
        add(
            writer,
            reader,
            different.aspect(),
            different.keyword(),
            "{key}",
            Recipes.entries(writer, key, different.samples()));
      }
      switch (table.of(value, reader.getMessageType().findFieldByNumber(2))) {
        case Relation.Same _ -> {}
        case Relation.Messages(var inner, var outer) ->
            edges.add(new Edge(writer, reader, true, new Pair(inner, outer)));
        case Relation.Different(var aspect, var keyword, var samples) -> {
          same = false;
          add(writer, reader, aspect, keyword, "{}", Recipes.entries(writer, value, samples));
        }
        case Relation.Open(var reason, var samples) ->
            open(writer, reader, "{}", reason, Recipes.entries(writer, value, samples));
      }
      if (same) {
        arriving.put(writer, reader);
      }
    }

    private void relate(FieldDescriptor writer, FieldDescriptor reader, String inside) {
      switch (table.of(writer, reader)) {
        case Relation.Same _ -> {
          arriving.put(writer, reader);
          if (inside.isEmpty() && !reader.isRepeated()) {
            defaults(writer, reader);
          }
        }
        case Relation.Messages(var inner, var outer) -> {
          arriving.put(writer, reader);
          edges.add(new Edge(writer, reader, false, new Pair(inner, outer)));
        }
        // Every symbol that moved is one break.
        case Relation.Different(var aspect, var keyword, var samples)
            when keyword.equals(Relation.MOVED) ->
            Recipes.each(writer, samples)
                .forEach(it -> add(writer, reader, aspect, keyword, inside, List.of(it)));
        case Relation.Different(var aspect, var keyword, var samples) ->
            add(
                writer,
                reader,
                aspect,
                isOther(writer, reader) ? "number-reused" : keyword,
                inside,
                Recipes.each(writer, samples));
        case Relation.Open(var reason, var samples) ->
            open(writer, reader, inside, reason, Recipes.each(writer, samples));
      }
    }

    /// The reader has another field under the number: its own lies elsewhere, or is gone.
    private boolean isOther(FieldDescriptor writer, FieldDescriptor reader) {
      return encoding == Encoding.BINARY && !Pointers.name(writer).equals(Pointers.name(reader));
    }

    /// What stands for a value that is not there.
    private void defaults(FieldDescriptor writer, FieldDescriptor reader) {
      boolean always = writer.isRequired() || writer.getContainingType().getOptions().getMapEntry();
      boolean plain = writer.getJavaType() != FieldDescriptor.JavaType.MESSAGE;
      if (plain && !always && !sameWhenAbsent(writer, reader)) {
        add(
            writer,
            reader,
            Aspect.MISREAD,
            "default",
            "",
            List.of(message -> message.clearField(writer)));
      }
    }

    private boolean sameWhenAbsent(FieldDescriptor writer, FieldDescriptor reader) {
      Message written = DynamicMessage.getDefaultInstance(writer.getContainingType());
      Message read = DynamicMessage.getDefaultInstance(reader.getContainingType());
      return new Observer(encoding, writerPool, readerPool)
          .sameField(writer, written, reader, read);
    }

    private void misses(FieldDescriptor writer, FieldDescriptor reader) {
      if (!writer.isRepeated()
          && !reader.isRepeated()
          && isAlwaysZero(writer)
          && sameWhenAbsent(writer, reader)) {
        // All that can be lost is a zero, and that is what is read.
        return;
      }
      add(
          writer,
          reader,
          Aspect.MISREAD,
          encoding == Encoding.BINARY ? "number" : "name",
          "",
          Recipes.several(writer));
    }

    private boolean isNeverWritten(FieldDescriptor field) {
      return !field.isRepeated() && !field.hasPresence() && !ofEntry(field) && isAlwaysZero(field);
    }

    /// An enum with nothing but its zero, whose writer writes no other number.
    private boolean isAlwaysZero(FieldDescriptor field) {
      return field.getType() == FieldDescriptor.Type.ENUM
          && Numbers.written(field, content).beyond(Whole.ZERO).isEmpty();
    }

    private static boolean ofEntry(FieldDescriptor field) {
      return field.getContainingType().getOptions().getMapEntry();
    }

    private void add(
        FieldDescriptor writer,
        FieldDescriptor reader,
        Aspect aspect,
        String keyword,
        String inside,
        List<Consumer<DynamicMessage.Builder>> recipes) {
      // A field whose message cannot be written is never written.
      if (!recipes.isEmpty()) {
        breaks.add(
            new Break(
                Optional.of(writer), reader, aspect, keyword, inside, recipes, Optional.empty()));
      }
    }

    private void open(
        FieldDescriptor writer,
        FieldDescriptor reader,
        String inside,
        String reason,
        List<Consumer<DynamicMessage.Builder>> recipes) {
      if (!recipes.isEmpty()) {
        breaks.add(
            new Break(
                Optional.of(writer),
                reader,
                Aspect.TYPE,
                "type",
                inside,
                recipes,
                Optional.of(reason)));
      }
    }
  }
}
