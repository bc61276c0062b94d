package io.github.schemadiff.ui.explain;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.Rollout;
import io.github.schemadiff.report.content.Consequences;
import io.github.schemadiff.report.content.Specimens;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.ui.parts.Versions;
import java.util.List;

/// Puts one finding into the words of the explanation pane.
public final class Explainer {
  private final Comparison comparison;
  private final String before;
  private final String after;

  public Explainer(Comparison comparison) {
    this.comparison = comparison;
    Versions versions = Versions.of(comparison);
    this.before = versions.old();
    this.after = versions.recent();
  }

  public Explanation of(EventComparison event, Finding finding) {
    List<Finding> related =
        event.findings().stream()
            .filter(f -> f != finding && f.severity() != Severity.INFO)
            .toList();
    Consequences consequences = Consequences.of(comparison, event, finding);
    return new Explanation.Told(
        finding,
        consequences.who(),
        consequences.rollout(),
        Specimens.of(finding, before, after),
        related,
        elsewhere(finding));
  }

  /// Of an event, or a row of it, without a finding.
  public Explanation quiet(EventComparison event) {
    boolean clean = event.findings().stream().allMatch(f -> f.severity() == Severity.INFO);
    if (!clean) {
      return new Explanation.Quiet(
          "No rule is touched here", "Nothing at this place breaks a reader.", rollout(event));
    }
    return switch (event.change()) {
      case UNCHANGED ->
          new Explanation.Quiet(
              "Nothing changed", event.name() + " says the same in both versions.", "");
      case ADDED ->
          new Explanation.Quiet(
              "New in " + after,
              event.name()
                  + " is new. No "
                  + (event.isCall() ? "client" : "reader")
                  + " depends on it yet.",
              "");
      case MODIFIED, RENAMED, REMOVED ->
          new Explanation.Quiet("No rule is broken", safe(event), rollout(event));
    };
  }

  private String safe(EventComparison event) {
    return event.rollout().filter(Rollout.ANY::equals).isPresent()
        ? "No rule is broken. " + capital(after) + " can go out in any order."
        : "No rule is broken.";
  }

  private static String capital(String text) {
    return text.startsWith("the ") ? "The " + text.substring(4) : text;
  }

  private String rollout(EventComparison event) {
    return event
        .rollout()
        .map(
            order ->
                switch (order) {
                  case ANY -> "Any order is safe for " + event.name() + ".";
                  case CONSUMERS_FIRST ->
                      "Upgrade every reader to " + after + " first, then the publisher.";
                  case PRODUCERS_FIRST ->
                      "Publisher first. No order is safe while "
                          + before
                          + " events are kept: replays fail.";
                  case NEW_EVENT ->
                      "No order is safe. Publish a new event beside "
                          + event.name()
                          + " until its last reader has moved.";
                  case SERVICE_FIRST -> "Release the service to " + after + " before its clients.";
                  case NEW_OPERATION ->
                      "No order is safe. Offer a new version beside "
                          + event.name()
                          + " until its last client has moved.";
                })
        .orElse(
            event.change() == ChangeKind.REMOVED
                ? event.isCall()
                    ? "Keep offering it until its last client has left."
                    : "Keep publishing it until its last subscriber has left."
                : "");
  }

  private int elsewhere(Finding finding) {
    if (finding.cause().isEmpty()) {
      return 0;
    }
    return (int)
        comparison.findings().stream()
            .filter(f -> f.cause().equals(finding.cause()) && !f.event().equals(finding.event()))
            .map(Finding::event)
            .distinct()
            .count();
  }
}
