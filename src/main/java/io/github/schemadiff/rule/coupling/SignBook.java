package io.github.schemadiff.rule.coupling;

import java.util.List;
import java.util.Optional;

/// The table of contents of the lens: every sign, in order. Kept by hand.
public final class SignBook {
  private static final List<SignRule> SIGNS =
      List.of(
          new NoEventBus(),
          new SharedDatabase(),
          new SharedModelSign(),
          new SuperChatty(),
          new CyclesAndHubs(),
          new WhoBreaks(),
          new DropsWhatItShouldForward());

  private SignBook() {}

  public static List<SignCard> cards() {
    return SIGNS.stream().map(SignRule::card).toList();
  }

  /// By id or by name, in whatever case.
  public static Optional<SignCard> card(String wanted) {
    return cards().stream()
        .filter(card -> card.id().equalsIgnoreCase(wanted) || card.name().equalsIgnoreCase(wanted))
        .findFirst();
  }

  /// What a set shows of each sign.
  public static List<Sign> look(Known known) {
    return SIGNS.stream().map(sign -> sign.look(known)).toList();
  }
}
