package fr.comptoir.app.ui.kitchen;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// One line of chips; those for which there is no room are left out.
final class ChipRow extends Pane {
  private static final double GAP = 8;

  ChipRow() {
    setMinSize(0, 0);
  }

  @Override
  protected void layoutChildren() {
    double x = 0;
    double width = getWidth();
    for (Node chip : getChildren()) {
      double wanted = Math.ceil(chip.prefWidth(-1));
      boolean fits = x + wanted <= width;
      chip.setVisible(fits);
      if (fits) {
        double height = Math.min(getHeight(), chip.prefHeight(-1));
        chip.resizeRelocate(x, Math.floor((getHeight() - height) / 2), wanted, height);
      }
      x += wanted + GAP;
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 100;
  }

  @Override
  protected double computePrefHeight(double width) {
    return getChildren().stream().mapToDouble(chip -> chip.prefHeight(-1)).max().orElse(0);
  }
}
