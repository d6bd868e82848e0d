package fr.comptoir.app.ui.shell;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.shell.StatusViewModel.Status;
import fr.comptoir.db.domain.call.LinePause;
import fr.comptoir.db.domain.order.BusinessDay;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What everybody must see on every screen: a line that is down, a voice that is away, the
/// demonstration.
final class Banners {
  private final Words words;
  private final boolean demonstration;
  private final Runnable setUp;
  private final Runnable resume;
  private final Runnable kitchen;
  private final Consumer<LocalDate> closeDay;

  /// @param setUp opens what leads to one's own restaurant
  /// @param resume ends the assistant's break
  /// @param kitchen opens the kitchen's tab
  /// @param closeDay asks what became of a day's orders
  Banners(
      Words words,
      boolean demonstration,
      Runnable setUp,
      Runnable resume,
      Runnable kitchen,
      Consumer<LocalDate> closeDay) {
    this.words = words;
    this.demonstration = demonstration;
    this.setUp = setUp;
    this.resume = resume;
    this.kitchen = kitchen;
    this.closeDay = closeDay;
  }

  /// @param paused null = the assistant takes calls
  /// @param dark the kitchen's monitor is gone
  /// @param due a day somebody has to close
  VBox of(Status status, @Nullable LinePause paused, boolean dark, Optional<BusinessDay> due) {
    var banners = new VBox();
    if (dark) {
      String text = words.text("shell.banner.kitchen");
      banners
          .getChildren()
          .add(banner(Tone.DANGER, Feather.MONITOR, text, "shell.banner.kitchen.action", kitchen));
    }
    if (status.lines() > 0 && status.lineDown()) {
      banners
          .getChildren()
          .add(
              banner(
                  Tone.DANGER,
                  Feather.PHONE_OFF,
                  words.text("shell.banner.line_down", status.up(), status.lines()),
                  "shell.banner.line_down.action"));
    }
    if (paused != null) {
      String text =
          paused.until() == null
              ? words.text("shell.banner.paused")
              : words.text("shell.banner.paused_until", words.formats().time(paused.until()));
      HBox banner = banner(Tone.WARNING, Feather.PAUSE_CIRCLE, text, "counter.resume", resume);
      banners.getChildren().add(banner);
    }
    if (!status.voice().available()) {
      banners
          .getChildren()
          .add(
              banner(
                  Tone.WARNING,
                  Feather.MIC_OFF,
                  words.text("shell.banner.voice_down"),
                  "shell.banner.voice_down.action"));
    }
    due.ifPresent(day -> banners.getChildren().add(due(day)));
    if (demonstration) {
      banners
          .getChildren()
          .add(
              banner(
                  Tone.ACCENT,
                  Feather.INFO,
                  words.text("shell.banner.demo"),
                  "shell.banner.demo.action"));
    }
    return banners;
  }

  private HBox due(BusinessDay day) {
    String date = words.formats().shortDay(day.date());
    return banner(
        Tone.WARNING,
        Feather.CALENDAR,
        words.text("shell.banner.day", date, day.unfinished()),
        "shell.banner.day.action",
        () -> closeDay.accept(day.date()));
  }

  private HBox banner(Tone tone, Feather symbol, String text, String action) {
    return banner(tone, symbol, text, action, setUp);
  }

  private HBox banner(Tone tone, Feather symbol, String text, String action, Runnable act) {
    Button button = button(words.text(action));
    button.setOnAction(click -> act.run());
    button.setMinHeight(44);
    HBox banner = row(10, icon(symbol), label(text, "strong"), spacer(), button);
    banner.getStyleClass().addAll("banner", tone.styleClass());
    return banner;
  }
}
