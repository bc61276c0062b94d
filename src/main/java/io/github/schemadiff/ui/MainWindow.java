package io.github.schemadiff.ui;

import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.report.Report;
import io.github.schemadiff.rule.Policy;
import io.github.schemadiff.ui.CompareState.Failed;
import io.github.schemadiff.ui.CompareState.Idle;
import io.github.schemadiff.ui.CompareState.Input;
import io.github.schemadiff.ui.CompareState.Ready;
import io.github.schemadiff.ui.CompareState.Running;
import io.github.schemadiff.ui.CompareState.Trouble;
import io.github.schemadiff.ui.browse.BrowseModel;
import io.github.schemadiff.ui.browse.FilterPane;
import io.github.schemadiff.ui.coupling.CouplingModel;
import io.github.schemadiff.ui.coupling.CouplingPage;
import io.github.schemadiff.ui.diff.DiffModel;
import io.github.schemadiff.ui.find.FindModel;
import io.github.schemadiff.ui.parts.Icons;
import io.github.schemadiff.ui.parts.Theme;
import io.github.schemadiff.ui.parts.Zoomed;
import io.github.schemadiff.ui.sources.SourcesModel;
import io.github.schemadiff.ui.welcome.Choosers;
import io.github.schemadiff.ui.welcome.Drops;
import io.github.schemadiff.ui.welcome.LoadingView;
import io.github.schemadiff.ui.welcome.Samples;
import io.github.schemadiff.ui.welcome.WelcomeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window: menu bar and pages, following the state of the comparison.
public final class MainWindow {
  private final CompareViewModel compare;
  private final Preferences preferences;
  private final BrowseModel browse = new BrowseModel();
  private final DiffModel diff = new DiffModel(browse);
  private final FindModel find;
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final SimpleObjectProperty<Boolean> ready = new SimpleObjectProperty<>(false);
  private final Dialogs dialogs = new Dialogs();
  private final WindowActions actions = new WindowActions(this);
  private final Choosers choosers;
  private final ComparePage page;
  private final Pages pages = new Pages();
  private final CouplingModel coupling = new CouplingModel();
  private final CouplingPage couplingPage = new CouplingPage(coupling, actions);
  private final WelcomeView welcome;
  private final LoadingView loading;
  private final StatusLine status;
  private final Toolbar toolbar;
  private final Menus menus;
  private final FilterPane filter;
  private final Exports exports;
  private final HBox banner = new HBox();
  private final BorderPane body = new BorderPane();
  private final VBox top = new VBox();
  private final Zoomed zoomed;
  private final StackPane root = new StackPane();
  private Optional<Comparison> onShow = Optional.empty();

  public MainWindow(CompareViewModel compare, Background background, Preferences preferences) {
    this.compare = compare;
    this.preferences = preferences;
    this.find = new FindModel(browse, background);
    choosers = new Choosers(() -> root.getScene().getWindow());
    page =
        new ComparePage(
            browse,
            diff,
            new SourcesModel(browse, background),
            find,
            finding -> dialogs.rulePage(finding.check()));
    filter = new FilterPane(browse);
    page.filterButton().setOnAction(_ -> filter.toggle(page.filterButton()));
    welcome = new WelcomeView(compare.oldProperty(), compare.recentProperty(), choosers, actions);
    loading = new LoadingView(compare::cancel);
    status = new StatusLine(() -> onShow.ifPresent(dialogs::problems));
    toolbar = new Toolbar(browse, compare, choosers, actions, pages.root());
    menus = new Menus(actions, diff, theme, ready);
    exports = new Exports(compare, background);
    exports.newsProperty().addListener((_, _, news) -> status.say(news));
    // Beside the window: the libraries of the reports take longer to load than the first page may.
    exports.load(reports -> reports.reversed().forEach(this::offer));
    banner.getStyleClass().add("banner");
    banner.setId("banner");
    top.getChildren().add(menus.root());
    body.setTop(top);
    body.getStyleClass().add("window");
    StackPane layers = new StackPane(body, dialogs.root());
    zoomed = new Zoomed(layers);
    root.getChildren().add(zoomed);
    layers
        .widthProperty()
        .addListener(
            (_, _, width) -> {
              Look look = Look.of(width.doubleValue());
              toolbar.arrange(look);
              page.arrange(look);
            });
    Drops.acceptHalves(root, actions::dropOld, actions::dropRecent, actions::dropRefused);
    compare.stateProperty().addListener((_, _, state) -> show(state));
    pages.shownProperty().addListener((_, _, _) -> turn());
    MemoryOfChoices.restore(this, preferences);
    show(compare.stateProperty().get());
  }

