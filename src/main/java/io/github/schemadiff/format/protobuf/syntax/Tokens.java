package io.github.schemadiff.format.protobuf.syntax;

import java.util.Arrays;

/// The tokens of a file as rows of numbers: a set has millions of them.
///
/// Every token knows the comment directly above it, with no blank line between: the documentation
/// of what begins there. A comment that begins on the line of the token before it belongs to that
/// one.
final class Tokens {
  static final byte END = 0;
  static final byte NAME = 1;
  static final byte INTEGER = 2;
  static final byte FLOAT = 3;
  static final byte STRING = 4;
  static final byte SYMBOL = 5;

  /// No token of the language: a stray character, a string that does not end.
  static final byte ERROR = 6;

  private byte[] kinds = new byte[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] commentStarts = new int[256];
  private int[] commentEnds = new int[256];
  private int count;

  void add(byte kind, int start, int end, int commentStart, int commentEnd) {
    if (count == kinds.length) {
      int more = count * 2;
      kinds = Arrays.copyOf(kinds, more);
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      commentStarts = Arrays.copyOf(commentStarts, more);
      commentEnds = Arrays.copyOf(commentEnds, more);
    }
    kinds[count] = kind;
    starts[count] = start;
    ends[count] = end;
    commentStarts[count] = commentStart;
    commentEnds[count] = commentEnd;
    count++;
  }

  /// Behind the last token stands [#END], however far one asks.
  byte kind(int at) {
    return kinds[Math.min(at, count - 1)];
  }

  int start(int at) {
    return starts[Math.min(at, count - 1)];
  }

  int end(int at) {
    return ends[Math.min(at, count - 1)];
  }

  int commentStart(int at) {
    return commentStarts[Math.min(at, count - 1)];
  }

  int commentEnd(int at) {
    return commentEnds[Math.min(at, count - 1)];
  }
}
