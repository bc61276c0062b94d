package io.github.schemadiff.report.text;

import io.github.schemadiff.rule.Principle;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.coupling.SignCard;
import java.util.List;

/// All rules under the four rules that they guard, and the signs of a distributed monolith.
public final class RuleTable {
  private RuleTable() {}

  public static String text(List<RuleCard> cards, List<SignCard> signs, TextStyle style) {
    Page page = new Page(style);
    int width = cards.stream().mapToInt(card -> card.id().length()).max().orElse(0) + 2;
    for (Principle rule : Principle.values()) {
      page.line(0, new Line().add(rule + "  ", Ink.STRONG).add(rule.title(), Ink.STRONG));
      cards.stream()
          .filter(card -> card.principle() == rule)
          .forEach(
              card ->
                  page.line(
                      4, Line.of(card.id(), Ink.CODE), width, Line.of(card.title(), Ink.PLAIN)));
      page.blank();
    }
    page.line(0, Line.of("C   Signs of a distributed monolith", Ink.STRONG));
    signs.forEach(
        sign ->
            page.line(4, Line.of(sign.id(), Ink.CODE), width, Line.of(sign.title(), Ink.PLAIN)));
    page.blank();
    page.line(0, Line.of("A rule's page: schema-diff explain RULE", Ink.DIM));
    return page.toString();
  }
}
