package io.github.schemadiff.report.content;

import io.github.schemadiff.report.content.ReportContent.Block;
import io.github.schemadiff.report.content.ReportContent.Bullets;
import io.github.schemadiff.report.content.ReportContent.Heading;
import io.github.schemadiff.report.content.ReportContent.Listing;
import io.github.schemadiff.report.content.ReportContent.Paragraph;
import io.github.schemadiff.report.content.ReportContent.RulePage;
import io.github.schemadiff.rule.RuleBook;
import io.github.schemadiff.rule.RuleCard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// The pages of the rules that a report speaks of, as blocks that every format can lay out.
final class RulePages {
  private RulePages() {}

  /// In the order of the rule book.
  static List<RulePage> of(Collection<String> checks) {
    return RuleBook.cards()
        .filter(card -> checks.contains(card.id()))
        .map(RulePages::page)
        .toList();
  }

  static String anchor(String check) {
    return "rule-" + check;
  }

  private static RulePage page(RuleCard card) {
    List<Block> blocks = new ArrayList<>();
    Node document = Parser.builder().build().parse(read(card.id()));
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      add(node, blocks);
    }
    return new RulePage(anchor(card.id()), card.id(), card.principle(), card.title(), blocks);
  }

  /// A rule without a page has none to show.
  private static String read(String id) {
    try (InputStream in = RulePages.class.getResourceAsStream("/rules/" + id + ".md")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void add(Node node, List<Block> blocks) {
    switch (node) {
      case org.commonmark.node.Heading heading -> {
        // The page's own title is that of the card.
        if (heading.getLevel() > 1) {
          blocks.add(new Heading(prose(heading).plain()));
        }
      }
      case org.commonmark.node.Paragraph paragraph -> blocks.add(new Paragraph(prose(paragraph)));
      case BulletList list -> blocks.add(new Bullets(items(list), false));
      case OrderedList list -> blocks.add(new Bullets(items(list), true));
      case FencedCodeBlock code -> blocks.add(new Listing(code.getLiteral().stripTrailing()));
      case IndentedCodeBlock code -> blocks.add(new Listing(code.getLiteral().stripTrailing()));
      default -> blocks.add(new Paragraph(prose(node)));
    }
  }

  private static List<Prose> items(Node list) {
    List<Prose> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(prose(item));
    }
    return items;
  }

  private static Prose prose(Node node) {
    List<Prose.Run> runs = new ArrayList<>();
    for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
      switch (part) {
        case Text text -> runs.add(new Prose.Plain(text.getLiteral()));
        case Code code -> runs.add(new Prose.Code(code.getLiteral()));
        case SoftLineBreak _ -> runs.add(new Prose.Plain(" "));
        case StrongEmphasis strong -> runs.add(new Prose.Strong(prose(strong).plain()));
        // Links lead to nothing that is in the report: their words stay.
        default -> runs.addAll(prose(part).runs());
      }
    }
    return new Prose(runs);
  }
}
