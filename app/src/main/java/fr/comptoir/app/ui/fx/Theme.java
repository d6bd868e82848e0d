package fr.comptoir.app.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Light or dark: Primer of AtlantaFX, our sheets on top, the typeface. FX thread.
public enum Theme {
  LIGHT,
  DARK;

  private static final PseudoClass DARK_CLASS = PseudoClass.getPseudoClass("dark");

  /// One for what all screens share, then one a screen.
  private static final List<String> SHEETS =
      List.of(
          "app.css",
          "delivery.css",
          "form.css",
          "menu.css",
          "people.css",
          "reservations.css",
          "service.css",
          "settings.css",
          "shell.css");

  private static final List<String> FONTS =
      List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf");

  public static Theme of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  /// Dresses the scene. The theme itself is the application's: all windows change together.
  public void dress(Scene scene) {
    Application.setUserAgentStylesheet(
        switch (this) {
          case LIGHT -> new PrimerLight().getUserAgentStylesheet();
          case DARK -> new PrimerDark().getUserAgentStylesheet();
        });
    if (scene.getStylesheets().isEmpty()) {
      FONTS.forEach(Theme::load);
      SHEETS.forEach(sheet -> scene.getStylesheets().add(sheet(sheet)));
    }
    scene.getRoot().pseudoClassStateChanged(DARK_CLASS, this == DARK);
  }

  private static String sheet(String name) {
    return resource("/fr/comptoir/app/ui/" + name).toExternalForm();
  }

  private static void load(String font) {
    try (InputStream file = resource("/fr/comptoir/assets/font/" + font).openStream()) {
      Font.loadFont(file, 14);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL resource(String path) {
    return Objects.requireNonNull(Theme.class.getResource(path), path);
  }
}
