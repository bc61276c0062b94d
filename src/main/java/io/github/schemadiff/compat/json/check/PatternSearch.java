package io.github.schemadiff.compat.json.check;

import com.networknt.schema.regex.RegularExpression;
import io.github.schemadiff.compat.json.text.EcmaToJava;
import io.github.schemadiff.compat.json.text.JavaSearch;
import io.github.schemadiff.compat.json.text.TooComplex;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Patterns as ECMA-262 means them, searched by `java.util.regex`: not by the automata, which are
/// what is checked.
final class PatternSearch {
  private static final int CACHED = 4_000;
  private static final Map<String, Optional<JavaSearch>> CACHE = new ConcurrentHashMap<>();

  private PatternSearch() {}

  static RegularExpression of(String pattern) {
    if (CACHE.size() > CACHED) {
      CACHE.clear();
    }
    Optional<JavaSearch> search = CACHE.computeIfAbsent(pattern, EcmaToJava::translate);
    return text ->
        search
            .orElseThrow(() -> new TooComplex("the validator cannot read the pattern " + pattern))
            .find(text);
  }
}
