package io.github.schemadiff.compat.json.check;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.DialectRegistry;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import io.github.schemadiff.catalog.Draft;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.json.text.KnownFormats;
import java.util.EnumMap;
import java.util.Map;

/// The five drafts, with `format` asserted where that is asked and `content*` never.
///
/// The validator would assert `format` up to draft-07, `contentEncoding` and `contentMediaType` in
/// draft-07, formats of its own, and `dependencies` where 2019-09 has done away with it; and it
/// would not read schemas with the `id` of draft-04 in them.
///
/// It would also keep what it has no use for: mere annotations, and all definitions, which need to
/// be known before they are referred to only where they name themselves.
final class ReadingDialects implements DialectRegistry {
  private static final Map<Options.Formats, Map<Boolean, ReadingDialects>> KNOWN =
      new EnumMap<>(Options.Formats.class);

  static {
    for (Options.Formats formats : Options.Formats.values()) {
      KNOWN.put(
          formats,
          Map.of(
              true,
              new ReadingDialects(formats, true),
              false,
              new ReadingDialects(formats, false)));
    }
  }

  private final Map<Draft, Dialect> dialects = new EnumMap<>(Draft.class);

  /// @param named whether definitions may have identifiers or anchors
  static ReadingDialects of(Options.Formats formats, boolean named) {
    return KNOWN.get(formats).get(named);
  }

  private ReadingDialects(Options.Formats formats, boolean named) {
    for (Draft draft : Draft.values()) {
      Dialect base =
          switch (draft) {
            case DRAFT_04 -> Dialects.getDraft4();
            case DRAFT_06 -> Dialects.getDraft6();
            case DRAFT_07 -> Dialects.getDraft7();
            case DRAFT_2019_09 -> Dialects.getDraft201909();
            case DRAFT_2020_12 -> Dialects.getDraft202012();
          };
      Dialect.Builder builder =
          Dialect.builder(base)
              .keyword(new Properties())
              .keyword(new References())
              .keyword(new Alternatives(KeywordType.ANY_OF))
              .keyword(new Alternatives(KeywordType.ONE_OF))
              .keyword(new Unasked("contentEncoding"))
              .keyword(new Unasked("contentMediaType"))
              .keywords(ReadingDialects::withoutAnnotations)
              .unknownKeywordFactory((name, _) -> new Unasked(name));
      if (!named) {
        builder.keyword(new Unasked("definitions")).keyword(new Unasked("$defs"));
      }
      switch (formats) {
        case ANNOTATION -> builder.formats(Map::clear);
        case ASSERT ->
            builder.formats(all -> all.keySet().removeIf(f -> !KnownFormats.isDefined(f)));
      }
      if (draft.atLeast(Draft.DRAFT_06)) {
        builder.keyword(new Constant()).keyword(new Unasked("id"));
      }
      if (draft.atLeast(Draft.DRAFT_2019_09)) {
        builder.keyword(new Unasked("dependencies"));
      }
      dialects.put(draft, builder.build());
    }
  }

  private static void withoutAnnotations(Map<String, Keyword> keywords) {
    keywords.replaceAll(
        (name, keyword) -> keyword instanceof AnnotationKeyword ? new Unasked(name) : keyword);
  }

  @Override
  public Dialect getDialect(String uri, SchemaRegistry registry) {
    // A document's own draft is written into its root; what names an unknown one further in follows
    // the newest.
    return dialects.get(Draft.of(uri).orElse(Draft.DRAFT_2020_12));
  }
}
