package io.github.schemadiff.ui;

import io.github.schemadiff.cli.Desktop;

/// The window, as the command line asks for it.
public final class DesktopWindow implements Desktop {
  private static final int CLOSED = 0;

  @Override
  public int welcome() {
    return launch(new StartRequest.Welcome());
  }

  @Override
  public int open(String old, String recent) {
    return launch(new StartRequest.Open(old, recent));
  }

  @Override
  public int demo() {
    return launch(new StartRequest.Demo());
  }

  private static int launch(StartRequest request) {
    App.launch(request);
    return CLOSED;
  }
}
