package io.github.schemadiff.match;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name and the version that it ends with: `RoomCleanedV2`, `room-cleaned.v2` and `RoomCleaned2`
/// are all `roomcleaned` in version 2; a name without one is in no version, which comes before all
/// others.
///
/// @param base without case and separators
/// @param version its numbers, most significant first
record VersionedName(String base, List<BigInteger> version) {
  private static final Pattern SUFFIX =
      Pattern.compile(
          "^(.*?\\p{L}.*?)[._\\-\\s/]?(?:[vV](?:ersion)?[._\\-\\s]?)?(\\d+(?:[._]\\d+)*)$");

  static VersionedName of(String name) {
    if (name.isEmpty() || !Character.isDigit(name.charAt(name.length() - 1))) {
      return new VersionedName(Names.plain(name), List.of());
    }
    // A name longer than any person writes has no version: the pattern is not linear.
    Matcher matcher = SUFFIX.matcher(name.length() > 200 ? "" : name);
    if (!matcher.matches()) {
      return new VersionedName(Names.plain(name), List.of());
    }
    List<BigInteger> version = new ArrayList<>();
    for (String number : matcher.group(2).split("[._]", -1)) {
      version.add(new BigInteger(number));
    }
    return new VersionedName(Names.plain(matcher.group(1)), List.copyOf(version));
  }

  /// Whether this is a later version of the same name.
  boolean succeeds(VersionedName other) {
    return base.equals(other.base) && compare(version, other.version) > 0;
  }

  static int compare(List<BigInteger> one, List<BigInteger> other) {
    for (int at = 0; at < Math.min(one.size(), other.size()); at++) {
      int order = one.get(at).compareTo(other.get(at));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
