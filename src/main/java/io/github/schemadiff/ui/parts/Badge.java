package io.github.schemadiff.ui.parts;

import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says how heavy something is: shape and ink, never colour alone. One badge per severity holds all
/// its rules.
public final class Badge {
  private static final String NOT_PROVEN = "not-proven";

  private Badge() {}

  public static Label of(Severity severity, String text, String spoken) {
    return label(severity.id(), icon(severity), text, spoken);
  }

  /// "R1 Violation": the head of an explanation; without the word where room is scarce.
  public static Label head(Finding finding, boolean worded) {
    if (finding.check().equals(NOT_PROVEN)) {
      return label(NOT_PROVEN, "mdi2h-help-circle-outline", "Not proven", "not proven");
    }
    String rule = finding.principle().name();
    String word = word(finding.severity());
    return of(
        finding.severity(),
        worded ? rule + " " + word : rule,
        word + " of rule " + rule.substring(1));
  }

  /// The badges of several findings, heaviest first; `info` gets none.
  public static List<Label> all(Collection<Finding> findings) {
    var bySeverity =
        findings.stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .collect(
                Collectors.groupingBy(
                    finding ->
                        finding.check().equals(NOT_PROVEN) ? NOT_PROVEN : finding.severity().id(),
                    java.util.TreeMap::new,
                    Collectors.toList()));
    return java.util.stream.Stream.of("violation", "warning", NOT_PROVEN, "advice")
        .filter(bySeverity::containsKey)
        .map(kind -> merged(kind, bySeverity.get(kind)))
        .toList();
  }

  /// The heaviest badge, as room is scarce beside a name; what is not proven is never left out.
  public static List<Label> few(Collection<Finding> findings) {
    List<Label> all = all(findings);
    return all.stream()
        .filter(label -> label == all.getFirst() || isNotProven(label))
        .map(label -> label == all.getFirst() ? label : shape(label))
        .toList();
  }

  /// A badge without its words.
  public static Label shape(Label badge) {
    Label shape = new Label(null, Icons.of(((FontIcon) badge.getGraphic()).getIconLiteral()));
    shape.getStyleClass().setAll(badge.getStyleClass());
    shape.getStyleClass().add("shape");
    shape.setAccessibleText(badge.getAccessibleText());
    shape.setMinWidth(Region.USE_PREF_SIZE);
    return shape;
  }

  private static boolean isNotProven(Label label) {
    return label.getStyleClass().contains(NOT_PROVEN);
  }

  /// Violations hidden in a collapsed row.
  public static Label inside(int count, boolean compact) {
    Label label =
        label(
            "inside",
            "mdi2c-close-octagon",
            count + (compact ? " in" : " inside"),
            count + (count == 1 ? " violation inside" : " violations inside"));
    return label;
  }

  public static Label warningsInside(int count, boolean compact) {
    return label(
        "warnings-inside",
        "mdi2a-alert",
        count + (compact ? " in" : " inside"),
        count + (count == 1 ? " warning inside" : " warnings inside"));
  }

  /// A finding of `info` severity that says a rule was kept.
  public static Label kept(String text) {
    Label label = label("kept", "mdi2c-check", text, text);
    return label;
  }

  public static Label label(String style, String icon, String text, String spoken) {
    Label label = new Label(text, Icons.of(icon));
    label.getStyleClass().addAll("badge", style);
    label.setAccessibleText(spoken);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label merged(String kind, List<Finding> findings) {
    if (kind.equals(NOT_PROVEN)) {
      return label(NOT_PROVEN, "mdi2h-help-circle-outline", "not proven", "not proven");
    }
    List<String> rules =
        findings.stream().map(finding -> finding.principle().name()).distinct().sorted().toList();
    Severity severity = findings.getFirst().severity();
    String spoken = rules.stream().map(rule -> rule.substring(1)).collect(Collectors.joining(", "));
    return of(
        severity,
        String.join(" ", rules),
        (severity == Severity.VIOLATION ? "violation of rule " : severity.id() + ", rule ")
            + spoken);
  }

  public static String icon(Severity severity) {
    return switch (severity) {
      case VIOLATION -> "mdi2c-close-octagon";
      case WARNING -> "mdi2a-alert";
      case ADVICE -> "mdi2l-lightbulb-outline";
      case INFO -> "mdi2i-information-outline";
    };
  }

  public static String word(Severity severity) {
    return switch (severity) {
      case VIOLATION -> "Violation";
      case WARNING -> "Warning";
      case ADVICE -> "Advice";
      case INFO -> "Information";
    };
  }
}
