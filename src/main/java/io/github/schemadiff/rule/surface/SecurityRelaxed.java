package io.github.schemadiff.rule.surface;

/// A client needs less than before, or has another way in.
public final class SecurityRelaxed extends SecurityRule {
  public SecurityRelaxed() {
    super("security-relaxed", "Security was relaxed", "security-tightened", false, "was relaxed");
  }

  @Override
  String outcome() {
    return "still let in";
  }

  @Override
  String why() {
    return "No rule is broken; that less is asked for should be on purpose";
  }

  @Override
  String fix() {
    return "Have somebody look at it who knows why it was asked for";
  }
}
