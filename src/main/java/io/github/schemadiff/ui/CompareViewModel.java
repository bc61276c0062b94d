package io.github.schemadiff.ui;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.LoadProblem;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.ui.CompareState.Failed;
import io.github.schemadiff.ui.CompareState.Idle;
import io.github.schemadiff.ui.CompareState.Input;
import io.github.schemadiff.ui.CompareState.Ready;
import io.github.schemadiff.ui.CompareState.Running;
import io.github.schemadiff.ui.CompareState.Trouble;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Which two sets are compared, and how far that is.
///
/// What fails or is cancelled loses nothing: the comparison shown before comes back.
public final class CompareViewModel {
  private final Comparing comparing;
  private final Background background;
  private final ReadOnlyObjectWrapper<CompareState> state = new ReadOnlyObjectWrapper<>(new Idle());
  private final ObjectProperty<String> old = new SimpleObjectProperty<>("");
  private final ObjectProperty<String> recent = new SimpleObjectProperty<>("");
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULT);
  private AtomicBoolean cancelled = new AtomicBoolean();
  private Optional<Comparison> kept = Optional.empty();
  private String keptOld = "";
  private String keptRecent = "";

  public CompareViewModel(Comparing comparing, Background background) {
    this.comparing = comparing;
    this.background = background;
  }

  public ReadOnlyObjectProperty<CompareState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Location of the old set as the user named it; empty: not chosen yet.
  public ObjectProperty<String> oldProperty() {
    return old;
  }

  public ObjectProperty<String> recentProperty() {
    return recent;
  }

  public ObjectProperty<Settings> settingsProperty() {
    return settings;
  }

  /// The comparison on show, also below an error.
  public Optional<Comparison> comparison() {
    return switch (state.get()) {
      case Ready(Comparison comparison) -> Optional.of(comparison);
      case Failed(Trouble _, Optional<Comparison> before) -> before;
      case Idle _, Running _ -> Optional.empty();
    };
  }

  public boolean canCompare() {
    return !old.get().isBlank() && !recent.get().isBlank();
  }

  public void compare(String oldLocation, String recentLocation) {
    old.set(oldLocation);
    recent.set(recentLocation);
    compare();
  }

  /// Compares what is chosen; also what F5 does.
  public void compare() {
    if (!canCompare()) {
      return;
    }
    cancelled.set(true);
    AtomicBoolean mine = new AtomicBoolean();
    cancelled = mine;
    comparison().ifPresent(shown -> kept = Optional.of(shown));
    String from = old.get();
    String to = recent.get();
    Settings how = settings.get();
    state.set(new Running("Reading " + from, 0, 0));
    background.run(
        () -> comparing.compare(from, to, how, new Reporter(mine)),
        result -> {
          if (!mine.get()) {
            accept(result, from, to);
          }
        },
        problem -> {
          if (!mine.get()) {
            fail(Problems.of(problem));
          }
        });
  }

  /// Gives up the running comparison and shows what was there before.
  public void cancel() {
    if (state.get() instanceof Running) {
      cancelled.set(true);
      restore();
      state.set(kept.<CompareState>map(Ready::new).orElseGet(Idle::new));
    }
  }

  public void swap() {
    compare(recent.get(), old.get());
  }

  /// Shows a message without touching what is shown.
  public void fail(Trouble trouble) {
    comparison().ifPresent(shown -> kept = Optional.of(shown));
    if (kept.isPresent() && trouble.side().isEmpty() || state.get() instanceof Running) {
      restore();
    }
    state.set(new Failed(trouble, kept));
  }

  /// Takes a message away.
  public void dismiss() {
    if (state.get() instanceof Failed(Trouble _, Optional<Comparison> before)) {
      state.set(before.<CompareState>map(Ready::new).orElseGet(Idle::new));
    }
  }

  /// Back to the welcome page.
  public void close() {
    cancelled.set(true);
    kept = Optional.empty();
    state.set(new Idle());
  }

  private void accept(Comparison result, String from, String to) {
    Optional<Trouble> trouble =
        empty(result.old(), Input.OLD).or(() -> empty(result.recent(), Input.NEW));
    if (trouble.isPresent()) {
      fail(trouble.get());
      return;
    }
    kept = Optional.of(result);
    keptOld = from;
    keptRecent = to;
    state.set(new Ready(result));
  }

  // What was chosen stays chosen on the welcome page, where the message stands beside it.
  private void restore() {
    if (kept.isPresent()) {
      old.set(keptOld);
      recent.set(keptRecent);
    }
  }

  private static Optional<Trouble> empty(EventCatalog catalog, Input side) {
    if (!catalog.events().isEmpty() || !catalog.sharedTypes().isEmpty()) {
      return Optional.empty();
    }
    String location = catalog.source().location();
    Optional<LoadProblem> first =
        catalog.problems().stream()
            .filter(p -> p.severity() == LoadProblem.Kind.ERROR)
            .findFirst()
            .or(() -> catalog.problems().stream().findFirst());
    String what =
        first
            .map(p -> location + " could not be read: " + p.display())
            .orElse(location + " holds no schemas.");
    return Optional.of(
        new Trouble(
            Optional.of(side),
            what,
            "Choose a folder, file or archive with JSON Schema, Avro, Protobuf, AsyncAPI or"
                + " OpenAPI."));
  }

  /// Passes progress on to the window, no more often than it can be read.
  private final class Reporter implements Progress {
    private static final long EVERY_NANOS = 40_000_000;
    private final AtomicBoolean mine;
    private long last;

    Reporter(AtomicBoolean mine) {
      this.mine = mine;
    }

    @Override
    public void at(String step, int done, int total) {
      if (mine.get()) {
        throw new CancellationException();
      }
      long now = System.nanoTime();
      if (now - last < EVERY_NANOS && done != total) {
        return;
      }
      last = now;
      background.tell(
          () -> {
            if (!mine.get() && state.get() instanceof Running) {
              state.set(new Running(step, done, total));
            }
          });
    }
  }
}
