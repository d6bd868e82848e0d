package fr.comptoir.app.ui.fx;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Two things at the ends of a line, or, where both don't fit, one under the other: neither is ever
/// cut.
public final class Ends extends Pane {
  private final Region left;
  private final Region right;
  private final double gap;

  /// @param gap between the two, pixels
  public Ends(double gap, Region left, Region right) {
    this.gap = gap;
    this.left = left;
    this.right = right;
    getChildren().addAll(left, right);
  }

  private boolean fits(double width) {
    return width < 0 || left.prefWidth(-1) + gap + right.prefWidth(-1) <= width;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.max(left.minWidth(-1), right.minWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return left.prefWidth(-1) + gap + right.prefWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double one = left.prefHeight(-1);
    double other = right.prefHeight(-1);
    return fits(width) ? Math.max(one, other) : one + other;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double leftWidth = Math.min(width, left.prefWidth(-1));
    double rightWidth = Math.min(width, right.prefWidth(-1));
    double one = left.prefHeight(-1);
    double other = right.prefHeight(-1);
    double line = fits(width) ? Math.max(one, other) : 0;
    left.resizeRelocate(0, snapPositionY(Math.max(0, (line - one) / 2)), leftWidth, one);
    right.resizeRelocate(
        snapPositionX(width - rightWidth),
        snapPositionY(line > 0 ? (line - other) / 2 : one),
        rightWidth,
        other);
  }
}
