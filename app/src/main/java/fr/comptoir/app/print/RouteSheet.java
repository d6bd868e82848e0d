package fr.comptoir.app.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// What a courier takes along: the doors in order, and for each a code that opens the way in the
/// telephone's map. Words are made by whoever asks for it. Pure: the same sheet is the same
/// picture.
///
/// @param title the trip
/// @param facts who drives, how far, when they are back
/// @param foot whose sheet it is and when it was made
public record RouteSheet(String title, String facts, List<Door> doors, String foot) {
  /// One door.
  ///
  /// @param number its place on the trip
  /// @param time promised
  /// @param who order and name
  /// @param lines address, floor, code, telephone, what there is to pay
  /// @param warning an allergy; empty = none
  /// @param code what the telephone's camera reads; empty = nobody knows where it is
  public record Door(
      String number, String time, String who, List<String> lines, String warning, String code) {}

  /// Dots of an upright A4 or A5 page at 150 dots an inch.
  public enum Paper {
    A4(1240, 1754),
    A5(874, 1240);

    private final int width;
    private final int height;

    Paper(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private static final int MARGIN = 60;
  private static final int HEAD = 130;
  private static final int FOOT = 40;
  private static final int DOOR = 270;
  private static final int CODE = 216;
  private static final int DISC = 56;
  private static final int GAP = 24;
  private static final float SMALL = 22;
  private static final float TEXT = 28;
  private static final float LARGE = 34;
  private static final float TITLE = 48;

  /// The pages of it, at least one.
  public List<BufferedImage> pages(Paper paper, PrintFonts fonts) {
    int each = Math.max(1, (paper.height - 2 * MARGIN - HEAD - FOOT) / DOOR);
    int count = Math.max(1, Math.ceilDiv(doors.size(), each));
    List<BufferedImage> pages = new ArrayList<>();
    for (int page = 0; page < count; page++) {
      List<Door> some = doors.subList(page * each, Math.min(doors.size(), (page + 1) * each));
      pages.add(new Page(paper, fonts).draw(this, some, count == 1 ? "" : page + 1 + "/" + count));
    }
    return List.copyOf(pages);
  }

  private static final class Page {
    private final Paper paper;
    private final PrintFonts fonts;
    private final BufferedImage image;
    private final Graphics2D pen;

    Page(Paper paper, PrintFonts fonts) {
      this.paper = paper;
      this.fonts = fonts;
      this.image = new BufferedImage(paper.width, paper.height, BufferedImage.TYPE_BYTE_GRAY);
      this.pen = image.createGraphics();
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, paper.width, paper.height);
      pen.setColor(Color.BLACK);
      pen.setStroke(new BasicStroke(2));
    }

    BufferedImage draw(RouteSheet sheet, List<Door> doors, String number) {
      int right = paper.width - MARGIN;
      text(sheet.title(), fonts.bold(TITLE), MARGIN, MARGIN + 44, right - MARGIN);
      text(sheet.facts(), fonts.regular(TEXT), MARGIN, MARGIN + 92, right - MARGIN);
      int y = MARGIN + HEAD;
      for (Door door : doors) {
        pen.drawLine(MARGIN, y, right, y);
        draw(door, y + GAP / 2);
        y += DOOR;
      }
      int foot = paper.height - MARGIN + 20;
      text(sheet.foot(), fonts.regular(SMALL), MARGIN, foot, right - MARGIN - 100);
      text(number, fonts.bold(SMALL), right - 60, foot, 60);
      pen.dispose();
      return image;
    }

    private void draw(Door door, int top) {
      pen.fillOval(MARGIN, top + 6, DISC, DISC);
      pen.setColor(Color.WHITE);
      pen.setFont(fonts.bold(LARGE));
      int wide = pen.getFontMetrics().stringWidth(door.number());
      pen.drawString(door.number(), MARGIN + (DISC - wide) / 2, top + 46);
      pen.setColor(Color.BLACK);
      int left = MARGIN + DISC + GAP;
      int room = paper.width - MARGIN - left - CODE - GAP;
      text(door.time() + "   " + door.who(), fonts.bold(LARGE), left, top + 44, room);
      int y = top + 88;
      for (String line : door.lines()) {
        text(line, fonts.regular(TEXT), left, y, room);
        y += 38;
      }
      if (!door.warning().isEmpty()) warning(door.warning(), left, y, room);
      if (!door.code().isEmpty()) code(door.code(), paper.width - MARGIN - CODE, top);
    }

    /// White on black: it is read even where the paper is crumpled.
    private void warning(String words, int left, int y, int room) {
      Font font = fonts.bold(TEXT);
      String said = fitted(words, font, room - 20);
      pen.setFont(font);
      pen.fillRect(left, y - 28, pen.getFontMetrics().stringWidth(said) + 20, 38);
      pen.setColor(Color.WHITE);
      pen.drawString(said, left + 10, y);
      pen.setColor(Color.BLACK);
    }

    private void code(String text, int left, int top) {
      ByteMatrix code;
      try {
        code = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      } catch (WriterException e) {
        throw new IllegalArgumentException("no code has room for " + text.length() + " letters", e);
      }
      // Whole dots to a module, and four modules of white around it, as the readers want them.
      int dot = CODE / (code.getWidth() + 8);
      int edge = (CODE - dot * code.getWidth()) / 2;
      for (int y = 0; y < code.getHeight(); y++) {
        for (int x = 0; x < code.getWidth(); x++) {
          if (code.get(x, y) == 1) {
            pen.fillRect(left + edge + x * dot, top + edge + y * dot, dot, dot);
          }
        }
      }
    }

    private void text(String words, Font font, int x, int y, int room) {
      pen.setFont(font);
      pen.drawString(fitted(words, font, room), x, y);
    }

    /// Shortened with dots where there is no room.
    private String fitted(String words, Font font, int room) {
      var metrics = pen.getFontMetrics(font);
      if (metrics.stringWidth(words) <= room) return words;
      int letters = words.length();
      while (letters > 0 && metrics.stringWidth(words.substring(0, letters) + "…") > room)
        letters--;
      return words.substring(0, letters) + "…";
    }
  }
}
