package io.github.schemadiff.rule.coupling;

import io.github.schemadiff.coupling.ServiceGraph.EventNode;
import io.github.schemadiff.coupling.ServiceGraph.Link;
import io.github.schemadiff.rule.Phrase;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The small parts of the signs' sentences.
final class Say {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,60}");
  private static final int MANY = 8;
  private static final List<String> NUMBERS =
      List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine");

  private Say() {}

  /// A service's name: bare where it looks like one, and otherwise marked.
  static String service(String name) {
    return PLAIN.matcher(name).matches() ? name : Phrase.code(name);
  }

  /// All of them up to a few more than other lists have: a sign lives by its services.
  static String services(Collection<String> names) {
    List<String> said = names.stream().map(Say::service).toList();
    if (said.size() <= 1 || said.size() > MANY) {
      return said.size() <= 1
          ? String.join("", said)
          : String.join(", ", said.subList(0, MANY - 1))
              + " and %d more".formatted(said.size() - MANY + 1);
    }
    return String.join(", ", said.subList(0, said.size() - 1)) + " and " + said.getLast();
  }

  static String events(Collection<EventNode> events) {
    return Phrase.list(events.stream().map(event -> Phrase.event(event.name())).toList());
  }

  /// "3 services", "1 service".
  static String count(int number, String one) {
    return count(number, one, one + "s");
  }

  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /// "Three services": for the beginning of a sentence.
  static String spelt(int number, String one) {
    String word = number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
    return word + " " + (number == 1 ? one : one + "s");
  }

  /// What goes over a link, events first.
  static List<String> messages(Link link) {
    return Stream.concat(
            link.events().stream().map(event -> Phrase.event(event.name())),
            link.calls().stream()
                .map(call -> "call" + call.operation().map(it -> " " + Phrase.code(it)).orElse("")))
        .distinct()
        .toList();
  }
}
