package io.github.schemadiff.format.avro.idl;

import io.github.schemadiff.format.avro.idl.Piece.Span;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.apache.avro.idl.IdlParser;
import org.apache.avro.idl.IdlParser.IdentifierContext;

/// The text of a file: where tokens stand in it, and the comments that document something.
final class IdlText {
  private final String text;
  private final boolean wide;
  private final CommonTokenStream tokens;

  IdlText(String text, CommonTokenStream tokens) {
    this.text = text;
    this.wide = text.codePoints().anyMatch(Character::isSupplementaryCodePoint);
    this.tokens = tokens;
  }

  Span span(ParserRuleContext rule) {
    return new Span(offset(rule.getStart().getStartIndex()), end(rule.getStop()));
  }

  Span span(Token token) {
    return new Span(offset(token.getStartIndex()), end(token));
  }

  private int end(Token token) {
    return offset(token.getStopIndex() + 1);
  }

  /// The parser counts code points.
  private int offset(int points) {
    return wide ? text.offsetByCodePoints(0, points) : points;
  }

  /// Without the backquotes that make a keyword a name.
  static String name(IdentifierContext identifier) {
    return identifier.word.getText().replace("`", "");
  }

  Piece named(IdentifierContext identifier) {
    return Piece.text(name(identifier), span(identifier));
  }

  /// The comment right before a declaration, without its stars.
  Optional<Piece> doc(ParserRuleContext rule) {
    List<Token> hidden = tokens.getHiddenTokensToLeft(rule.getStart().getTokenIndex(), -1);
    if (hidden == null || hidden.getLast().getType() != IdlParser.DocComment) {
      return Optional.empty();
    }
    String comment = hidden.getLast().getText();
    String inner = comment.substring(3, comment.length() - 2);
    String plain = inner.strip().replaceAll("(?m)^\\h*\\*{1,2}\\h?", "").strip();
    return Optional.of(Piece.text(plain, span(hidden.getLast())));
  }
}
