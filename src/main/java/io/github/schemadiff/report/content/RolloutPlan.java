package io.github.schemadiff.report.content;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.engine.Rollout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The steps by which the new version can go out after all.
final class RolloutPlan {
  private static final Pattern NUMBERED = Pattern.compile("(.*?[vV])(\\d{1,6})");

  /// More than this many events get one step together.
  private static final int APART = 5;

  private static final int NAMED = 12;

  private final Comparison comparison;
  private final SetNames names;
  private final Repairs repairs;
  private final Function<EventComparison, Prose> linked;

  RolloutPlan(
      Comparison comparison,
      SetNames names,
      Repairs repairs,
      Function<EventComparison, Prose> linked) {
    this.comparison = comparison;
    this.names = names;
    this.repairs = repairs;
    this.linked = linked;
  }

  List<Prose> steps() {
    List<Prose> steps = new ArrayList<>();
    if (!repairs.repairable().isEmpty()) {
      steps.add(Prose.of("Apply the suggested edits to ").and(list(repairs.repairable())).and("."));
    }
    newTypes(steps);
    if (!repairs.removed().isEmpty()) {
      boolean one = repairs.removed().size() == 1;
      boolean calls = repairs.removed().stream().allMatch(EventComparison::isCall);
      String last = calls ? " last client" : " last subscriber";
      steps.add(
          Prose.of(calls ? "Keep offering " : "Keep publishing ")
              .and(list(repairs.removed()))
              .and(one ? " until its" + last : " until their" + last + "s")
              .and(subscribers(repairs.removed()))
              .and(one ? " has left." : " have left."));
    }
    List<EventComparison> open =
        comparison.events().stream()
            .filter(
                event ->
                    event.backward().word() == Word.UNDECIDED
                        || event.forward().word() == Word.UNDECIDED)
            .toList();
    if (!open.isEmpty()) {
      steps.add(
          Prose.of("Simplify what could not be decided in ")
              .and(list(open))
              .and(", or treat it as breaking."));
    }
    order(steps);
    return steps;
  }

  private void newTypes(List<Prose> steps) {
    List<EventComparison> events = repairs.newTypes();
    if (events.size() > APART) {
      boolean calls = events.stream().allMatch(EventComparison::isCall);
      steps.add(
          Prose.of(
                  calls
                      ? "Offer a new version beside the restored original for each of "
                      : "Publish a new event type beside the restored original for each of ")
              .and(list(events))
              .and(calls ? ". Clients" : ". Subscribers")
              .and(" move one by one; stop the originals when the last has moved."));
      return;
    }
    for (EventComparison event : events) {
      if (event.isCall()) {
        steps.add(
            Prose.of("Offer a new version of ")
                .and(linked.apply(event))
                .and(" beside the restored one. Clients move one by one. ")
                .and("Stop the old one when the last has moved."));
        continue;
      }
      Prose step =
          Prose.of("Publish ")
              .and(Prose.strong(successor(event.name())))
              .and(" beside the restored ")
              .and(linked.apply(event))
              .and(". Subscribers move one by one. ");
      steps.add(
          event.consumers().isEmpty()
              ? step.and("Stop publishing " + event.name() + " when the last has moved.")
              : step.and("Stop publishing " + event.name() + " when ")
                  .and(Prose.list(event.consumers().stream().map(Prose::of).toList(), NAMED))
                  .and(event.consumers().size() == 1 ? " has moved." : " have moved."));
    }
  }

  private void order(List<Prose> steps) {
    String fresh = names.recent();
    if (!steps.isEmpty()) {
      steps.add(Prose.of("What is left of " + fresh + " can then go out in any order."));
      return;
    }
    List<Rollout> orders = comparison.orders();
    for (Rollout order : orders.isEmpty() ? List.of(Rollout.ANY) : orders) {
      steps.add(
          Prose.of(
              switch (order) {
                case ANY -> Words.capital(fresh) + " can go out in any order.";
                case CONSUMERS_FIRST -> "Upgrade every reader, then the publishers.";
                case PRODUCERS_FIRST ->
                    "Upgrade the publishers; upgrade the readers once no old event is stored.";
                case NEW_EVENT -> "No order is safe for everybody: publish new event types.";
                case SERVICE_FIRST -> "Release each service, then its clients.";
                case NEW_OPERATION ->
                    "No order is safe for everybody: offer new versions of the operations.";
              }));
    }
  }

  private Prose list(List<EventComparison> events) {
    return Prose.list(events.stream().map(linked).toList(), NAMED);
  }

  private static Prose subscribers(List<EventComparison> events) {
    List<Prose> all =
        events.stream()
            .flatMap(event -> event.consumers().stream())
            .distinct()
            .map(Prose::of)
            .toList();
    return all.isEmpty() ? Prose.EMPTY : Prose.of(" (").and(Prose.list(all, NAMED)).and(")");
  }

  /// `RoomBookedV2` after `RoomBooked`, `RoomBookedV3` after that; in the hand of the original's
  /// name.
  static String successor(String name) {
    Matcher numbered = NUMBERED.matcher(name);
    if (numbered.matches()) {
      return numbered.group(1) + (Integer.parseInt(numbered.group(2)) + 1);
    }
    if (!name.isEmpty() && Character.isUpperCase(name.charAt(0))) {
      return name + "V2";
    }
    return name + (name.contains("_") ? "_v2" : name.contains(".") ? ".v2" : "-v2");
  }
}
