package fr.comptoir.app.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// Draws a sheet in black and white, dot for dot as the printer burns it.
final class SlipPress {
  /// Grey that still becomes black, of 255: thin strokes may not break on hot paper.
  private static final int BLACK_BELOW = 150;

  private SlipPress() {}

  static BufferedImage print(SlipSetter.Sheet sheet) {
    var grey = new BufferedImage(sheet.width(), sheet.height(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D brush = grey.createGraphics();
    brush.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    brush.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    brush.setColor(Color.WHITE);
    brush.fillRect(0, 0, sheet.width(), sheet.height());
    brush.setColor(Color.BLACK);
    for (SlipSetter.Box box : sheet.boxes()) {
      brush.fillRect(box.x(), box.y(), box.width(), box.height());
    }
    for (SlipSetter.Run run : sheet.runs()) {
      brush.setColor(run.inverted() ? Color.WHITE : Color.BLACK);
      brush.setFont(run.font());
      brush.drawString(run.text(), run.x(), run.baseline());
    }
    brush.dispose();
    return blackAndWhite(grey);
  }

  private static BufferedImage blackAndWhite(BufferedImage grey) {
    var dots = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    int[] row = new int[grey.getWidth()];
    for (int y = 0; y < grey.getHeight(); y++) {
      grey.getRaster().getSamples(0, y, row.length, 1, 0, row);
      for (int x = 0; x < row.length; x++) row[x] = row[x] < BLACK_BELOW ? 0 : 1;
      dots.getRaster().setSamples(0, y, row.length, 1, 0, row);
    }
    return dots;
  }
}
