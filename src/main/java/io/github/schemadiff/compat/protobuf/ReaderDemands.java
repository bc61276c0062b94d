package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import io.github.schemadiff.compat.Incompatibility.Aspect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a reader asks of a message as a whole: that what it requires is there, and that of fields
/// which exclude each other only one is.
final class ReaderDemands {
  private final Pair pair;
  private final List<FieldDescriptor> written;
  private final List<FieldDescriptor> read;
  private final Encoding.Readers readers;
  private final Map<FieldDescriptor, FieldDescriptor> arriving;
  private final List<Break> breaks = new ArrayList<>();

  /// @param arriving fields of the writer whose values arrive, with the reader's field
  ReaderDemands(
      Pair pair,
      List<FieldDescriptor> written,
      List<FieldDescriptor> read,
      Encoding.Readers readers,
      Map<FieldDescriptor, FieldDescriptor> arriving) {
    this.pair = pair;
    this.written = written;
    this.read = read;
    this.readers = readers;
    this.arriving = arriving;
  }

  List<Break> breaks() {
    required();
    valueOfEntry();
    oneofs();
    return breaks;
  }

  /// What is read as an entry of a map has a value all the same, which may require something.
  private void valueOfEntry() {
    if (!pair.reader().getOptions().getMapEntry() || pair.writer().getOptions().getMapEntry()) {
      return;
    }
    FieldDescriptor value = pair.reader().findFieldByNumber(2);
    boolean written =
        this.written.stream()
            .anyMatch(
                it -> it.isRequired() && readers.taking(it).filter(value::equals).isPresent());
    if (value.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !written) {
      value.getMessageType().getFields().stream()
          .filter(FieldDescriptor::isRequired)
          .findFirst()
          .ifPresent(
              it ->
                  breaks.add(
                      new Break(
                          Optional.empty(),
                          it,
                          Aspect.MISSING,
                          "required",
                          "",
                          List.of(_ -> {}),
                          Optional.empty())));
    }
  }

  private void required() {
    for (FieldDescriptor field : read) {
      if (field.isRequired()
          && written.stream()
              .filter(it -> readers.taking(it).filter(field::equals).isPresent())
              .noneMatch(
                  it -> it.isRequired() || it.getContainingType().getOptions().getMapEntry())) {
        Optional<FieldDescriptor> from =
            written.stream()
                .filter(it -> readers.taking(it).filter(field::equals).isPresent())
                .findFirst();
        breaks.add(
            new Break(
                from,
                field,
                Aspect.MISSING,
                "required",
                "",
                List.of(message -> from.ifPresent(message::clearField)),
                Optional.empty()));
      }
    }
  }

  /// Fields that one message may hold together and the reader keeps only one of.
  private void oneofs() {
    Map<Object, List<FieldDescriptor>> groups = new HashMap<>();
    for (FieldDescriptor field : written) {
      FieldDescriptor taking = arriving.get(field);
      if (taking != null && taking.getRealContainingOneof() != null) {
        groups.computeIfAbsent(taking.getRealContainingOneof(), _ -> new ArrayList<>()).add(field);
      }
    }
    groups.values().forEach(this::together);
  }

  private void together(List<FieldDescriptor> members) {
    for (FieldDescriptor one : members) {
      for (FieldDescriptor other : members) {
        if (one.getNumber() < other.getNumber() && !exclude(one, other)) {
          // Told at the one that was free until now.
          FieldDescriptor moved = one.getRealContainingOneof() == null ? one : other;
          breaks.add(
              new Break(
                  Optional.of(moved),
                  arriving.get(moved),
                  Aspect.MISREAD,
                  "oneof",
                  "",
                  List.of(
                      message -> {
                        Edge.put(one, Samples.value(one), message);
                        Edge.put(other, Samples.value(other), message);
                      }),
                  Optional.empty()));
          return;
        }
      }
    }
  }

  private static boolean exclude(FieldDescriptor one, FieldDescriptor other) {
    return one.getRealContainingOneof() != null
        && one.getRealContainingOneof() == other.getRealContainingOneof();
  }
}
