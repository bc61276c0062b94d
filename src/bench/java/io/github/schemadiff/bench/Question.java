package io.github.schemadiff.bench;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.match.Matcher;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One pair in one direction.
record Question(EventType writer, EventType reader) {
  static final Path REAL = Path.of("target/real");

  /// All pairs of GitHub's events in two releases, both directions.
  static List<Question> ofWebhooks() {
    EventCatalog old = load(REAL.resolve("octokit-webhooks-schemas-4.1.0.tgz"));
    EventCatalog recent = load(REAL.resolve("octokit-webhooks-schemas-7.6.1.tgz"));
    List<Question> questions = new ArrayList<>();
    for (Match match : Matcher.match(old, recent)) {
      switch (match) {
        case Match.Matched(EventType before, EventType after, var _) -> {
          questions.add(new Question(before, after));
          questions.add(new Question(after, before));
        }
        case Match.Added _, Match.Removed _ -> {}
      }
    }
    return List.copyOf(questions);
  }

  private static EventCatalog load(Path path) {
    try {
      return Formats.load(Sources.open(path.toString()), Optional.empty());
    } catch (SourceException missing) {
      throw new IllegalStateException("fetched by mvn -Pbench: " + path, missing);
    }
  }
}
