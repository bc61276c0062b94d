package io.github.schemadiff.bench;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.compat.Options;
import io.github.schemadiff.compat.json.JsonCompatibility;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.match.Matcher;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.Sources;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One pair in one direction.
record Question(EventType writer, EventType reader) {

  /// All pairs of events of two sets that are JSON Schemas, both directions.
  static List<Question> between(String old, String recent) {
    return Matcher.match(load(old), load(recent)).stream().flatMap(Question::both).toList();
  }

  private static Stream<Question> both(Match match) {
    return switch (match) {
      case Match.Matched(EventType before, EventType after, var _)
          when before.contract() instanceof Contract.JsonSchema
              && after.contract() instanceof Contract.JsonSchema ->
          Stream.of(new Question(before, after), new Question(after, before));
      case Match.Matched _, Match.Added _, Match.Removed _ -> Stream.of();
    };
  }

  private static EventCatalog load(String set) {
    try {
      return Formats.load(Sources.open(set), Optional.empty());
    } catch (SourceException missing) {
      throw new IllegalStateException("no set of schemas: " + set, missing);
    }
  }

  /// An engine that has decided nothing yet.
  static JsonCompatibility engine(List<Question> questions, Options options) {
    return new JsonCompatibility(
        questions.stream().flatMap(one -> Stream.of(one.writer, one.reader)).distinct().toList(),
        options);
  }
}
