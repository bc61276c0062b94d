package io.github.schemadiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.format.Formats;
import io.github.schemadiff.match.Match;
import io.github.schemadiff.match.Matcher;
import io.github.schemadiff.source.SourceException;
import io.github.schemadiff.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two releases of GitHub's webhook schemas, three years apart.
@Tag("real")
class RealSchemasTest {
  private static EventCatalog release(String version) throws SourceException {
    return Formats.load(
        Sources.open("target/real/octokit-webhooks-schemas-" + version + ".tgz"), Optional.empty());
  }

  @Test
  void treesStaySmallAndARenameIsSeen() throws SourceException {
    EventCatalog old = release("4.1.0");
    EventCatalog recent = release("7.6.1");
    Differ differ = new Differ();
    List<String> gone = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Match match : Matcher.match(old, recent)) {
      switch (match) {
        case Match.Matched(var before, var after, var _) -> {
          DiffNode tree = differ.diff(before, old.definitions(), after, recent.definitions());
          assertThat(tree.walk().count()).as(after.name()).isLessThan(3_000);
          Trees.changes(tree).forEach(change -> told.add(after.name() + " " + change));
        }
        case Match.Removed removed -> gone.add(removed.name());
        case Match.Added _ -> {}
      }
    }
    assertThat(gone).containsExactly("content_reference_event");
    assertThat(told)
        .anyMatch(change -> change.endsWith("renamed is_custom_ammount -> is_custom_amount"))
        .contains("pull_request_event .<pull_request$enqueued> branch +pull_request$enqueued");
  }

  @Test
  void aReleaseIsEqualToItself() throws SourceException {
    EventCatalog one = release("7.6.1");
    EventCatalog other = release("7.6.1");
    Differ differ = new Differ();
    for (Match match : Matcher.match(one, other)) {
      assertThat(match).isInstanceOf(Match.Matched.class);
      Match.Matched both = (Match.Matched) match;
      DiffNode tree =
          differ.diff(both.old(), one.definitions(), both.recent(), other.definitions());
      assertThat(Trees.changes(tree)).as(match.name()).isEmpty();
    }
  }
}
