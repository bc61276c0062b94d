package io.github.schemadiff.ui;

import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.rule.Policy;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// The policies to choose from. Each menu needs items of its own, as an item stands in one only.
final class PolicyMenu {
  private PolicyMenu() {}

  static List<MenuItem> items(ObjectProperty<Settings> settings, Consumer<Policy> chosen) {
    ToggleGroup one = new ToggleGroup();
    return Stream.of(Policy.values()).map(each -> item(each, one, settings, chosen)).toList();
  }

  private static MenuItem item(
      Policy policy, ToggleGroup one, ObjectProperty<Settings> settings, Consumer<Policy> chosen) {
    RadioMenuItem item = new RadioMenuItem(policy.label());
    item.setToggleGroup(one);
    item.setSelected(policy == settings.get().policy());
    item.setOnAction(_ -> chosen.accept(policy));
    settings.addListener((_, _, now) -> item.setSelected(now.policy() == policy));
    return item;
  }
}
