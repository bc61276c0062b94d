package io.github.schemadiff.report.text;

import io.github.schemadiff.rule.coupling.Sign;
import io.github.schemadiff.rule.coupling.Sign.State;
import io.github.schemadiff.rule.coupling.SignEvidence;
import io.github.schemadiff.rule.coupling.SignEvidence.Place;
import java.util.List;

/// The evidence of one sign, and what to do.
final class SignText {
  private static final int INDENT = 4;
  private static final int LABEL = 12;
  private static final int PLACES = 6;
  private static final int ROWS = 20;

  private final Page page;
  private final int most;

  /// @param most how many pieces of evidence are told; if there is no limit, all their rows and
  ///   places are told as well
  SignText(Page page, int most) {
    this.page = page;
    this.most = most;
  }

  void all(Sign sign) {
    sign.evidence().stream().limit(most).forEach(this::evidence);
    int more = sign.evidence().size() - most;
    if (more > 0) {
      page.blank();
      page.line(INDENT, Line.of("and " + more + " more", Ink.DIM));
    }
  }

  void closing(Sign sign) {
    if (sign.state() == State.SEEN) {
      detail("do instead", sign.instead() + ".");
    }
    detail("how sure", sign.certainty() + ".");
  }

  void evidence(SignEvidence evidence) {
    page.blank();
    page.line(INDENT, new Line().prose(evidence.headline(), Ink.STRONG));
    if (!evidence.message().isEmpty()) {
      page.line(INDENT, new Line().prose(evidence.message(), Ink.PLAIN));
    }
    evidence.table().ifPresent(this::table);
    evidence.effect().ifPresent(effect -> detail("now", effect));
    places(evidence.places());
  }

  private void table(SignEvidence.Table table) {
    List<List<String>> rows = table.rows().stream().limit(limit(ROWS)).toList();
    TableText.write(INDENT, table.columns(), rows, page);
    int more = table.rows().size() - rows.size();
    if (more > 0) {
      page.line(INDENT, Line.of("and " + more + " more", Ink.DIM));
    }
  }

  private void places(List<Place> all) {
    List<Place> places = all.stream().limit(limit(PLACES)).toList();
    String label = "where";
    for (Place place : places) {
      Line text = Line.of(place.span().display(), Ink.PLAIN).add("  ", Ink.PLAIN);
      page.line(INDENT, Line.of(label, Ink.DIM), LABEL, text.prose(place.what(), Ink.DIM));
      label = "";
    }
    int more = all.size() - places.size();
    if (more > 0) {
      page.line(INDENT, Line.of("", Ink.DIM), LABEL, Line.of("and " + more + " more", Ink.DIM));
    }
  }

  private int limit(int usual) {
    return most == Integer.MAX_VALUE ? most : usual;
  }

  private void detail(String label, String text) {
    page.line(INDENT, Line.of(label, Ink.DIM), LABEL, new Line().prose(text, Ink.PLAIN));
  }
}
