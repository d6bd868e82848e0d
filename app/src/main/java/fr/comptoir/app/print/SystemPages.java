package fr.comptoir.app.print;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The printers this PC knows. Thread-safe, blocking.
public final class SystemPages implements PagePrinter {
  private static final Logger log = LoggerFactory.getLogger(SystemPages.class);

  @Override
  public List<String> printers() {
    List<PrintService> all = new ArrayList<>(Arrays.asList(services()));
    PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
    if (usual != null && all.remove(usual)) all.addFirst(usual);
    return all.stream().map(PrintService::getName).toList();
  }

  @Override
  public Result print(String title, List<BufferedImage> pages, String printer) {
    Optional<PrintService> service = service(printer);
    if (service.isEmpty()) return Result.NO_PRINTER;
    var wishes = new HashPrintRequestAttributeSet();
    wishes.add(new JobName(title, null));
    if (service.get().isAttributeValueSupported(MediaSizeName.ISO_A4, null, null)) {
      wishes.add(MediaSizeName.ISO_A4);
    }
    return print(service.get(), new Sheets(pages), wishes);
  }

  static Result print(PrintService service, Printable what, PrintRequestAttributeSet wishes) {
    try {
      service
          .createPrintJob()
          .print(new SimpleDoc(what, DocFlavor.SERVICE_FORMATTED.PRINTABLE, null), wishes);
      return Result.SPOOLED;
    } catch (PrintException e) {
      log.warn("{} would not print", service.getName(), e);
      return Result.REFUSED;
    }
  }

  /// @param name empty = the usual one, or any where none is
  static Optional<PrintService> service(String name) {
    PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
    if (name.isEmpty() && usual != null) return Optional.of(usual);
    return Arrays.stream(services())
        .filter(service -> name.isEmpty() || service.getName().equals(name))
        .findFirst();
  }

  private static PrintService[] services() {
    return PrintServiceLookup.lookupPrintServices(DocFlavor.SERVICE_FORMATTED.PRINTABLE, null);
  }

  /// Pictures, one a page.
  record Sheets(List<BufferedImage> pages) implements Printable {
    @Override
    public int print(Graphics paper, PageFormat format, int page) {
      if (page >= pages.size()) return NO_SUCH_PAGE;
      BufferedImage picture = pages.get(page);
      Graphics2D brush = (Graphics2D) paper.create();
      brush.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      brush.drawRenderedImage(picture, placed(picture, format));
      brush.dispose();
      return PAGE_EXISTS;
    }

    /// As large as it fits, in the middle, at the top.
    private static AffineTransform placed(BufferedImage picture, PageFormat format) {
      double scale =
          Math.min(
              format.getImageableWidth() / picture.getWidth(),
              format.getImageableHeight() / picture.getHeight());
      double left = (format.getImageableWidth() - picture.getWidth() * scale) / 2;
      var place =
          AffineTransform.getTranslateInstance(
              format.getImageableX() + left, format.getImageableY());
      place.scale(scale, scale);
      return place;
    }
  }
}
