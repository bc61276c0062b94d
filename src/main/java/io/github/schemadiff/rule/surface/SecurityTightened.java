package io.github.schemadiff.rule.surface;

/// A client that was let in is let in no more.
public final class SecurityTightened extends SecurityRule {
  public SecurityTightened() {
    super(
        "security-tightened", "Security was tightened", "security-relaxed", true, "was tightened");
  }

  @Override
  String outcome() {
    return "refused";
  }

  @Override
  String why() {
    return "Each alternative that was declared is in use somewhere";
  }

  @Override
  String fix() {
    return "Accept the old way as well, until everybody has changed";
  }
}
