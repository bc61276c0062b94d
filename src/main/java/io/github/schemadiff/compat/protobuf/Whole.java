package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A set of whole numbers: what a field's writer writes, or what its reader reads as it was
/// written.
sealed interface Whole {
  /// All numbers from `least` to `most`.
  record Range(BigInteger least, BigInteger most) implements Whole {}

  record Listed(Set<BigInteger> numbers) implements Whole {
    public Listed {
      numbers = Set.copyOf(numbers);
    }
  }

  Whole BOOL = range(0, 1);
  Whole INT32 = bits(31, true);
  Whole INT64 = bits(63, true);
  Whole UINT32 = bits(32, false);
  Whole UINT64 = bits(64, false);
  Whole ZERO = range(0, 0);
  Whole NONE = new Listed(Set.of());

  private static Whole range(long least, long most) {
    return new Range(BigInteger.valueOf(least), BigInteger.valueOf(most));
  }

  private static Whole bits(int bits, boolean signed) {
    BigInteger beyond = BigInteger.ONE.shiftLeft(bits);
    return new Range(signed ? beyond.negate() : BigInteger.ZERO, beyond.subtract(BigInteger.ONE));
  }

  static Whole declared(EnumDescriptor type) {
    return new Listed(
        type.getValues().stream()
            .map(EnumValueDescriptor::getNumber)
            .map(BigInteger::valueOf)
            .collect(Collectors.toSet()));
  }

  /// Whether unknown numbers of this field's enum are kept apart, as those of a closed one: by the
  /// enum's own word, and where Java and C++ go by the file of the field.
  static boolean closed(FieldDescriptor field) {
    return field.getEnumType().isClosed() || field.legacyEnumFieldTreatedAsClosed();
  }

  /// Numbers that the other set lacks, the most telling first: small ones, then the edges, and zero
  /// last, as what is lost reads as zero. Empty where it lacks none.
  default List<BigInteger> beyond(Whole other) {
    return candidates(other).stream()
        .filter(it -> !other.has(it))
        .distinct()
        .sorted(Comparator.comparing(it -> it.signum() == 0))
        .toList();
  }

  private List<BigInteger> candidates(Whole other) {
    return switch (this) {
      case Listed(Set<BigInteger> numbers) -> new TreeSet<>(numbers).stream().toList();
      case Range(BigInteger least, BigInteger most) -> {
        // The edges of the other set are where a number first falls out of it.
        List<BigInteger> edges =
            switch (other) {
              case Range(BigInteger low, BigInteger high) ->
                  List.of(high.add(BigInteger.ONE), low.subtract(BigInteger.ONE));
              case Listed(Set<BigInteger> numbers) ->
                  numbers.stream()
                      .flatMap(
                          it ->
                              List.of(it.add(BigInteger.ONE), it.subtract(BigInteger.ONE)).stream())
                      .sorted((a, b) -> a.abs().compareTo(b.abs()))
                      .toList();
            };
        List<BigInteger> all = new java.util.ArrayList<>();
        all.add(BigInteger.ONE);
        all.addAll(edges);
        all.addAll(List.of(BigInteger.ZERO, BigInteger.TWO, BigInteger.ONE.negate(), most, least));
        yield all.stream().filter(this::has).toList();
      }
    };
  }

  default boolean has(BigInteger number) {
    return switch (this) {
      case Range(BigInteger least, BigInteger most) ->
          number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
      case Listed(Set<BigInteger> numbers) -> numbers.contains(number);
    };
  }
}
