package io.github.schemadiff.rule.surface;

import io.github.schemadiff.compat.surface.Surface.Reach;
import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.Change.PartState;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.diff.Side;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Finding.FindingDirection;
import io.github.schemadiff.rule.FindingBuilder;
import io.github.schemadiff.rule.Phrase;
import io.github.schemadiff.rule.RuleCard;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.rule.Site;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.PartKind;
import io.github.schemadiff.schema.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What all rules on parts need: which changes are theirs, whom these break, and how a part is
/// called.
final class Parts {
  private Parts() {}

  static Stream<Site<Change.PartAdded>> added(Evidence evidence, PartKind... kinds) {
    return Site.of(evidence, Change.PartAdded.class)
        .filter(site -> isOf(site.change().part(), kinds));
  }

  static Stream<Site<Change.PartRemoved>> removed(Evidence evidence, PartKind... kinds) {
    return Site.of(evidence, Change.PartRemoved.class)
        .filter(site -> isOf(site.change().part(), kinds));
  }

  static Stream<Site<Change.PartChanged>> changed(Evidence evidence, PartKind... kinds) {
    return Site.of(evidence, Change.PartChanged.class)
        .filter(site -> isOf(site.change().part(), kinds));
  }

  /// Whatever happened to parts of these kinds.
  static Stream<Site<Change>> any(Evidence evidence, PartKind... kinds) {
    return Site.all(evidence)
        .filter(
            site ->
                switch (site.change()) {
                  case Change.PartAdded it -> isOf(it.part(), kinds);
                  case Change.PartRemoved it -> isOf(it.part(), kinds);
                  case Change.PartChanged it -> isOf(it.part(), kinds);
                  case Change _ -> false;
                });
  }

  private static boolean isOf(PartState part, PartKind... kinds) {
    return Arrays.asList(kinds).contains(part.kind());
  }

  static Optional<Reach> reach(Site<?> site) {
    return site.evidence().surface().broken(site.change());
  }

  /// A finding with the direction in which it breaks; a violation there, and otherwise as heavy as
  /// said.
  static FindingBuilder finding(RuleCard card, Site<?> site, Severity harmless) {
    Optional<Reach> reach = reach(site);
    return site.finding(card)
        .values(site.node().name())
        .severity(reach.isPresent() ? Severity.VIOLATION : harmless)
        .direction(
            reach
                .map(
                    it ->
                        switch (it) {
                          case BACKWARD -> FindingDirection.BACKWARD;
                          case FORWARD -> FindingDirection.FORWARD;
                          case BOTH -> FindingDirection.BOTH;
                        })
                .orElse(FindingDirection.NONE));
  }

  static boolean byClient(PartState part) {
    return part.writer().filter(Writer.CLIENT::equals).isPresent();
  }

  /// Begins with a capital, unless it begins with code.
  static String headline(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /// "query parameter `limit`", "header `X-Rate` of response `200`".
  static String name(Site<?> site) {
    List<DiffNode> trail = site.trail();
    DiffNode node = trail.getLast();
    String code = Phrase.code(shown(node));
    return switch (kind(node)) {
      case PARAMETER -> parameter(trail) + code;
      case REQUEST -> "the request body";
      case MEDIA_TYPE -> code + " of " + owner(trail);
      case RESPONSE -> "response " + code;
      case HEADER -> "header " + code + " of " + owner(trail);
      case SECURITY -> "the security requirement";
      case SECURITY_DETAIL ->
          code + " of security scheme " + around(trail, PartKind.SECURITY_SCHEME);
      case SERVER -> "server " + code;
      case SERVER_DETAIL -> code + " of server " + around(trail, PartKind.SERVER);
      case CHANNEL -> "channel " + code;
      case ADDRESS -> "the address of channel " + around(trail, PartKind.CHANNEL);
      case ADDRESS_PARAMETER ->
          "parameter " + code + " of channel " + around(trail, PartKind.CHANNEL);
      case ACTION -> "channel " + around(trail, PartKind.CHANNEL);
      case BINDING -> "binding " + code;
      case CONTENT_TYPE, CORRELATION_ID, KEY, PAYLOAD, OPERATION_ID -> "the " + kind(node).label();
      case HEADERS -> "the description of headers";
      case MESSAGE, OPERATION, PARAMETERS, RESPONSES, RESPONSE_HEADERS, SECURITY_SCHEME, SERVERS ->
          code;
    };
  }

  private static String shown(DiffNode node) {
    return node.recent().or(node::old).map(Side::name).orElse(node.name());
  }

  static PartKind kind(DiffNode node) {
    return Stream.of(node.recent(), node.old())
        .flatMap(Optional::stream)
        .flatMap(side -> side.first(Facet.Part.class).stream())
        .findFirst()
        .map(Facet.Part::kind)
        .orElse(PartKind.PAYLOAD);
  }

  private static String parameter(List<DiffNode> trail) {
    DiffNode group = trail.get(trail.size() - 2);
    return kind(group) == PartKind.PARAMETERS ? group.name() + " parameter " : "form field ";
  }

  private static String owner(List<DiffNode> trail) {
    for (DiffNode node : trail.subList(0, trail.size() - 1).reversed()) {
      if (kind(node) == PartKind.RESPONSE) {
        return "response " + Phrase.code(node.name());
      }
      if (kind(node) == PartKind.REQUEST) {
        return "the request body";
      }
    }
    return "the body";
  }

  private static String around(List<DiffNode> trail, PartKind kind) {
    return trail.reversed().stream()
        .filter(node -> kind(node) == kind)
        .findFirst()
        .map(node -> Phrase.code(node.name()))
        .orElse("");
  }

  /// A value as people write it: a text without its quotes.
  static String value(Optional<JsonNode> value) {
    return value.map(Phrase::symbol).orElse("nothing");
  }

  /// "went from `a` to `b`", "is now `b`", "is no longer `a`".
  static String moved(Optional<JsonNode> from, Optional<JsonNode> to) {
    if (from.isEmpty()) {
      return "is now " + value(to);
    }
    return to.isEmpty()
        ? "is no longer " + value(from)
        : "went from " + value(from) + " to " + value(to);
  }
}
