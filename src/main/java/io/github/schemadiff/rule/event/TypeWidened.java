package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.Site;

/// A type admits values that old readers do not know.
public final class TypeWidened extends TypeRule {
  public TypeWidened() {
    super("type-widened", "A type was widened", "type-narrowed", TypeMove.WIDENED, "was widened");
  }

  @Override
  String why(Site<Change.TypeChanged> site) {
    return site.voice().waiting(site.oldLabel())
        + " were promised "
        + Phrase.a(site.change().from())
        + ", and where that is broken rule 4 asks for "
        + site.voice().anew();
  }
}
