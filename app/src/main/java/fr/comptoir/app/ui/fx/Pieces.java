package fr.comptoir.app.ui.fx;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small pieces every screen is made of. Sizes and colours are the style sheet's.
public final class Pieces {
  /// Text that may be shortened with dots: what guests and dishes are called, never our own words.
  public static final String MAY_SHORTEN = "may-shorten";

  private Pieces() {}

  public static Label label(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /// A label that breaks into lines rather than being cut.
  public static Label paragraph(String text, String... styles) {
    Label label = label(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  /// A name or a dish: shortened with dots when there is no room.
  public static Label name(String text, String... styles) {
    Label label = label(text, styles);
    label.getStyleClass().add(MAY_SHORTEN);
    label.setMinWidth(0);
    return label;
  }

  public static Label badge(String text, Tone tone) {
    Label badge = label(text, "badge", tone.styleClass());
    badge.setMinWidth(Region.USE_PREF_SIZE);
    return badge;
  }

  public static FontIcon icon(Feather icon) {
    return new FontIcon(icon);
  }

  public static Button button(String text, String... styles) {
    var button = new Button(text);
    button.getStyleClass().addAll(styles);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /// A button with an icon alone: named for screen readers and by its tooltip.
  public static Button iconButton(Feather icon, String name, String... styles) {
    var button = new Button(name, new FontIcon(icon));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.getStyleClass().add("icon-button");
    button.getStyleClass().addAll(styles);
    return button;
  }

  public static HBox row(double gap, Node... nodes) {
    var row = new HBox(gap, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  public static VBox column(double gap, Node... nodes) {
    return new VBox(gap, nodes);
  }

  public static Region spacer() {
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  /// Scrolls up and down only.
  public static ScrollPane scrolling(Node content) {
    var pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.getStyleClass().add("quiet-scroll");
    return pane;
  }

  /// Shows or takes away, together with its room.
  public static void reveal(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
