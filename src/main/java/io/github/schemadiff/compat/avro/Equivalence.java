package io.github.schemadiff.compat.avro;

import io.github.schemadiff.compat.avro.type.AvroType;
import io.github.schemadiff.compat.avro.type.AvroType.Dictionary;
import io.github.schemadiff.compat.avro.type.AvroType.Enumeration;
import io.github.schemadiff.compat.avro.type.AvroType.Field;
import io.github.schemadiff.compat.avro.type.AvroType.Fixed;
import io.github.schemadiff.compat.avro.type.AvroType.Primitive;
import io.github.schemadiff.compat.avro.type.AvroType.Sequence;
import io.github.schemadiff.compat.avro.type.AvroType.Union;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// Whether two types say the same.
final class Equivalence {
  private final BiPredicate<String, String> names;
  private final boolean fallbacks;
  private final Map<Pair, Boolean> met = new HashMap<>();

  private Equivalence(BiPredicate<String, String> names, boolean fallbacks) {
    this.names = names;
    this.fallbacks = fallbacks;
  }

  /// For the decoder, which then reads by position: the same bytes mean the same, whatever the
  /// namespaces and the defaults.
  static boolean holds(AvroType writer, AvroType reader) {
    return new Equivalence((one, other) -> shortName(one).equals(shortName(other)), false)
        .same(writer, reader);
  }

  /// Equal schemas: nothing is resolved, and no alias is looked at.
  static boolean equal(AvroType writer, AvroType reader) {
    return new Equivalence(String::equals, true).same(writer, reader);
  }

  private static String shortName(String fullName) {
    return fullName.substring(fullName.lastIndexOf('.') + 1);
  }

  private boolean same(AvroType one, AvroType other) {
    return switch (one) {
      case Primitive a ->
          other instanceof Primitive b
              && a.basic() == b.basic()
              && (!fallbacks || a.logical().equals(b.logical()));
      case Fixed a ->
          other instanceof Fixed b
              && names.test(a.fullName(), b.fullName())
              && a.size() == b.size()
              && (!fallbacks || a.logical().equals(b.logical()));
      case Enumeration a ->
          other instanceof Enumeration b
              && names.test(a.fullName(), b.fullName())
              && a.symbols().equals(b.symbols());
      case Sequence a -> other instanceof Sequence b && same(a.items(), b.items());
      case Dictionary a -> other instanceof Dictionary b && same(a.values(), b.values());
      case Union a -> other instanceof Union b && all(a.branches(), b.branches());
      case AvroType.Record a -> other instanceof AvroType.Record b && records(a, b);
    };
  }

  private boolean all(List<AvroType> one, List<AvroType> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int at = 0; at < one.size(); at++) {
      if (!same(one.get(at), other.get(at))) {
        return false;
      }
    }
    return true;
  }

  /// Equal until shown otherwise: records may lead back to themselves.
  private boolean records(AvroType.Record one, AvroType.Record other) {
    Pair pair = new Pair(one, other);
    Boolean known = met.get(pair);
    if (known != null) {
      return known;
    }
    met.put(pair, true);
    boolean same =
        names.test(one.fullName(), other.fullName()) && fields(one.fields(), other.fields());
    met.put(pair, same);
    return same;
  }

  private boolean fields(List<Field> one, List<Field> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int at = 0; at < one.size(); at++) {
      Field a = one.get(at);
      Field b = other.get(at);
      boolean defaults = !fallbacks || a.fallback().equals(b.fallback());
      if (!a.name().equals(b.name()) || !defaults || !same(a.type(), b.type())) {
        return false;
      }
    }
    return true;
  }
}
