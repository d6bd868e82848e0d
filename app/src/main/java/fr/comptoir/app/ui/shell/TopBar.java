package fr.comptoir.app.ui.shell;

import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.ServiceNow;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Title and main actions of the screen, whether we are open, and the time.
final class TopBar extends HBox {
  private static final double WIDE = 1150;
  private static final double NARROW = 900;

  private final Words words;
  private final CounterViewModel counter;
  private final Label title = label("", "screen-title");
  private final HBox actions = row(8);
  private final Region dot = new Region();
  private final Button pill = new Button();
  private final Label clock = label("", "clock");
  private @Nullable Instant last;

  TopBar(Words words, MainWindow window) {
    super(12);
    this.words = words;
    this.counter = window.boards().counter;
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    pill.setGraphic(dot);
    pill.setId("counter-pill");
    pill.getStyleClass().add("pill");
    pill.setMinWidth(Region.USE_PREF_SIZE);
    pill.setOnAction(click -> window.popups().counter());
    title.setMinWidth(Region.USE_PREF_SIZE);
    clock.setMinWidth(Region.USE_PREF_SIZE);
    widthProperty()
        .subscribe(
            width -> {
              fit();
              if (last != null) {
                tick(last);
              }
            });
    getChildren()
        .addAll(
            title,
            actions,
            spacer(),
            wordy(
                Feather.SEARCH,
                "search-button",
                words.text("search.button"),
                () -> window.popups().search()),
            pill,
            clock);
    window
        .boards()
        .signIn
        .person()
        .get()
        .ifPresent(
            person ->
                getChildren()
                    .add(
                        wordy(
                            Feather.USER,
                            "person-button",
                            SignInView.name(words, person),
                            () -> window.popups().changePerson())));
  }

  /// With its words where there is room for them.
  private Button wordy(Feather symbol, String id, String name, Runnable act) {
    Button button = iconButton(symbol, name, "quiet");
    button.setId(id);
    button.setOnAction(click -> act.run());
    widthProperty()
        .subscribe(
            width ->
                button.setContentDisplay(
                    width.doubleValue() < WIDE
                        ? ContentDisplay.GRAPHIC_ONLY
                        : ContentDisplay.LEFT));
    return button;
  }

  void show(Screen screen) {
    title.setText(screen.title());
    actions.getChildren().setAll(screen.actions());
    fit();
  }

  /// Where two actions need the room the side bar alone says which screen it is.
  private void fit() {
    reveal(title, getWidth() >= NARROW || actions.getChildren().size() < 2);
  }

  void tick(Instant now) {
    last = now;
    clock.setText(words.formats().time(now));
    Optional<ServiceNow> service = ServiceNow.at(counter.house().get(), now);
    boolean stopped = counter.isPaused() || counter.mark().isPresent();
    Tone tone =
        stopped
            ? Tone.WARNING
            : service.map(ServiceNow::open).orElse(false) ? Tone.SUCCESS : Tone.NEUTRAL;
    dot.getStyleClass().setAll("dot", tone.styleClass());
    pill.setText(
        counter.isPaused()
            ? words.text("shell.paused")
            : counter.mark().isPresent()
                ? words.text("shell.full")
                : service.map(next -> sentence(next, now)).orElse(words.text("shell.closed")));
  }

  private String sentence(ServiceNow service, Instant now) {
    String from = words.formats().time(service.start().toInstant());
    if (service.open()) {
      String until = words.formats().time(service.end().toInstant());
      if (getWidth() < NARROW) {
        return words.text("shell.open.short", until);
      }
      return words.text("shell.open", service.period().name(), from, until);
    }
    if (getWidth() < NARROW) {
      return words.text("shell.closed.short");
    }
    boolean today =
        service.start().toLocalDate().equals(now.atZone(service.start().getZone()).toLocalDate());
    return today
        ? words.text("shell.opens", from)
        : words.text(
            "shell.opens_on", words.formats().shortDay(service.start().toLocalDate()), from);
  }
}
