package fr.comptoir.app.ui.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.print.DaySheet;
import fr.comptoir.app.print.PagePrinter;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.app.ui.fx.Notice;
import fr.comptoir.app.ui.fx.Notices;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperViewModelTest {
  private static final DaySheet SHEET =
      new DaySheet("Vendredi", "", List.of("Heure"), List.of(), "Imprimé");

  private final Notices notices = new Notices();
  private final List<Notice> told = new ArrayList<>();
  private final List<Integer> printed = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void aSheetGoesToThePrinterAndThatIsTold() {
    PaperViewModel paper = paper(PagePrinter.Result.SPOOLED);
    paper.print(SHEET);
    assertThat(printed).containsExactly(1);
    assertThat(told).hasSize(1);
  }

  @Test
  void withoutAPrinterItIsSaidAndTheSheetIsKeptAsAPicture() {
    PaperViewModel paper = paper(PagePrinter.Result.NO_PRINTER);
    paper.print(SHEET);
    assertThat(paper.last().get()).isEqualTo(PagePrinter.Result.NO_PRINTER);
    assertThat(told).isEmpty();

    paper.save(SHEET, folder.resolve("jour"));
    assertThat(folder.resolve("jour.png")).isNotEmptyFile();
    assertThat(told).hasSize(1);
  }

  private PaperViewModel paper(PagePrinter.Result result) {
    notices.subscribe(told::add);
    var printer =
        new PagePrinter() {
          @Override
          public List<String> printers() {
            return List.of();
          }

          @Override
          public Result print(String title, List<BufferedImage> pages, String name) {
            printed.add(pages.size());
            return result;
          }
        };
    return new PaperViewModel(
        printer, new Background(Runnable::run, Runnable::run, new ErrorReporter()), notices);
  }
}
