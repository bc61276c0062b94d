package io.github.schemadiff.rule.surface;

/// What a service does with a message, in the forms that sentences need.
final class ActionWords {
  private ActionWords() {}

  /// "sent", "received", "sent in reply".
  static String done(String action) {
    String word = action.startsWith("send") ? "sent" : "received";
    return action.endsWith("reply") ? word + " in reply" : word;
  }

  /// "sends", "receives".
  static String does(String action) {
    return action.startsWith("send") ? "sends" : "receives";
  }
}
