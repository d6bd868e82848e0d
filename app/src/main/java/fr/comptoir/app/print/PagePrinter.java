package fr.comptoir.app.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// Whole pages on paper: a route sheet, the book of a day. A page is a picture; it is made as large
/// as the paper's printable part allows, upright, and never cut.
///
/// Tickets don't come this way: they have their own queue, see `PrintRoom`.
public interface PagePrinter {
  /// What came of it.
  enum Result {
    /// This PC's spooler has it.
    SPOOLED,
    /// This PC knows no printer, or not the one that was named.
    NO_PRINTER,
    /// The printer, or the system, would not take it.
    REFUSED
  }

  /// Names of this PC's printers, the usual one first. Blocking: never on the FX thread.
  List<String> printers();

  /// Prints pages in order, A4, on the usual printer. Blocking: never on the FX thread.
  ///
  /// @param title what the job is called in the printer's queue
  default Result print(String title, List<BufferedImage> pages) {
    return print(title, pages, "");
  }

  /// As [#print(String, List)], on one of [#printers()].
  ///
  /// @param printer its name; empty = the usual one
  Result print(String title, List<BufferedImage> pages, String printer);

  /// Keeps a page as a PNG instead. Blocking: never on the FX thread.
  ///
  /// @throws IOException the file can't be written
  static void save(Path png, BufferedImage page) throws IOException {
    if (!ImageIO.write(page, "png", png.toFile())) throw new IOException("no PNG of this picture");
  }
}
