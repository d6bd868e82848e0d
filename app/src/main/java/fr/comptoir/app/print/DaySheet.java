package fr.comptoir.app.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// The book of a day on A4, to work from when nothing else works. Pure: the same words make the
/// same picture on every PC.
///
/// @param note what the team should know; may be empty
/// @param columns what the six columns are called
/// @param foot at the bottom of every page, before its number
public record DaySheet(
    String title, String note, List<String> columns, List<Block> blocks, String foot) {
  /// A4 upright at 150 dots per inch.
  public static final int WIDTH = 1240;

  public static final int HEIGHT = 1754;

  private static final int MARGIN = 70;
  private static final int[] WIDE = {95, 300, 70, 150, 190, WIDTH - 2 * MARGIN - 805};
  private static final int LINE = 30;
  private static final float TEXT = 21;
  private static final int PAD = 8;

  /// The parties of one service.
  public record Block(String name, List<Row> rows) {}

  /// @param cells one for each column
  /// @param careful the last one must not be overlooked: an allergy
  public record Row(List<String> cells, boolean careful) {}

  /// As many pages as it takes.
  public List<BufferedImage> pages(PrintFonts fonts) {
    var pages = new Pages(fonts);
    pages.line(title, fonts.bold(38), 56);
    if (!note.isBlank()) {
      for (String line : pages.wrapped(note, fonts.regular(TEXT), WIDTH - 2 * MARGIN)) {
        pages.line(line, fonts.regular(TEXT), LINE);
      }
    }
    for (Block block : blocks) {
      pages.need(4 * LINE);
      pages.y += LINE / 2;
      pages.line(block.name(), fonts.bold(27), 44);
      pages.cells(columns, fonts.bold(18), false);
      for (Row row : block.rows()) pages.cells(row.cells(), fonts.regular(TEXT), row.careful());
    }
    return pages.done();
  }

  /// Pages being filled from top to bottom.
  private final class Pages {
    private final PrintFonts fonts;
    private final List<BufferedImage> made = new ArrayList<>();
    private Graphics2D paper;
    private int y;

    Pages(PrintFonts fonts) {
      this.fonts = fonts;
      this.paper = begin();
    }

    private Graphics2D begin() {
      var page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
      made.add(page);
      Graphics2D fresh = page.createGraphics();
      fresh.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      fresh.setColor(Color.WHITE);
      fresh.fillRect(0, 0, WIDTH, HEIGHT);
      fresh.setColor(Color.BLACK);
      fresh.setFont(fonts.regular(17));
      fresh.drawString(foot + " · " + made.size(), MARGIN, HEIGHT - MARGIN / 2);
      y = MARGIN;
      return fresh;
    }

    void need(int height) {
      if (y + height > HEIGHT - MARGIN) {
        paper.dispose();
        paper = begin();
      }
    }

    void line(String text, Font font, int height) {
      need(height);
      paper.setFont(font);
      paper.drawString(text, MARGIN, y + height - PAD);
      y += height;
    }

    void cells(List<String> cells, Font font, boolean careful) {
      List<List<String>> texts = new ArrayList<>();
      int lines = 1;
      for (int i = 0; i < WIDE.length; i++) {
        boolean bold = i == 0 || (careful && i == WIDE.length - 1);
        Font each = bold ? fonts.bold(font.getSize2D()) : font;
        List<String> text = wrapped(i < cells.size() ? cells.get(i) : "", each, WIDE[i] - 2 * PAD);
        texts.add(text);
        lines = Math.max(lines, text.size());
      }
      int height = lines * LINE + PAD;
      need(height);
      int x = MARGIN;
      for (int i = 0; i < WIDE.length; i++) {
        boolean bold = i == 0 || (careful && i == WIDE.length - 1);
        paper.setFont(bold ? fonts.bold(font.getSize2D()) : font);
        for (int at = 0; at < texts.get(i).size(); at++) {
          paper.drawString(texts.get(i).get(at), x, y + (at + 1) * LINE - PAD);
        }
        x += WIDE[i];
      }
      y += height;
      paper.drawLine(MARGIN, y, WIDTH - MARGIN, y);
    }

    /// In lines that fit; a word longer than a line is broken.
    List<String> wrapped(String text, Font font, int width) {
      var metrics = paper.getFontMetrics(font);
      List<String> lines = new ArrayList<>();
      String line = "";
      for (String word : text.strip().split("\\s+")) {
        String rest = word;
        while (metrics.stringWidth(rest) > width && rest.length() > 1) {
          int fits = rest.length() - 1;
          while (fits > 1 && metrics.stringWidth(rest.substring(0, fits)) > width) fits--;
          if (!line.isEmpty()) lines.add(line);
          line = "";
          lines.add(rest.substring(0, fits));
          rest = rest.substring(fits);
        }
        String longer = line.isEmpty() ? rest : line + " " + rest;
        if (metrics.stringWidth(longer) > width) {
          lines.add(line);
          line = rest;
        } else {
          line = longer;
        }
      }
      if (!line.isEmpty()) lines.add(line);
      return lines;
    }

    List<BufferedImage> done() {
      paper.dispose();
      return List.copyOf(made);
    }
  }
}
