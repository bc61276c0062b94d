package io.github.schemadiff.report;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.compat.Witness;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.schema.SchemaPath;
import java.util.List;
import java.util.Optional;

/// The one document that is shown with a finding.
///
/// @param fromOld whether it was written with the old schema and fails on the new one
/// @param effect what becomes of it
public record FirstWitness(boolean fromOld, Witness.Effect effect, Witness witness) {
  /// Backward first, as upgraded readers meet stored events at once.
  public static Optional<FirstWitness> of(Finding finding) {
    return first(finding.backward(), true).or(() -> first(finding.forward(), false));
  }

  /// "The same document also fails at …", where several findings have to share it.
  public static Optional<String> others(Witness witness) {
    return witness.others().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The same document also fails at "
                + Phrase.list(witness.others().stream().map(FirstWitness::place).toList())
                + ".");
  }

  private static String place(SchemaPath path) {
    return path.isRoot() ? "its root" : Phrase.code(path.spoken());
  }

  private static Optional<FirstWitness> first(List<Incompatibility> breaks, boolean fromOld) {
    return breaks.stream()
        .filter(one -> one.witness().isPresent())
        .findFirst()
        .map(
            one ->
                new FirstWitness(fromOld, one.effect().orElseThrow(), one.witness().orElseThrow()));
  }
}
