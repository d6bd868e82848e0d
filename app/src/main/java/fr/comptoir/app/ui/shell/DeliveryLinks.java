package fr.comptoir.app.ui.shell;

import fr.comptoir.app.print.PagePrinter;
import fr.comptoir.app.print.PrintFonts;
import fr.comptoir.app.print.RouteSheet;
import fr.comptoir.app.print.RouteSheet.Paper;
import fr.comptoir.app.ui.delivery.DeliveryActions;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Courier;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// What leads from the deliveries to orders, forms and paper. FX thread only.
final class DeliveryLinks implements DeliveryActions {
  private final PagePrinter printer;
  private final Background background;
  private final MainWindow window;

  DeliveryLinks(PagePrinter printer, Background background, MainWindow window) {
    this.printer = printer;
    this.background = background;
    this.window = window;
  }

  @Override
  public void open(Order order) {
    window.forms().open(order);
  }

  @Override
  public void edit(@Nullable Courier courier) {
    window.forms().courier(courier);
  }

  @Override
  public void correct(Order order) {
    window.forms().change(order);
  }

  @Override
  public void print(RouteSheet sheet) {
    background.run(
        () -> printer.print(sheet.title(), pages(sheet)),
        result -> {
          String key =
              switch (result) {
                case SPOOLED -> "delivery.sheet.printed";
                case NO_PRINTER -> "delivery.sheet.no_printer";
                case REFUSED -> "delivery.sheet.refused";
              };
          window.boards().notices.done(key, List.of(sheet.title()), null);
        });
  }

  @Override
  public void save(RouteSheet sheet) {
    var chooser = new FileChooser();
    chooser.setInitialFileName(
        sheet.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-") + ".png");
    File chosen = chooser.showSaveDialog(window.scene().getWindow());
    if (chosen != null) write(sheet, chosen.toPath());
  }

  /// Writes one picture a page, the second beside the first, off the FX thread, and says where.
  void write(RouteSheet sheet, Path file) {
    background.run(
        () -> written(pages(sheet), file),
        path -> window.boards().notices.done("people.exported", List.of(path.toString()), null));
  }

  private static List<BufferedImage> pages(RouteSheet sheet) {
    return sheet.pages(Paper.A4, PrintFonts.inter());
  }

  private static Path written(List<BufferedImage> pages, Path file) {
    try {
      for (int page = 0; page < pages.size(); page++) {
        PagePrinter.save(page == 0 ? file : beside(file, page + 1), pages.get(page));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path beside(Path file, int page) {
    String name = file.getFileName().toString().replaceFirst("\\.png$", "");
    return file.resolveSibling(name + "-" + page + ".png");
  }
}
