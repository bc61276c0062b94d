package io.github.schemadiff.format.avro.idl;

import io.github.schemadiff.format.tree.Positions;
import io.github.schemadiff.format.tree.SourceText;
import io.github.schemadiff.format.tree.Tree;
import io.github.schemadiff.format.tree.UnreadableException;
import io.github.schemadiff.source.SourceFile;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.apache.avro.idl.IdlLexer;
import org.apache.avro.idl.IdlParser;
import tools.jackson.databind.JsonNode;

/// Reads files in the interface description language.
public final class IdlFiles {
  private IdlFiles() {}

  /// The protocol or the schemas of a file, as JSON.
  ///
  /// @throws UnreadableException with the place of the first thing that is wrong
  public static Tree read(SourceFile file) throws UnreadableException {
    SourceText source = SourceText.decode(file.bytes());
    Problems problems = new Problems();
    IdlLexer lexer = new IdlLexer(CharStreams.fromString(source.text()));
    lexer.removeErrorListeners();
    lexer.addErrorListener(problems);
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    IdlParser parser = new IdlParser(tokens);
    parser.removeErrorListeners();
    parser.addErrorListener(problems);
    try {
      Piece document = new IdlDocument(new IdlText(source.text(), tokens)).of(parser.idlFile());
      Positions.Builder positions = new Positions.Builder();
      JsonNode root = document.written(positions);
      return new Tree(root, positions.build(file.path(), source, root), List.of());
    } catch (ParseCancellationException stopped) {
      throw problems.first;
    } catch (StackOverflowError _) {
      throw new UnreadableException(0, 0, "The types are nested too deep.");
    }
  }

  /// Ends the parsing at the first problem: what comes after it is guesswork.
  private static final class Problems extends BaseErrorListener {
    private UnreadableException first;

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object symbol,
        int line,
        int column,
        String message,
        RecognitionException cause) {
      if (first == null) {
        String said = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        String shorter = said.length() > 200 ? said.substring(0, 199) + "…" : said;
        first = new UnreadableException(line, column + 1, shorter + ".");
      }
      throw new ParseCancellationException();
    }
  }
}
