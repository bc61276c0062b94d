import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apicurio.registry.rules.compatibility.jsonschema.JsonSchemaDiffLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The checker of the Apicurio registry on the pairs that Others.java has written, several times
/// over: the first time is that of a process that has just begun. A process of its own, for the
/// libraries that it needs.
///
/// usage: java -cp JARS Apicurio.java PAIRS.jsonl
final class Apicurio {
  private static final int ROUNDS = 10;

  private Apicurio() {}

  private record Pair(String old, String recent, String verdict) {
    static Pair of(JsonNode line) {
      return new Pair(said(line.get("old")), said(line.get("new")), line.get("verdict").asText());
    }

    /// With the draft that it is of: without, it would be read as draft-04.
    private static String said(JsonNode schema) {
      return ((ObjectNode) schema)
          .put("$schema", "http://json-schema.org/draft-07/schema#")
          .toString();
    }

    /// Whether a reader on the new schema reads what was written with the old one; a task, as it
    /// may also come to no answer.
    FutureTask<Boolean> ask() {
      FutureTask<Boolean> task =
          new FutureTask<>(() -> JsonSchemaDiffLibrary.isCompatible(old, recent, Map.of()));
      task.run();
      return task;
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    ObjectMapper mapper = new ObjectMapper();
    List<Pair> pairs = new java.util.ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      pairs.add(Pair.of(mapper.readTree(line)));
    }
    for (int round = 1; round <= ROUNDS; round++) {
      round(pairs, round);
    }
  }

  private static void round(List<Pair> pairs, int round) throws InterruptedException {
    long[] nanos = new long[pairs.size()];
    int same = 0;
    int unsafe = 0;
    int alarms = 0;
    int unanswered = 0;
    for (int i = 0; i < nanos.length; i++) {
      Pair pair = pairs.get(i);
      long begun = System.nanoTime();
      FutureTask<Boolean> answer = pair.ask();
      nanos[i] = System.nanoTime() - begun;
      try {
        boolean compatible = answer.get();
        if (pair.verdict().equals("undecided")) {
          continue;
        }
        if (compatible == pair.verdict().equals("compatible")) {
          same++;
        } else if (compatible) {
          unsafe++;
        } else {
          alarms++;
        }
      } catch (ExecutionException noAnswer) {
        unanswered++;
      }
    }
    if (round > 1 && round < ROUNDS) {
      return;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%-30s mean %8.3f ms  median %8.3f ms  slowest %8.1f ms  same %d, \"compatible\" where we"
            + " have a witness %d, \"incompatible\" where we have a proof %d, no answer %d%n",
        round == 1 ? "Apicurio's checker, cold" : "Apicurio's checker, warm",
        Arrays.stream(nanos).average().orElse(0) / 1e6,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length - 1] / 1e6,
        same,
        unsafe,
        alarms,
        unanswered);
  }
}
