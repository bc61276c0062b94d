package io.github.schemadiff.compat.protobuf;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Compatibility;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Decides Protobuf: the binary wire format, and the JSON mapping beside it.
///
/// Incompatible is a message that is rejected, or a field that both sides declare, by the same
/// number or name, and that is not read as it was written.
public final class ProtobufCompatibility implements Compatibility {
  private final Encoding encoding;
  private final Options options;
  private final Map<Contract.Descriptors, Pool> pools;
  private final Map<Direction, Walk> walks = new HashMap<>();
  private final Map<Direction, SameFiles> sameFiles;
  private final Optional<Mapping> mapping;

  private record Direction(Contract.Descriptors writer, Contract.Descriptors reader) {}

  public ProtobufCompatibility(Options options) {
    this.encoding = Encoding.BINARY;
    this.options = options;
    this.pools = new HashMap<>();
    this.sameFiles = new HashMap<>();
    this.mapping =
        Optional.of(new Mapping("jsonMapping", "JSON mapping", new ProtobufCompatibility(this)));
  }

  /// The JSON mapping beside the bytes.
  private ProtobufCompatibility(ProtobufCompatibility bytes) {
    this.encoding = Encoding.JSON;
    this.options = bytes.options;
    this.pools = bytes.pools;
    this.sameFiles = bytes.sameFiles;
    this.mapping = Optional.empty();
  }

  @Override
  public Optional<Mapping> mapping() {
    return mapping;
  }

  @Override
  public Verdict decide(EventType writer, EventType reader) {
    Contract.Protobuf written = contract(writer);
    Contract.Protobuf read = contract(reader);
    Direction direction = new Direction(written.descriptors(), read.descriptors());
    if (same(written, read, direction)) {
      return new Verdict.Compatible(Optional.empty());
    }
    try {
      Walk walk = walks.computeIfAbsent(direction, this::walk);
      Pair root = new Pair(pool(written).message(written), pool(read).message(read));
      boolean carried =
          !root.writer().getFullName().equals(written.type())
              && !root.reader().getFullName().equals(read.type());
      return walk.decide(root, carried);
    } catch (UnreadableDescriptor broken) {
      return new Verdict.Undecided(broken.getMessage());
    }
  }

  private boolean same(Contract.Protobuf written, Contract.Protobuf read, Direction direction) {
    return written.file().equals(read.file())
        && written.type().equals(read.type())
        && sameFiles
            .computeIfAbsent(direction, it -> new SameFiles(it.writer(), it.reader()))
            .same(written.file());
  }

  private Walk walk(Direction direction) {
    return new Walk(
        encoding, options.content(), pool(direction.writer()), pool(direction.reader()));
  }

  private Pool pool(Contract.Protobuf contract) {
    return pool(contract.descriptors());
  }

  private Pool pool(Contract.Descriptors descriptors) {
    return pools.computeIfAbsent(descriptors, Pool::new);
  }

  private static Contract.Protobuf contract(EventType event) {
    if (event.contract() instanceof Contract.Protobuf contract) {
      return contract;
    }
    throw new IllegalArgumentException(event.id() + " is not written in Protobuf");
  }
}
