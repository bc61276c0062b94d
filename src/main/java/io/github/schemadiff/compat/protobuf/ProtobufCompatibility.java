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

  private record Direction(Contract.Descriptors writer, Contract.Descriptors reader) {}

  public ProtobufCompatibility(Options options) {
    this(Encoding.BINARY, options, new HashMap<>());
  }

  private ProtobufCompatibility(
      Encoding encoding, Options options, Map<Contract.Descriptors, Pool> pools) {
    this.encoding = encoding;
    this.options = options;
    this.pools = pools;
  }

  @Override
  public Optional<Mapping> mapping() {
    return Optional.of(
        new Mapping(
            "jsonMapping",
            "JSON mapping",
            new ProtobufCompatibility(Encoding.JSON, options, pools)));
  }

  @Override
  public Verdict decide(EventType writer, EventType reader) {
    Contract.Protobuf written = contract(writer);
    Contract.Protobuf read = contract(reader);
    try {
      Walk walk =
          walks.computeIfAbsent(
              new Direction(written.descriptors(), read.descriptors()), this::walk);
      Pair root = new Pair(pool(written).message(written), pool(read).message(read));
      boolean carried =
          !root.writer().getFullName().equals(written.type())
              && !root.reader().getFullName().equals(read.type());
      return walk.decide(root, carried);
    } catch (UnreadableDescriptor broken) {
      return new Verdict.Undecided(broken.getMessage());
    }
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
