package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.print.DaySheet;
import fr.comptoir.app.print.PagePrinter;
import fr.comptoir.app.print.PrintFonts;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Notices;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Brings the book of a day onto paper, or into a picture where there is no printer. FX thread
/// only.
public final class PaperViewModel {
  private final PagePrinter printer;
  private final Background background;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<PagePrinter.Result> last =
      new ReadOnlyObjectWrapper<>(PagePrinter.Result.SPOOLED);

  public PaperViewModel(PagePrinter printer, Background background, Notices notices) {
    this.printer = printer;
    this.background = background;
    this.notices = notices;
  }

  /// What came of the last try; `SPOOLED` before the first.
  public ReadOnlyObjectProperty<PagePrinter.Result> last() {
    return last.getReadOnlyProperty();
  }

  /// On this PC's usual printer.
  public void print(DaySheet sheet) {
    background.run(
        () -> printer.print(sheet.title(), sheet.pages(PrintFonts.inter())),
        result -> {
          last.set(result);
          if (result == PagePrinter.Result.SPOOLED) {
            notices.done("paper.done.printed", List.of(), null);
          }
        });
  }

  /// As pictures beside one another: `book.png`, `book-2.png`.
  ///
  /// @param first the file of the first page
  public void save(DaySheet sheet, Path first) {
    background.run(
        () -> written(sheet.pages(PrintFonts.inter()), first),
        files -> notices.done("paper.done.saved", List.of(first.getFileName().toString()), null));
  }

  private static List<Path> written(List<BufferedImage> pages, Path first) {
    String name = first.getFileName().toString().replaceFirst("\\.png$", "");
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Path file = first.resolveSibling(i == 0 ? name + ".png" : name + "-" + (i + 1) + ".png");
      try {
        PagePrinter.save(file, pages.get(i));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      files.add(file);
    }
    return files;
  }
}
