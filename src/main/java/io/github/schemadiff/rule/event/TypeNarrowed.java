package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Site;

/// A type no longer admits values that old events carry.
public final class TypeNarrowed extends TypeRule {
  public TypeNarrowed() {
    super(
        "type-narrowed", "A type was narrowed", "type-widened", TypeMove.NARROWED, "was narrowed");
  }

  @Override
  String why(Site<Change.TypeChanged> site) {
    return site.voice().stored()
        + " carry "
        + Phrase.a(site.change().from())
        + ", and "
        + site.voice().unfit();
  }
}
