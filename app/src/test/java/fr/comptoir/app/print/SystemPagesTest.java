package fr.comptoir.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemPagesTest {
  @Test
  void aPrinterNobodyKnowsPrintsNothing() {
    assertThat(new SystemPages().print("Test", List.of(page(10, 10)), "no printer of this name"))
        .isEqualTo(PagePrinter.Result.NO_PRINTER);
  }

  /// Whole on the paper, as large as it fits, whatever its shape.
  @ParameterizedTest
  @CsvSource({"100, 100", "400, 100", "100, 400"})
  void aPageFillsThePaperAndIsNotCut(int width, int height) {
    BufferedImage paper = new BufferedImage(220, 320, BufferedImage.TYPE_INT_RGB);
    var brush = paper.createGraphics();
    brush.setColor(Color.WHITE);
    brush.fillRect(0, 0, 220, 320);
    var sheets = new SystemPages.Sheets(List.of(page(width, height)));
    assertThat(sheets.print(brush, format(), 0)).isEqualTo(Printable.PAGE_EXISTS);
    assertThat(sheets.print(brush, format(), 1)).isEqualTo(Printable.NO_SUCH_PAGE);
    int left = 220;
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < 320; y++) {
      for (int x = 0; x < 220; x++) {
        if ((paper.getRGB(x, y) & 0xff) < 128) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    double scale = Math.min(200.0 / width, 300.0 / height);
    assertThat(right - left).isBetween((int) (width * scale) - 2, (int) (width * scale) + 2);
    assertThat(bottom).isBetween((int) (10 + height * scale) - 2, (int) (10 + height * scale) + 2);
    assertThat(left).isGreaterThanOrEqualTo(9);
    assertThat(right).isLessThanOrEqualTo(211);
  }

  @Test
  void aPageIsKeptAsAPicture(@TempDir Path folder) throws Exception {
    Path png = folder.resolve("tournée.png");
    PagePrinter.save(png, page(30, 20));
    BufferedImage read = ImageIO.read(png.toFile());
    assertThat(read.getWidth()).isEqualTo(30);
    assertThat(read.getHeight()).isEqualTo(20);
  }

  private static PageFormat format() {
    var paper = new Paper();
    paper.setSize(220, 320);
    paper.setImageableArea(10, 10, 200, 300);
    var format = new PageFormat();
    format.setPaper(paper);
    return format;
  }

  private static BufferedImage page(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }
}
