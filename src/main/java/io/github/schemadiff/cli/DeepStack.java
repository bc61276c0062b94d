package io.github.schemadiff.cli;

/// Threads for work that recurses as deep as the schemas nest.
public final class DeepStack {
  /// Address space only: memory is taken as deep as the stack really grows.
  private static final long BYTES = 512L << 20;

  private DeepStack() {}

  public static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "schema-diff", BYTES);
    thread.setDaemon(true);
    return thread;
  }
}
