package io.github.schemadiff.report.content;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.report.content.ReportContent.WhoBreaks;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Finding.FindingDirection;
import java.util.Collection;
import java.util.List;

/// Who breaks by one finding, and in which order its change can go out: the same words in reports
/// and in the window.
public final class Consequences {
  private static final int SERVICES_NAMED = 12;

  private final SetNames names;
  private final EventComparison event;
  private final Finding finding;
  private final List<String> consumers;

  /// @param consumers of all events that the finding is told for
  Consequences(
      SetNames names, EventComparison event, Finding finding, Collection<String> consumers) {
    this.names = names;
    this.event = event;
    this.finding = finding;
    this.consumers = List.copyOf(consumers);
  }

  public static Consequences of(Comparison comparison, EventComparison event, Finding finding) {
    return new Consequences(SetNames.of(comparison), event, finding, event.consumers());
  }

  public List<WhoBreaks> who() {
    if (event.change() == ChangeKind.REMOVED) {
      return List.of(
          new WhoBreaks(
              Word.INCOMPATIBLE,
              event.isCall()
                  ? services("Clients of " + event.name(), "can no longer call it")
                  : services("Subscribers of " + event.name(), "no longer get it")));
    }
    return List.of(backward(), forward());
  }

  private boolean breaksBackward() {
    return finding.direction() == FindingDirection.BACKWARD
        || finding.direction() == FindingDirection.BOTH;
  }

  private boolean breaksForward() {
    return finding.direction() == FindingDirection.FORWARD
        || finding.direction() == FindingDirection.BOTH;
  }

  private boolean open(Word word) {
    return finding.check().equals("not-proven") && word == Word.UNDECIDED;
  }

  private WhoBreaks backward() {
    Word word = event.backward().word();
    if (open(word)) {
      return new WhoBreaks(word, Prose.of(upgraded() + ": not proven"));
    }
    if (breaksBackward()) {
      return new WhoBreaks(Word.INCOMPATIBLE, services(upgraded(), "all of them"));
    }
    return new WhoBreaks(
        Word.COMPATIBLE,
        Prose.of(
            word == Word.COMPATIBLE
                ? Words.capital(finding.voice().upgraded()) + " accept old " + documents()
                : Words.capital(finding.voice().upgraded()) + ": not by this change"));
  }

  private String documents() {
    return finding.voice().documents();
  }

  private String upgraded() {
    return Words.capital(finding.voice().upgraded())
        + (finding.voice().isOfCall() ? " with old " : " of old ")
        + documents();
  }

  private WhoBreaks forward() {
    Word word = event.forward().word();
    String who = Words.capital(finding.voice().readers()) + " still on " + names.old();
    if (open(word)) {
      return new WhoBreaks(word, Prose.of(who + ": not proven"));
    }
    if (breaksForward()) {
      return new WhoBreaks(Word.INCOMPATIBLE, services(who, "all of them"));
    }
    return new WhoBreaks(
        Word.COMPATIBLE,
        Prose.of(
            word == Word.COMPATIBLE
                ? who + " accept new " + documents()
                : who + ": not by this change"));
  }

  /// @param unnamed what to say where the schemas name no services
  private Prose services(String who, String unnamed) {
    Prose out = Prose.strong(who + ":").and(" ");
    List<Prose> services = consumers.stream().map(Prose::of).toList();
    return services.isEmpty() ? out.and(unnamed) : out.and(Prose.list(services, SERVICES_NAMED));
  }

  public Prose rollout() {
    if (event.change() == ChangeKind.REMOVED) {
      return Prose.of(
          event.isCall()
              ? "Offer it until the last client has left."
              : "Publish it until the last subscriber has left.");
    }
    if (finding.check().equals("not-proven")) {
      return Prose.of("Treat it as breaking until it is decided.");
    }
    return Prose.of(finding.voice().isOfCall() ? ofCall() : ofEvent());
  }

  private String ofCall() {
    return switch (Words.mark(finding)) {
      case VIOLATION -> "No order is safe: offer a new version of the operation beside this one.";
      case WARNING ->
          finding.isBreak()
              ? "The service before its clients."
              : "Any order, as long as the assumption holds.";
      case NOT_PROVEN, ADVICE, INFO -> "Any order.";
    };
  }

  private String ofEvent() {
    return switch (finding.direction()) {
      case BACKWARD ->
          "No order is safe while old events are kept: replays fail even when the publisher"
              + " goes first.";
      case FORWARD -> "Every reader must be upgraded before the first new event is sent.";
      case BOTH -> "No order is safe: publish a new event type beside this one.";
      case NONE ->
          switch (Words.mark(finding)) {
            case WARNING -> "Any order, as long as the assumption holds.";
            case VIOLATION, NOT_PROVEN, ADVICE, INFO -> "Any order.";
          };
    };
  }
}
