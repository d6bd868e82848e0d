package fr.comptoir.app.print;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.util.function.Consumer;
import javax.print.PrintService;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaPrintableArea;

/// A ticket printer this PC has a driver for. What its spooler took is printed as far as we can
/// know; the driver cuts.
record SystemDoor(String printer) implements TicketDoor {
  private static final double DOTS_PER_MM = 8;
  private static final double POINTS_PER_MM = 72 / 25.4;

  @Override
  public Session open(Consumer<Trouble> meanwhile) throws PrinterException {
    PrintService service =
        SystemPages.service(printer)
            .orElseThrow(() -> new PrinterException(Trouble.UNKNOWN_PRINTER, null));
    return new Session() {
      @Override
      public void print(BufferedImage ticket) throws PrinterException {
        var wishes = new HashPrintRequestAttributeSet();
        wishes.add(new JobName("Comptoir", null));
        wishes.add(
            new MediaPrintableArea(
                0,
                0,
                (float) (ticket.getWidth() / DOTS_PER_MM),
                (float) (ticket.getHeight() / DOTS_PER_MM),
                MediaPrintableArea.MM));
        if (SystemPages.print(service, new Roll(ticket), wishes) != PagePrinter.Result.SPOOLED) {
          throw new PrinterException(Trouble.FAULTY, null);
        }
      }

      @Override
      public void cut() {}

      @Override
      public void close() {}
    };
  }

  /// A ticket in its own size, dot for dot, on pages as long as the driver has them.
  record Roll(BufferedImage ticket) implements Printable {
    @Override
    public int print(Graphics paper, PageFormat format, int page) {
      double scale =
          Math.min(POINTS_PER_MM / DOTS_PER_MM, format.getImageableWidth() / ticket.getWidth());
      int high = (int) Math.floor(format.getImageableHeight() / scale);
      int top = page * high;
      if (high <= 0 || top >= ticket.getHeight()) return NO_SUCH_PAGE;
      Graphics2D brush = (Graphics2D) paper.create();
      brush.translate(format.getImageableX(), format.getImageableY());
      brush.scale(scale, scale);
      brush.drawImage(
          ticket.getSubimage(0, top, ticket.getWidth(), Math.min(high, ticket.getHeight() - top)),
          0,
          0,
          null);
      brush.dispose();
      return PAGE_EXISTS;
    }
  }
}