  public Parent root() {
    return root;
  }

  /// Keys and themes belong to the scene.
  public void install(Scene scene) {
    theme.get().applyTo(scene);
    theme.addListener((_, _, now) -> now.applyTo(scene));
    actions.keys().install(scene);
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public Zoomed zoomed() {
    return zoomed;
  }

  public BrowseModel browse() {
    return browse;
  }

  public DiffModel diff() {
    return diff;
  }

  CompareViewModel compare() {
    return compare;
  }

  ComparePage page() {
    return page;
  }

  Pages pages() {
    return pages;
  }

  CouplingPage couplingPage() {
    return couplingPage;
  }

  Dialogs dialogs() {
    return dialogs;
  }

  Preferences preferences() {
    return preferences;
  }

  FindModel find() {
    return find;
  }

  /// Says on the screen that the program has a bug; what is shown stays.
  public void bug(Throwable problem) {
    compare.fail(Problems.of(problem));
  }

  Exports exports() {
    return exports;
  }

  // In every menu of reports: a menu item stands in one menu only.
  private void offer(Report report) {
    List<List<MenuItem>> all = new ArrayList<>(toolbar.exports());
    all.add(menus.exports());
    for (List<MenuItem> menu : all) {
      MenuItem item = new MenuItem(Exports.name(report) + "…");
      item.disableProperty().bind(ready.map(now -> !now));
      item.setOnAction(
          _ -> choosers.save("report" + report.ending(), file -> exports.write(report, file)));
      menu.add(item);
    }
  }

  void policy(Policy policy) {
    Settings now = compare.settingsProperty().get();
    compare.settingsProperty().set(new Settings(policy, now.options(), now.forcedFormat()));
    compare.compare();
  }

  private void show(CompareState state) {
    banner.getChildren().clear();
    switch (state) {
      case Idle _ -> welcome();
      case Running(String step, int done, int total) -> {
        loading.show(step, done, total);
        page(loading.root());
      }
      case Ready(Comparison comparison) -> {
        comparison(comparison);
        preferences.remember(MemoryOfChoices.recent(compare, comparison));
      }
      case Failed(Trouble trouble, Optional<Comparison> kept) -> {
        if (kept.isPresent()) {
          comparison(kept.get());
          banner(trouble);
        } else {
          welcome();
          place(trouble);
        }
      }
    }
    ready.set(
        state instanceof Ready || state instanceof Failed(var _, var kept) && kept.isPresent());
  }

  private void welcome() {
    welcome.fill(preferences.recents(), Samples.all());
    page(welcome.root());
  }

  private void page(Parent shown) {
    top.getChildren().setAll(menus.root());
    body.setCenter(shown);
    body.setBottom(null);
  }

  private void comparison(Comparison comparison) {
    if (onShow.filter(shown -> shown == comparison).isEmpty()) {
      onShow = Optional.of(comparison);
      browse.show(comparison);
      toolbar.show(comparison);
      status.show(comparison);
      coupling.show(comparison);
    }
    top.getChildren().setAll(menus.root(), toolbar.root());
    turn();
    body.setBottom(status.root());
  }

  private void turn() {
    if (onShow.isPresent()) {
      body.setCenter(
          switch (pages.shownProperty().get()) {
            case EVENTS -> page.root();
            case COUPLING -> couplingPage.root();
          });
    }
  }

  private void banner(Trouble trouble) {
    Label what = new Label(trouble.what());
    what.getStyleClass().add("semibold");
    what.setWrapText(true);
    Label advice = new Label(trouble.advice());
    advice.setWrapText(true);
    advice.getStyleClass().add("muted");
    VBox text = new VBox(2, what, advice);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button close = Icons.button("mdi2c-close", "Close message", "", compare::dismiss);
    close.setId("banner-close");
    banner.getChildren().setAll(Icons.of("mdi2c-close-octagon"), text, close);
    banner.setAccessibleText(trouble.what());
    top.getChildren().add(banner);
  }

  // Beside the drop zone that it is about; beside the old one where it is about neither.
  private void place(Trouble trouble) {
    String message = trouble.what() + " " + trouble.advice();
    if (trouble.side().filter(Input.NEW::equals).isPresent()) {
      welcome.troubleNew(message);
    } else {
      welcome.troubleOld(message);
    }
  }
}
