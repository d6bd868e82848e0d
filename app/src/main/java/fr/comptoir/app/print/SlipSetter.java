package fr.comptoir.app.print;

import fr.comptoir.app.print.Slip.Size;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/// Sets a slip for paper of a width: where each word goes. Nothing is drawn; the same slip always
/// comes out the same.
final class SlipSetter {
  /// The longest ticket in dots, one metre: what is longer goes on on the screen.
  static final int LONGEST = 8_000;

  private static final FontRenderContext FINE = new FontRenderContext(null, true, true);
  private static final int MARGIN = 4;
  private static final int BAND_PADDING = 12;
  private static final int SPACE_BEFORE_RIGHT = 16;
  private static final int FEED = 8;

  /// A narrow roll holds the huge letters of a broad one only when they are smaller.
  private static final int NARROW = 400;

  private static final double NARROW_HUGE = 0.75;
  private static final double LEADING = 1.22;

  private final PrintFonts fonts;
  private final Font elsewhere = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
  private final int width;
  private final String tooLong;

  /// @param width in dots
  /// @param tooLong what stands where a ticket is cut short
  SlipSetter(PrintFonts fonts, int width, String tooLong) {
    this.fonts = fonts;
    this.width = width;
    this.tooLong = tooLong;
  }

  /// What is to be drawn, in dots from the top left.
  record Sheet(int width, int height, List<Box> boxes, List<Run> runs) {}

  /// Black.
  record Box(int x, int y, int width, int height) {}

  /// @param inverted white, on a box
  record Run(String text, Font font, int x, int baseline, int length, boolean inverted) {}

  Sheet set(Slip slip) {
    var page = new Page();
    for (Slip.Row row : slip.rows()) {
      if (page.y > LONGEST) {
        page.band(tooLong, Size.NORMAL);
        break;
      }
      switch (row) {
        case Slip.Words words -> page.words(words);
        case Slip.Centred(String text, Size size, boolean bold) -> page.centred(text, size, bold);
        case Slip.Band(String text, Size size) -> page.band(text, size);
        case Slip.Rule(int dots) -> page.rule(dots);
        case Slip.Gap(int dots) -> page.y += dots;
      }
    }
    return new Sheet(width, page.y + FEED, page.boxes, page.runs);
  }

  private final class Page {
    private final List<Box> boxes = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private int y = FEED;

    void words(Slip.Words row) {
      float size = dots(row.size());
      int room = width - 2 * MARGIN - row.indent();
      Font right = font(row.right(), Math.min(size, dots(Size.LARGE)), true);
      int rightLength = length(row.right(), right);
      int first = rightLength == 0 ? room : room - rightLength - SPACE_BEFORE_RIGHT;
      int top = y;
      boolean together = first >= room / 3;
      for (String line : wrapped(row.left(), size, row.bold(), together ? first : room, room)) {
        line(line, size, row.bold(), MARGIN + row.indent(), false);
        if (row.struck()) strike(runs.getLast(), size);
      }
      if (rightLength == 0) return;
      int baseline = together ? baseline(top, size) : baseline(y, size);
      if (!together) y += leading(size);
      runs.add(
          new Run(row.right(), right, width - MARGIN - rightLength, baseline, rightLength, false));
    }

    void centred(String text, Size words, boolean bold) {
      float size = dots(words);
      int room = width - 2 * MARGIN;
      for (String line : wrapped(text, size, bold, room, room)) {
        int length = length(line, font(line, size, bold));
        line(line, size, bold, (width - length) / 2, false);
      }
    }

    void band(String text, Size words) {
      float size = dots(words);
      int room = width - 2 * BAND_PADDING;
      List<String> lines = wrapped(text, size, true, room, room);
      int top = y;
      y += BAND_PADDING;
      for (String line : lines) line(line, size, true, BAND_PADDING, true);
      y += BAND_PADDING;
      boxes.add(new Box(0, top, width, y - top));
      y += FEED;
    }

    void rule(int dots) {
      boxes.add(new Box(0, y + FEED, width, dots));
      y += 2 * FEED + dots;
    }

    private void line(String text, float size, boolean bold, int x, boolean inverted) {
      Font font = font(text, size, bold);
      runs.add(new Run(text, font, x, baseline(y, size), length(text, font), inverted));
      y += leading(size);
    }

    private void strike(Run run, float size) {
      int middle = Math.round(run.baseline() - size * 0.3f);
      boxes.add(new Box(run.x(), middle, run.length(), Math.max(2, Math.round(size / 12))));
    }
  }

  private float dots(Size size) {
    boolean smaller = size == Size.HUGE && width < NARROW;
    return (float) (smaller ? size.dots() * NARROW_HUGE : size.dots());
  }

  private static int leading(float size) {
    return (int) Math.ceil(size * LEADING);
  }

  private static int baseline(int top, float size) {
    return Math.round(top + size);
  }

  /// A name in letters ours hasn't got is written in this PC's.
  private Font font(String text, float size, boolean bold) {
    Font own = bold ? fonts.bold(size) : fonts.regular(size);
    return own.canDisplayUpTo(text) < 0 ? own : elsewhere.deriveFont(size);
  }

  static int length(String text, Font font) {
    return text.isEmpty() ? 0 : (int) Math.ceil(font.getStringBounds(text, FINE).getWidth());
  }

  /// Lines that fit, broken between words, and inside one that is longer than a line.
  ///
  /// @param first room of the first line
  /// @param room of the others
  private List<String> wrapped(String text, float size, boolean bold, int first, int room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String rest = word;
      while (!rest.isEmpty()) {
        int fits = lines.isEmpty() ? first : room;
        String longer = line.isEmpty() ? rest : line + " " + rest;
        if (length(longer, font(longer, size, bold)) <= fits) {
          line = new StringBuilder(longer);
          break;
        }
        if (!line.isEmpty()) {
          lines.add(line.toString());
          line = new StringBuilder();
          continue;
        }
        int most = most(rest, size, bold, fits);
        lines.add(rest.substring(0, most));
        rest = rest.substring(most);
      }
    }
    if (!line.isEmpty() || lines.isEmpty()) lines.add(line.toString());
    return lines;
  }

  /// How many characters of a word fit, at least one.
  private int most(String word, float size, boolean bold, int room) {
    int most = word.length();
    while (most > 1
        && length(word.substring(0, most), font(word.substring(0, most), size, bold)) > room) {
      most--;
    }
    return most > 1 && Character.isHighSurrogate(word.charAt(most - 1)) ? most - 1 : most;
  }
}
