package fr.comptoir.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.print.DaySheet.Block;
import fr.comptoir.app.print.DaySheet.Row;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaySheetTest {
  private static final List<String> COLUMNS = List.of("Heure", "Nom", "C", "Table", "Tél", "Notes");

  @Test
  void aDayIsOnOnePageAndALongOneOnAsManyAsItTakes() {
    assertThat(pages(8)).hasSize(1);
    List<BufferedImage> long_ = pages(90);
    assertThat(long_).hasSizeGreaterThan(1);
    assertThat(long_)
        .allSatisfy(
            page -> {
              assertThat(page.getWidth()).isEqualTo(DaySheet.WIDTH);
              assertThat(page.getHeight()).isEqualTo(DaySheet.HEIGHT);
              assertThat(ink(page)).isPositive();
            });
  }

  @Test
  void nothingRunsIntoTheMargins() {
    for (BufferedImage page : pages(90)) {
      for (int y = 0; y < DaySheet.HEIGHT; y++) {
        assertThat(page.getRaster().getSample(20, y, 0)).isEqualTo(255);
        assertThat(page.getRaster().getSample(DaySheet.WIDTH - 20, y, 0)).isEqualTo(255);
      }
    }
  }

  private static long ink(BufferedImage page) {
    long dark = 0;
    for (int x = 0; x < page.getWidth(); x += 3) {
      for (int y = 0; y < page.getHeight(); y += 3) {
        if (page.getRaster().getSample(x, y, 0) < 128) dark++;
      }
    }
    return dark;
  }

  private static List<BufferedImage> pages(int parties) {
    var row =
        new Row(
            List.of(
                "20:30",
                "Éléonore Lefèvre-Delacroix",
                "12",
                "T3 + T4 + T5",
                "06 39 98 00 00",
                "Allergies : arachides, fruits à coque · anniversaire, gâteau à 22 h, côté fenêtre"),
            true);
    var sheet =
        new DaySheet(
            "Bella Napoli · vendredi 20 novembre",
            "Mistral : terrasse fermée",
            COLUMNS,
            List.of(new Block("Dîner", Collections.nCopies(parties, row))),
            "Imprimé à 18:00");
    return sheet.pages(PrintFonts.inter());
  }
}
