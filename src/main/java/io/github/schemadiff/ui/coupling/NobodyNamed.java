package io.github.schemadiff.ui.coupling;

import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.ui.parts.Icons;
import io.github.schemadiff.ui.parts.Sentence;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/// What the page shows where no set names a service: how to name them, with a file to start from.
final class NobodyNamed {
  private static final int EVENTS = 40;

  private final CouplingModel model;
  private final Label file = new Label();
  private final Button copy = new Button("Copy services.yaml", Icons.of("mdi2c-content-copy"));
  private final VBox root = new VBox();

  NobodyNamed(CouplingModel model) {
    this.model = model;
    Label title = new Label("No service is named");
    title.getStyleClass().add("title");
    file.getStyleClass().add("block");
    file.setId("starter");
    copy.setId("copy-starter");
    copy.getStyleClass().add("accent");
    copy.setOnAction(
        _ -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(starter(Integer.MAX_VALUE));
          Clipboard.getSystemClipboard().setContent(content);
        });
    root.setId("nobody-named");
    root.getStyleClass().add("nobody-named");
    root.getChildren()
        .addAll(
            title,
            Sentence.of(
                "From a set that names its services, this page shows who sends what to whom, who"
                    + " breaks, and the signs of a distributed monolith: shared models and"
                    + " databases, calls instead of events, chatty pairs, cycles."),
            Sentence.of(
                "Write a file `services.yaml` beside the schemas, keep them in folders"
                    + " `billing/sends` and `billing/receives`, or add the services’ AsyncAPI or"
                    + " OpenAPI documents. Then run again (F5)."),
            file,
            copy);
  }

  Parent root() {
    return root;
  }

  void focus() {
    copy.requestFocus();
  }

  void show() {
    file.setText(starter(6).strip());
  }

  /// The set's own events, so that only the names of the services are to be filled in.
  private String starter(int most) {
    List<String> events =
        model.comparisonProperty().get() == null
            ? List.of()
            : model.comparisonProperty().get().recent().events().stream()
                .map(EventType::name)
                .distinct()
                .toList();
    int shown = Math.min(Math.min(most, EVENTS), events.size());
    String sends =
        events.stream()
            .limit(shown)
            .map(name -> "      - " + quoted(name) + "\n")
            .collect(Collectors.joining());
    return """
    services:
      my-service:
        sends:
    %s    receives: []
        calls: []
        stores: []
    """
        .formatted(
            sends
                + (events.size() > shown
                    ? "      # and " + (events.size() - shown) + " more\n"
                    : ""));
  }

  private static String quoted(String name) {
    return name.matches("[A-Za-z][\\w.-]*") ? name : "'" + name.replace("'", "''") + "'";
  }
}
