package io.github.schemadiff.compat.json.check;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.DialectRegistry;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
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
final class ReadingDialects implements DialectRegistry {
  private final Map<Draft, Dialect> dialects = new EnumMap<>(Draft.class);

  ReadingDialects(Options.Formats formats) {
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
              .keyword(new AnnotationKeyword("contentEncoding"))
              .keyword(new AnnotationKeyword("contentMediaType"));
      switch (formats) {
        case ANNOTATION -> builder.formats(Map::clear);
        case ASSERT ->
            builder.formats(all -> all.keySet().removeIf(f -> !KnownFormats.isDefined(f)));
      }
      if (draft.atLeast(Draft.DRAFT_06)) {
        builder.keyword(new AnnotationKeyword("id"));
      }
      if (draft.atLeast(Draft.DRAFT_2019_09)) {
        builder.keyword(new AnnotationKeyword("dependencies"));
      }
      dialects.put(draft, builder.build());
    }
  }

  @Override
  public Dialect getDialect(String uri, SchemaRegistry registry) {
    // A document's own draft is written into its root; what names an unknown one further in follows
    // the newest.
    return dialects.get(Draft.of(uri).orElse(Draft.DRAFT_2020_12));
  }
}
