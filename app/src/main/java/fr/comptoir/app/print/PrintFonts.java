package fr.comptoir.app.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/// The house's own letters for paper: what is printed looks the same on every PC, accents and the
/// euro sign included. Immutable; reading them takes a moment, so keep them.
///
/// @param regular of one pixel, to be derived
/// @param bold as well
public record PrintFonts(Font regular, Font bold) {
  private static final String FOLDER = "/fr/comptoir/assets/font/";

  /// Reads them. Blocking: never on the FX thread.
  public static PrintFonts inter() {
    return new PrintFonts(read("Inter-Regular.otf"), read("Inter-Bold.otf"));
  }

  /// @param pixels height of the letters' body
  public Font regular(float pixels) {
    return regular.deriveFont(pixels);
  }

  /// @param pixels height of the letters' body
  public Font bold(float pixels) {
    return bold.deriveFont(pixels);
  }

  private static Font read(String name) {
    try (InputStream in =
        new BufferedInputStream(
            Objects.requireNonNull(PrintFonts.class.getResourceAsStream(FOLDER + name), name))) {
      return Font.createFont(Font.TRUETYPE_FONT, in)
          .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " can't be read", e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(name + " is no font", e);
    }
  }
}
