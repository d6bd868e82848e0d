package fr.comptoir.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import fr.comptoir.app.print.RouteSheet.Door;
import fr.comptoir.app.print.RouteSheet.Paper;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteSheetTest {
  private static final PrintFonts FONTS = PrintFonts.inter();
  private static final String MAP = "https://www.google.com/maps/dir/?api=1&destination=";

  @ParameterizedTest(name = "{0} doors on {1}: {2} pages")
  @CsvSource({"0, A4, 1", "3, A4, 1", "5, A4, 1", "6, A4, 2", "3, A5, 1", "4, A5, 2", "9, A5, 3"})
  void everyDoorHasItsCodeAndNoneIsLeftOut(int doors, Paper paper, int pages) throws Exception {
    List<BufferedImage> drawn = sheet(doors).pages(paper, FONTS);

    assertThat(drawn).hasSize(pages);
    List<String> codes = new ArrayList<>();
    for (BufferedImage page : drawn) codes.addAll(codes(page));
    assertThat(codes)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, doors).mapToObj(RouteSheetTest::code).toList());
  }

  @Test
  void aDoorThatNobodyCanFindHasNoCode() {
    var door = new Door("1", "20:30", "#12 Blanc", List.of("Adresse inconnue"), "", "");

    assertThat(codes(new RouteSheet("A", "", List.of(door), "").pages(Paper.A4, FONTS).getFirst()))
        .isEmpty();
  }

  @Test
  void longWordsAreShortenedBeforeTheCode() {
    String endless = "Résidence de la Corniche du Président-Kennedy ".repeat(4);
    var door = new Door("12", "20:30", endless, List.of(endless, endless), endless, code(0));

    BufferedImage page =
        new RouteSheet(endless, endless, List.of(door), endless).pages(Paper.A5, FONTS).getFirst();

    assertThat(codes(page)).containsExactly(code(0));
  }

  private static RouteSheet sheet(int doors) {
    return new RouteSheet(
        "Tournée B",
        "Hugo · 5,1 km · retour 20:38",
        IntStream.range(0, doors)
            .mapToObj(
                i ->
                    new Door(
                        "" + (i + 1),
                        "20:2" + i,
                        "#14" + i + " Inès Delacroix",
                        List.of("4 place Jean-Jaurès", "code 12B4, 3e étage", "06 39 98 00 01"),
                        i == 1 ? "Allergie aux fruits à coque" : "",
                        code(i)))
            .toList(),
        "Bella Napoli");
  }

  private static String code(int door) {
    return MAP + "43.29460" + door + "%2C5.394400";
  }

  private static List<String> codes(BufferedImage page) {
    int width = page.getWidth();
    int height = page.getHeight();
    LuminanceSource dots =
        new RGBLuminanceSource(width, height, page.getRGB(0, 0, width, height, null, 0, width));
    try {
      Result[] found =
          new QRCodeMultiReader()
              .decodeMultiple(
                  new BinaryBitmap(new HybridBinarizer(dots)),
                  Map.of(DecodeHintType.TRY_HARDER, true));
      return Arrays.stream(found).map(Result::getText).toList();
    } catch (NotFoundException e) {
      return List.of();
    }
  }
}
