package io.github.schemadiff.rule.coupling;

import java.util.List;

/// What one set shows of one sign.
///
/// @param summary what is seen, in a few words: "1 model, 3 services"
/// @param evidence what the sign rests on, the weightiest first; also where it is not seen, as far
///   as something is known
/// @param instead what to do about it, as one or two sentences
/// @param certainty how sure this is, and what cannot be seen in schemas
public record Sign(
    SignCard card,
    State state,
    String summary,
    List<SignEvidence> evidence,
    String instead,
    String certainty) {
  public Sign {
    evidence = List.copyOf(evidence);
  }

  public enum State {
    SEEN("Seen"),
    NOT_SEEN("Not seen"),
    /// The sources cannot tell.
    UNKNOWN("Unknown");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
