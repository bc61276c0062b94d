package io.github.schemadiff.diff;

import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Content.Rest;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a structure says of members that it does not name: closed, opened, or of another shape.
final class ContentChanges {
  private final TypeWords oldWords;
  private final TypeWords recentWords;

  ContentChanges(TypeWords oldWords, TypeWords recentWords) {
    this.oldWords = oldWords;
    this.recentWords = recentWords;
  }

  Optional<Change> between(Shape.Structure old, Shape.Structure recent) {
    Optional<SourceSpan> before = span(old.content());
    Optional<SourceSpan> after = span(recent.content());
    boolean wasClosed = closed(old.content());
    boolean isClosed = closed(recent.content());
    if (wasClosed != isClosed) {
      return Optional.of(
          isClosed
              ? new Change.ContentClosed(before, after)
              : new Change.ContentOpened(before, after));
    }
    return patterns(old.content()).equals(patterns(recent.content()))
        ? Optional.empty()
        : Optional.of(
            new Change.ContentRetyped(
                words(old.content(), oldWords),
                words(recent.content(), recentWords),
                before,
                after));
  }

  private static boolean closed(Content content) {
    return switch (content) {
      case Content.Open _ -> false;
      case Content.Closed _ -> true;
      case Content.Typed(List<Rest> rests) -> rests.stream().anyMatch(Rest::closed);
    };
  }

  private static Optional<SourceSpan> span(Content content) {
    return switch (content) {
      case Content.Open _ -> Optional.empty();
      case Content.Closed(SourceSpan span) -> Optional.of(span);
      case Content.Typed(List<Rest> rests) -> rests.stream().map(Rest::span).findFirst();
    };
  }

  private static Set<String> patterns(Content content) {
    return switch (content) {
      case Content.Open _, Content.Closed _ -> Set.of();
      case Content.Typed(List<Rest> rests) ->
          rests.stream()
              .map(ContentChanges::pattern)
              .collect(Collectors.toCollection(HashSet::new));
    };
  }

  /// Whether a slash is escaped is a matter of taste.
  static String pattern(Rest rest) {
    return rest.pattern().replace("\\/", "/");
  }

  private static String words(Content content, TypeWords words) {
    return switch (content) {
      case Content.Open _ -> "any";
      case Content.Closed _ -> "none";
      case Content.Typed(List<Rest> rests) ->
          rests.stream()
              .map(
                  rest ->
                      (rest.pattern().isEmpty() ? "" : rest.pattern() + ": ")
                          + words.of(rest.shape()))
              .collect(Collectors.joining(", "));
    };
  }
}
