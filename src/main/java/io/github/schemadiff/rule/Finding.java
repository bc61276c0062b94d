package io.github.schemadiff.rule;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.schema.SchemaPath;
import io.github.schemadiff.schema.SourceSpan;
import java.util.List;
import java.util.Optional;

/// What we say about one change of one event.
///
/// @param id fingerprint of event, path, check and changed values: stays when lines move
/// @param check id of the rule
/// @param event name of the event
/// @param path where in its documents
/// @param voice who writes and who reads there
/// @param cause the change of a shared definition that this stems from
/// @param places how many places of the event show it
/// @param headline what changed, as a fragment: "`guest.language` became required"
/// @param message what changed, who breaks: at most two sentences
/// @param why what the rule says about it, in the words of this change
/// @param fix what to do instead, as one sentence
/// @param edit the concrete edit, if there is one
/// @param backward what a new reader cannot read because of it
/// @param forward what an old reader cannot read because of it
public record Finding(
    String id,
    Principle principle,
    String check,
    Severity severity,
    FindingDirection direction,
    String event,
    SchemaPath path,
    Voice voice,
    Optional<Cause> cause,
    int places,
    String headline,
    String message,
    String why,
    String fix,
    Optional<Edit> edit,
    Optional<SourceSpan> old,
    Optional<SourceSpan> recent,
    List<Incompatibility> backward,
    List<Incompatibility> forward) {
  static final String NOT_PROVEN = "not-proven";

  public Finding {
    backward = List.copyOf(backward);
    forward = List.copyOf(forward);
  }

  /// The break that explains it best: backward first, as upgraded readers meet stored events at
  /// once.
  public Optional<Incompatibility> firstBreak() {
    return backward.isEmpty() ? forward.stream().findFirst() : Optional.of(backward.getFirst());
  }

  /// Whether it says that a direction could not be decided.
  public boolean notProven() {
    return check.equals(NOT_PROVEN);
  }

  /// Whether it stems from readers that fail, and not from good practice or an open question.
  public boolean isBreak() {
    return direction != FindingDirection.NONE && !notProven();
  }

  public Finding withSeverity(Severity other) {
    return copy(id, other);
  }

  /// The same finding with an id of its own, where another one has the same.
  ///
  /// @param ordinal how many came before it
  public Finding numbered(int ordinal) {
    return copy(Fingerprint.of(List.of(id, Integer.toString(ordinal))), severity);
  }

  private Finding copy(String otherId, Severity otherSeverity) {
    return new Finding(
        otherId,
        principle,
        check,
        otherSeverity,
        direction,
        event,
        path,
        voice,
        cause,
        places,
        headline,
        message,
        why,
        fix,
        edit,
        old,
        recent,
        backward,
        forward);
  }

  public enum FindingDirection {
    BACKWARD,
    FORWARD,
    BOTH,
    NONE;

    /// From what breaks.
    public static FindingDirection of(boolean backward, boolean forward) {
      if (backward) {
        return forward ? BOTH : BACKWARD;
      }
      return forward ? FORWARD : NONE;
    }
  }

  /// Lines to take out of the new schema and lines to put in their place, as text to copy.
  public record Edit(List<String> removed, List<String> added) {
    public Edit {
      removed = List.copyOf(removed);
      added = List.copyOf(added);
    }
  }
}
