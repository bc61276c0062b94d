package io.github.schemadiff.compat.avro;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds a number in what the decoder made of a document.
final class Values {
  private Values() {}

  static Optional<BigDecimal> at(Object decoded, List<Trail.Step> steps) {
    Optional<Object> at = Optional.ofNullable(decoded);
    for (Trail.Step step : steps) {
      at =
          switch (step) {
            case Trail.FieldStep field ->
                at.flatMap(
                    value ->
                        io.github.schemadiff.compat.avro.check.Decoded.field(value, field.name()));
            case Trail.Inner _ ->
                at.flatMap(
                    value ->
                        (value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value)
                            .stream().findFirst());
            case Trail.BranchStep _ -> at;
          };
    }
    return at.filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
  }
}
