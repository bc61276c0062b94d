package io.github.schemadiff.format.protobuf.syntax;

import io.github.schemadiff.format.protobuf.syntax.Nodes.Declaration;
import io.github.schemadiff.format.protobuf.syntax.Nodes.Import;
import io.github.schemadiff.format.protobuf.syntax.Nodes.OptionNode;
import io.github.schemadiff.format.tree.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one `.proto` file: proto2, proto3, and editions up to 2024.
///
/// A statement that cannot be read is a problem with its place, and what stands behind it is read
/// all the same.
public final class ProtoParser {
  private final String path;
  private final SourceText source;
  private final Cursor cursor;
  private final OptionParser options;
  private final RangeParser ranges;
  private final MessageParser messages;
  private final EnumParser enums;
  private final ServiceParser services;

  private Syntax syntax = Syntax.PROTO2;
  private Optional<Word> syntaxWord = Optional.empty();
  private Optional<Word> packageName = Optional.empty();
  private final List<Import> imports = new ArrayList<>();
  private final List<OptionNode> fileOptions = new ArrayList<>();
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();

  private ProtoParser(String path, SourceText source) {
    this.path = path;
    this.source = source;
    this.cursor = new Cursor(path, source);
    this.options = new OptionParser(cursor);
    this.ranges = new RangeParser(cursor);
    this.messages = new MessageParser(cursor);
    this.enums = new EnumParser(cursor);
    this.services = new ServiceParser(cursor);
  }

  /// @param path within the set
  public static ProtoFile parse(String path, SourceText source) {
    ProtoParser parser = new ProtoParser(path, source);
    parser.run();
    return new ProtoFile(
        path,
        source,
        parser.syntax,
        parser.syntaxWord,
        parser.packageName,
        parser.imports,
        parser.fileOptions,
        parser.declarations,
        parser.lost,
        parser.cursor.problems());
  }

  private void run() {
    while (!cursor.atEnd()) {
      Optional<String> begun = cursor.secondName();
      try {
        statement();
      } catch (SyntaxProblem problem) {
        cursor.report(problem);
        begun.ifPresent(lost::add);
        cursor.recover();
        if (cursor.looksAt("}")) {
          cursor.skip();
        }
      }
    }
  }

  private void statement() throws SyntaxProblem {
    Doc above = cursor.above();
    int start = cursor.start();
    if (cursor.take(";")) {
      return;
    }
    if ((cursor.looksAt("export") || cursor.looksAt("local"))
        && (cursor.looksAt(1, "message") || cursor.looksAt(1, "enum"))) {
      cursor.skip();
    }
    if (cursor.take("message")) {
      declarations.add(messages.declaration(above, start, 1));
    } else if (cursor.take("enum")) {
      declarations.add(enums.declaration(above, start));
    } else if (cursor.take("service")) {
      declarations.add(services.declaration(above, start));
    } else if (cursor.take("extend")) {
      declarations.add(messages.extension(1));
    } else if (cursor.take("import")) {
      imports.add(importStatement());
    } else if (cursor.take("package")) {
      packageStatement();
    } else if (cursor.take("option")) {
      fileOptions.add(options.statement());
    } else if (cursor.take("syntax")) {
      syntaxStatement(false);
    } else if (cursor.take("edition")) {
      syntaxStatement(true);
    } else {
      throw cursor.expected(
          "`syntax`, `edition`, `package`, `import`, `option`, `message`, `enum`, `service` or"
              + " `extend`");
    }
  }

  private void syntaxStatement(boolean edition) throws SyntaxProblem {
    String keyword = edition ? "edition" : "syntax";
    cursor.expect("=", "after `" + keyword + "`");
    if (cursor.kind() != Tokens.STRING) {
      throw cursor.expected("a quoted version after `" + keyword + " =`");
    }
    Word word = ranges.quoted();
    cursor.expect(";", "after the version");
    if (syntaxWord.isPresent()) {
      throw new SyntaxProblem(word.start(), "The file has said its version before.");
    }
    syntaxWord = Optional.of(word);
    Optional<Syntax> known = Syntax.of(word.text(), edition);
    if (known.isEmpty()) {
      throw new SyntaxProblem(
          word.start(),
          edition
              ? "Edition \"" + word.text() + "\" is not known; expected \"2023\" or \"2024\"."
              : "Syntax \"" + word.text() + "\" is not known; expected \"proto2\" or \"proto3\".");
    }
    syntax = known.get();
  }

  private void packageStatement() throws SyntaxProblem {
    Word name = cursor.dotted("the package's name");
    cursor.expect(";", "after the package's name");
    if (packageName.isPresent()) {
      throw new SyntaxProblem(name.start(), "The file has named its package before.");
    }
    packageName = Optional.of(name);
  }

  private Import importStatement() throws SyntaxProblem {
    boolean isPublic = cursor.take("public");
    boolean isWeak = !isPublic && cursor.take("weak");
    boolean optionOnly = !isPublic && !isWeak && cursor.take("option");
    if (cursor.kind() != Tokens.STRING) {
      throw cursor.expected("a quoted path after `import`");
    }
    Word imported = ranges.quoted();
    cursor.expect(";", "after the import");
    return new Import(imported, isPublic, isWeak, optionOnly);
  }
}
