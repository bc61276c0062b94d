package io.github.schemadiff.format.protobuf.syntax;

import java.util.List;
import java.util.Optional;

/// What a `.proto` file declares, as written, each with its place.
public final class Nodes {
  private Nodes() {}

  /// @param path as the statement spells it, without quotes; its word's place includes them
  /// @param optionOnly `import option`: only options may use it
  public record Import(Word path, boolean isPublic, boolean isWeak, boolean optionOnly) {}

  /// `option a.(b.c).d = value` or an entry of a bracketed list.
  ///
  /// @param name as written, without white space: `deprecated`, `(google.api.http)`,
  ///   `features.field_presence`
  public record OptionNode(Word name, Value value) {}

  /// A top-level declaration.
  public sealed interface Declaration permits MessageNode, EnumNode, ServiceNode, ExtendNode {}

  /// @param fields of the message itself and of its oneofs, in the order of the text
  /// @param broken something in it could not be read
  /// @param start of its first keyword
  /// @param end behind its closing brace
  public record MessageNode(
      Word name,
      List<FieldNode> fields,
      List<OneofNode> oneofs,
      List<MessageNode> messages,
      List<EnumNode> enums,
      List<ExtendNode> extensions,
      List<RangeNode> extensionRanges,
      ReservedNode reserved,
      List<OptionNode> options,
      Doc doc,
      boolean broken,
      int start,
      int end)
      implements Declaration {}

  public enum Label {
    NONE,
    OPTIONAL,
    REQUIRED,
    REPEATED
  }

  /// @param labelWord the label's token, or the type's where there is none
  /// @param type as written; `map` has its value's type here and its key's in `mapKey`
  /// @param group the body of a group, whose fields are a message of their own
  /// @param oneof name of the oneof that it stands in
  public record FieldNode(
      Label label,
      Word labelWord,
      Word type,
      Optional<Word> mapKey,
      Optional<MessageNode> group,
      Word name,
      int number,
      Word numberWord,
      Optional<Word> oneof,
      List<OptionNode> options,
      Doc doc,
      int end) {
    public Optional<OptionNode> option(String wanted) {
      return Nodes.option(options, wanted);
    }
  }

  public record OneofNode(Word name, List<OptionNode> options, Doc doc) {}

  /// @param last inclusive; `max` is the largest number there is
  public record RangeNode(int first, int last, Word word) {}

  public record ReservedNode(List<RangeNode> ranges, List<Word> names) {
    public boolean isEmpty() {
      return ranges.isEmpty() && names.isEmpty();
    }
  }

  public record EnumNode(
      Word name,
      List<SymbolNode> symbols,
      ReservedNode reserved,
      List<OptionNode> options,
      Doc doc,
      boolean broken,
      int start,
      int end)
      implements Declaration {}

  public record SymbolNode(
      Word name, int number, Word numberWord, List<OptionNode> options, Doc doc) {}

  public record ServiceNode(
      Word name, List<RpcNode> rpcs, List<OptionNode> options, Doc doc, int start, int end)
      implements Declaration {}

  public record RpcNode(
      Word name,
      Word request,
      boolean requestStream,
      Word response,
      boolean responseStream,
      List<OptionNode> options,
      Doc doc) {}

  public record ExtendNode(Word extendee, List<FieldNode> fields, boolean broken)
      implements Declaration {}

  static Optional<OptionNode> option(List<OptionNode> options, String wanted) {
    // The last one wins, as in a list of assignments.
    for (int at = options.size() - 1; at >= 0; at--) {
      if (options.get(at).name().text().equals(wanted)) {
        return Optional.of(options.get(at));
      }
    }
    return Optional.empty();
  }
}
