package fr.comptoir.app.ui.fx;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.reveal;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A list and beside it the page of what is chosen in it. Where there is no room for both, the page
/// takes the list's place until one goes back.
public final class ListAndPage extends Region {
  /// Narrower than this there is room for one of them.
  private static final double BOTH = 880;

  private static final double GAP = 12;
  private static final double NARROW_LIST = 340;
  private static final double WIDE_LIST = 420;
  private static final double WIDE = 1_200;

  private final Region list;
  private final VBox side;
  private final StackPane page = new StackPane();
  private final Button back;
  private boolean open;

  /// @param back what leads from the page to the list, where only one of them is seen
  public ListAndPage(Region list, String back) {
    this.list = list;
    this.back = button(back, "action", "quiet");
    this.back.setGraphic(icon(Feather.ARROW_LEFT));
    this.back.setOnAction(click -> showList());
    VBox.setVgrow(page, Priority.ALWAYS);
    page.setMinSize(0, 0);
    side = new VBox(8, this.back, page);
    getChildren().addAll(list, side);
    getStyleClass().add("screen");
  }

  /// Puts a page beside the list, or in its place.
  ///
  /// @param asked somebody chose it: where only one is seen, it is the page now
  public void show(Node content, boolean asked) {
    page.getChildren().setAll(content);
    open = open || asked;
    requestLayout();
  }

  public void showList() {
    open = false;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double width = getWidth() - x - snappedRightInset();
    double height = getHeight() - y - snappedBottomInset();
    boolean both = width >= BOTH;
    reveal(list, both || !open);
    reveal(side, both || open);
    reveal(back, !both);
    double first = both ? (width >= WIDE ? WIDE_LIST : NARROW_LIST) : width;
    list.resizeRelocate(x, y, first, height);
    if (both) {
      side.resizeRelocate(x + first + GAP, y, width - first - GAP, height);
    } else {
      side.resizeRelocate(x, y, width, height);
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return WIDE;
  }

  @Override
  protected double computePrefHeight(double width) {
    return NARROW_LIST;
  }
}
