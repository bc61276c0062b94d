package io.github.schemadiff.ui;

import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Policy;
import io.github.schemadiff.ui.CompareState.Trouble;
import io.github.schemadiff.ui.Pages.Page;
import io.github.schemadiff.ui.browse.Filter;
import io.github.schemadiff.ui.coupling.CouplingPage;
import io.github.schemadiff.ui.welcome.WelcomeView;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;

/// What menus, toolbar, keys and the welcome page ask the window to do.
final class WindowActions
    implements Menus.Actions, Toolbar.Actions, WelcomeView.Actions, CouplingPage.Actions {
  private static final double[] ZOOMS = {
    0.5, 0.67, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3
  };

  private final MainWindow window;

  WindowActions(MainWindow window) {
    this.window = window;
  }

  /// All keys, in the order in which F1 lists them.
  Keys keys() {
    return new Keys()
        .on("F7", "F7", "Next finding, across events", this::next)
        .on("Shift+F7", "Shift+F7", "Previous finding", this::previous)
        .on("F6", "F6", "Next pane", this::nextPane)
        .on("Shift+F6", "Shift+F6", "Previous pane", () -> pane(-1))
        .on("F5", "F5", "Run again", this::again)
        .on("Shortcut+2", "Ctrl+2, 3", "Pages: events, coupling", () -> page(Page.EVENTS))
        .on("Shortcut+3", () -> page(Page.COUPLING))
        .on("Shortcut+E", "Ctrl+E", "Event list", this::events)
        .on("Shortcut+F", "Ctrl+F", "Find a field in all events", this::find)
        .on("C", "C", "Copy the suggested edit", this::copyEdit)
        .on("E", "E", "Everything, or only changes", () -> window.diff().toggleEverything())
        .also("← →", "Fold and unfold a row")
        .onIf("Enter", "Enter", "To the explanation (Esc: back to the tree)", this::enter)
        .on("Shortcut+Plus", "Ctrl +", "Larger", () -> zoom(1))
        .on("Shortcut+Equals", () -> zoom(1))
        .on("Shortcut+Shift+Equals", () -> zoom(1))
        .on("Shortcut+Shift+Plus", () -> zoom(1))
        .on("Shortcut+Add", () -> zoom(1))
        .on("Shortcut+Minus", "Ctrl −", "Smaller", () -> zoom(-1))
        .on("Shortcut+Subtract", () -> zoom(-1))
        .on("Shortcut+0", "Ctrl 0", "Actual size", this::resetZoom)
        .on("Shortcut+N", "Ctrl+N", "New comparison", this::welcome)
        .on("F1", "F1", "These keys", this::keysPage)
        .on("Esc", this::escape)
        .on("Shortcut+Q", this::quit);
  }

  @Override
  public void compare() {
    window.compare().compare();
  }

  @Override
  public void compare(String oldLocation, String recentLocation) {
    window.compare().compare(oldLocation, recentLocation);
  }

  @Override
  public void oldChosen(String location) {
    window.compare().compare(location, window.compare().recentProperty().get());
  }

  @Override
  public void recentChosen(String location) {
    window.compare().compare(window.compare().oldProperty().get(), location);
  }

  /// On the welcome page a drop only chooses; later it replaces that side at once.
  void dropOld(String location) {
    if (window.compare().comparison().isPresent()) {
      oldChosen(location);
    } else {
      window.compare().oldProperty().set(location);
    }
  }

  void dropRecent(String location) {
    if (window.compare().comparison().isPresent()) {
      recentChosen(location);
    } else {
      window.compare().recentProperty().set(location);
    }
  }

  @Override
  public void dropRefused(String why) {
    window
        .compare()
        .fail(
            new Trouble(
                Optional.empty(), why, "Drop a folder, a file or an archive that holds schemas."));
  }

  @Override
  public void policyChosen(Policy policy) {
    window.policy(policy);
  }

  @Override
  public void welcome() {
    window.compare().close();
  }

  @Override
  public void again() {
    window.compare().compare();
  }

  @Override
  public void swap() {
    window.compare().swap();
  }

  @Override
  public void quit() {
    Platform.exit();
  }

  @Override
  public void copyEdit() {
    if (onCoupling()) {
      window.couplingPage().copyEvidence();
      return;
    }
    window.page().explanation().copyEdit();
  }

  @Override
  public void find() {
    if (window.compare().comparison().isPresent()) {
      window.pages().show(Page.EVENTS);
      window.page().find().open();
    }
  }

  @Override
  public void events() {
    if (window.compare().comparison().isPresent()) {
      window.pages().show(Page.EVENTS);
      window.page().showEvents();
    }
  }

  @Override
  public void zoom(double by) {
    DoubleProperty zoom = window.zoomed().zoomProperty();
    double now = zoom.get();
    double best = now;
    for (double each : ZOOMS) {
      boolean beyond = by > 0 ? each > now + 0.001 : each < now - 0.001;
      if (beyond && (best == now || by < 0)) {
        best = each;
      }
    }
    zoom.set(best);
  }

  @Override
  public void resetZoom() {
    window.zoomed().zoomProperty().set(1);
  }

  @Override
  public void next() {
    window.pages().show(Page.EVENTS);
    window.browse().next();
  }

  @Override
  public void previous() {
    window.pages().show(Page.EVENTS);
    window.browse().previous();
  }

  @Override
  public void nextPane() {
    pane(1);
  }

  @Override
  public void openEvent(EventComparison event) {
    window.pages().show(Page.EVENTS);
    list(event);
    window.browse().selectEvent(event);
    window.page().focusDiff();
  }

  @Override
  public void openFinding(Finding finding) {
    window.pages().show(Page.EVENTS);
    window.browse().comparisonProperty().get().events().stream()
        .filter(event -> event.findings().contains(finding))
        .forEach(this::list);
    window.browse().selectFinding(finding);
    window.page().focusDiff();
  }

  /// What is gone to must be in the list, whatever is filtered out of it.
  private void list(EventComparison event) {
    if (!window.browse().events().contains(event)) {
      window.browse().searchProperty().set("");
      window.browse().filterProperty().set(Filter.NONE);
    }
  }

  @Override
  public void openPage(String sign) {
    window.dialogs().rulePage(sign);
  }

  @Override
  public void page(Page page) {
    if (window.compare().comparison().isPresent()) {
      window.pages().show(page);
      switch (page) {
        case EVENTS -> window.page().focusDiff();
        case COUPLING -> window.couplingPage().focus();
      }
    }
  }

  private boolean onCoupling() {
    return window.compare().comparison().isPresent()
        && window.pages().shownProperty().get() == Page.COUPLING;
  }

  @Override
  public void keysPage() {
    window.dialogs().keys(keys().help());
  }

  @Override
  public void about() {
    window.dialogs().about();
  }

  // Only from the tree: elsewhere Enter presses what has the focus.
  private boolean enter() {
    if (onCoupling()) {
      return false;
    }
    if (window.page().unfoldSelected()) {
      return true;
    }
    boolean fromTree = window.page().hasFocus(window.root().getScene().getFocusOwner());
    if (fromTree) {
      window.page().focusExplanation();
    }
    return fromTree;
  }

  private void pane(int by) {
    if (onCoupling()) {
      window.couplingPage().focusNext(window.root().getScene().getFocusOwner(), by);
      return;
    }
    window.page().focusNext(window.root().getScene().getFocusOwner(), by);
  }

  // Out of what is open, else back to the tree.
  private void escape() {
    if (window.dialogs().isOpen()) {
      window.dialogs().close();
    } else if (window.find().openProperty().get()) {
      window.find().close();
      window.page().focusDiff();
    } else if (window.compare().stateProperty().get() instanceof CompareState.Running) {
      window.compare().cancel();
    } else if (onCoupling()) {
      window.couplingPage().focus();
    } else if (window.compare().comparison().isPresent()) {
      window.page().closeEvents();
      window.page().focusDiff();
    }
  }
}
