package io.github.schemadiff.compat.json.text;

import java.util.ArrayList;
import java.util.List;

/// A node of a [Program]: what is still to be matched from some place on. Compared by identity.
sealed interface Step {
  /// The match is complete, whatever follows.
  final class Accept implements Step {
    static final Accept INSTANCE = new Accept();

    private Accept() {}
  }

  /// One character of the set with this number, then `next`.
  final class Consume implements Step {
    final int set;
    final Step next;

    Consume(int set, Step next) {
      this.set = set;
      this.next = next;
    }
  }

  /// Any of these.
  final class Fork implements Step {
    final List<Step> nexts = new ArrayList<>(2);

    static Fork of(Step... nexts) {
      Fork fork = new Fork();
      fork.nexts.addAll(List.of(nexts));
      return fork;
    }
  }

  /// The rest of the text is in the language of the look-ahead with this number, and `next` holds.
  final class Ahead implements Step {
    final int look;
    final Step next;

    Ahead(int look, Step next) {
      this.look = look;
      this.next = next;
    }
  }

  /// What was read so far is in the context with this number (or is not), and `next` holds.
  final class Behind implements Step {
    final int context;
    final boolean negated;
    final Step next;

    Behind(int context, boolean negated, Step next) {
      this.context = context;
      this.negated = negated;
      this.next = next;
    }
  }
}
