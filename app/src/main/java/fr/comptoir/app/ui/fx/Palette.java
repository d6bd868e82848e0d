package fr.comptoir.app.ui.fx;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The theme's colours, for a part of the window that is dark in a light one.
public final class Palette {
  private static final String DARK = "/atlantafx/base/theme/primer-dark.css";
  private static final Pattern COLOUR =
      Pattern.compile("^\\s*(-color-[a-z0-9-]+:\\s*[^;-][^;]*);", Pattern.MULTILINE);

  private Palette() {}

  /// An inline style that gives a node and all below it the dark theme's colours.
  public static String dark() {
    try (InputStream file = PrimerDark.class.getResourceAsStream(DARK)) {
      String css =
          new String(Objects.requireNonNull(file, DARK).readAllBytes(), StandardCharsets.UTF_8);
      return COLOUR
          .matcher(css.substring(0, css.indexOf('}')))
          .results()
          .map(found -> found.group(1))
          .collect(Collectors.joining("; "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
