package fr.comptoir.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.i18n.Messages;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.print.PrintJob.Kind;
import fr.comptoir.db.domain.print.TicketPaper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TicketArtTest {
  private static final PrintFonts FONTS = PrintFonts.inter();

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everythingFitsOnEveryPaperInBothLanguages(Kind kind) {
    for (int width : List.of(58, 80)) {
      for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
        TicketPaper paper = Tickets.of(kind, Mode.DELIVERY, width);
        SlipSetter.Sheet sheet = sheet(paper, language);
        assertThat(sheet.width()).isEqualTo(width == 80 ? 576 : 384);
        for (SlipSetter.Run run : sheet.runs()) {
          assertThat(run.x()).as(run.text()).isNotNegative();
          assertThat(run.x() + run.length()).as(run.text()).isLessThanOrEqualTo(sheet.width());
          assertThat(run.baseline()).as(run.text()).isBetween(1, sheet.height());
          assertThat(run.font().canDisplayUpTo(run.text())).as(run.text()).isEqualTo(-1);
        }
        noTwoRunsMeet(sheet);
      }
    }
  }

  private static void noTwoRunsMeet(SlipSetter.Sheet sheet) {
    for (SlipSetter.Run a : sheet.runs()) {
      for (SlipSetter.Run b : sheet.runs()) {
        if (a == b || a.baseline() != b.baseline()) continue;
        assertThat(a.x() + a.length() <= b.x() || b.x() + b.length() <= a.x())
            .as(a.text() + " | " + b.text())
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"58", "80"})
  void anAllergyIsWhiteOnBlackAndWhole(int width) {
    TicketPaper paper = Tickets.of(Kind.KITCHEN, Mode.PICKUP, width);
    SlipSetter.Sheet sheet = sheet(paper, Locale.FRENCH);
    String inverted =
        sheet.runs().stream()
            .filter(SlipSetter.Run::inverted)
            .map(SlipSetter.Run::text)
            .collect(Collectors.joining(" "));
    assertThat(inverted)
        .contains("ALLERGIE — " + Tickets.ALLERGY)
        .contains("ALLERGIE — " + Tickets.DISH_ALLERGY);
    for (SlipSetter.Run run : sheet.runs()) {
      if (!run.inverted()) continue;
      assertThat(sheet.boxes())
          .as(run.text())
          .anySatisfy(
              box -> {
                assertThat(box.width()).isEqualTo(sheet.width());
                assertThat(run.baseline()).isBetween(box.y() + 1, box.y() + box.height() - 1);
              });
    }
    BufferedImage picture = SlipPress.print(sheet);
    SlipSetter.Run first =
        sheet.runs().stream().filter(SlipSetter.Run::inverted).findFirst().orElseThrow();
    int black = 0;
    for (int x = 0; x < picture.getWidth(); x++) {
      if ((picture.getRGB(x, first.baseline() - 8) & 0xff) == 0) black++;
    }
    assertThat(black).as("dots of a row of the band").isGreaterThan(picture.getWidth() / 2);
    assertThat(picture.getRGB(0, first.baseline() - 8) & 0xff).isZero();
  }

  @Test
  void theKitchenReadsItsDishesAndWhatToLeaveOut() {
    String text = text(Tickets.of(Kind.KITCHEN, Mode.PICKUP, 80), Locale.FRENCH);
    assertThat(text)
        .contains("N° 42", "À EMPORTER", "Prête à 20:00", "Garnier")
        .contains("2 × Reine", "SANS OLIVES", "+ Grande")
        .contains("Autres postes : 1 article(s)")
        .doesNotContain("€")
        .doesNotContain("Salade")
        .doesNotContain("06");
  }

  @Test
  void aChangeSaysWhatToAddAndWhatToLeave() {
    String text = text(Tickets.of(Kind.DELTA, Mode.PICKUP, 80), Locale.FRENCH);
    assertThat(text)
        .contains("MODIFICATION", "AJOUT 1 × Calzone", "ANNULÉ 1 × Margherita")
        .contains("CHANGÉ 2 × Reine", "3 × Reine", "NOUVELLE HEURE. Avant : 19:45");
    assertThat(text(Tickets.of(Kind.VOID, Mode.PICKUP, 80), Locale.FRENCH)).contains("ANNULÉE");
    assertThat(text(Tickets.of(Kind.VOID, Mode.PICKUP, 80), Locale.ENGLISH))
        .contains("CANCELLED", "PICK");
  }

  @Test
  void theCounterReadsPricesAndWhereTo() {
    String text = text(Tickets.of(Kind.COUNTER, Mode.DELIVERY, 58), Locale.FRENCH);
    assertThat(text)
        .contains("Chez le client à 20:00", "12 rue de la République", "2e étage, code 12B4")
        .contains("06 39 98 01 01", "Paiement prévu : Carte", "Total")
        .contains("Ne vaut pas facture")
        .contains("€");
  }

  @Test
  void aDeliveryIsReadyBeforeItIsAtTheDoor() {
    assertThat(text(Tickets.of(Kind.KITCHEN, Mode.DELIVERY, 80), Locale.FRENCH))
        .contains("Prête à 19:42", "Chez le client à 20:00");
  }

  @Test
  void saysThatItIsNotTheFirst() {
    TicketPaper paper = Tickets.again(Tickets.of(Kind.KITCHEN, Mode.PICKUP, 80));
    assertThat(text(paper, Locale.FRENCH)).contains("RÉIMPRESSION", "Jeter ce qui précède");
  }

  @Test
  void aTicketWithoutEndIsCutShort() {
    var pen = new Slip.Pen();
    for (int i = 0; i < 1_000; i++) pen.bold("1 × Reine", Slip.Size.LARGE);
    SlipSetter.Sheet sheet = new SlipSetter(FONTS, 576, "SUITE À L’ÉCRAN").set(pen.slip());
    assertThat(sheet.height()).isLessThan(SlipSetter.LONGEST + 300);
    assertThat(sheet.runs().getLast().text()).isEqualTo("SUITE À L’ÉCRAN");
  }

  @Test
  void aWordLongerThanThePaperIsBroken() {
    String word = "X".repeat(200);
    SlipSetter.Sheet sheet =
        new SlipSetter(FONTS, 384, "…").set(new Slip.Pen().band(word, Slip.Size.LARGE).slip());
    assertThat(sheet.runs().stream().map(SlipSetter.Run::text).collect(Collectors.joining()))
        .isEqualTo(word);
    assertThat(sheet.runs()).allSatisfy(run -> assertThat(run.x() + run.length()).isLessThan(385));
  }

  /// For who wants to look: in the build's folder, one picture of each kind and width.
  @Test
  void picturesToLookAt() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "tickets"));
    for (Kind kind : Kind.values()) {
      for (int width : List.of(58, 80)) {
        TicketPaper paper = Tickets.of(kind, Mode.DELIVERY, width);
        BufferedImage picture =
            new TicketArt().picture(paper, Tickets.house(), Tickets.NOW, Locale.FRENCH);
        assertThat(picture.getType()).isEqualTo(BufferedImage.TYPE_BYTE_BINARY);
        PagePrinter.save(folder.resolve(kind + "-" + width + ".png"), picture);
      }
    }
  }

  private static SlipSetter.Sheet sheet(TicketPaper paper, Locale language) {
    Slip slip = TicketArt.slip(paper, Tickets.house(), Tickets.NOW, language);
    return new SlipSetter(
            FONTS,
            TicketArt.dots(paper.printer().widthMm()),
            Messages.in(language).text("ticket.too_long"))
        .set(slip);
  }

  private static String text(TicketPaper paper, Locale language) {
    return sheet(paper, language).runs().stream()
        .map(SlipSetter.Run::text)
        .collect(Collectors.joining(" "))
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }
}
