package fr.comptoir.app.ui.shell;

import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.i18n.RefusalText;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Sound;
import fr.comptoir.app.ui.fx.Theme;
import fr.comptoir.app.ui.fx.Toasts;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.shell.UiParts.Look;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The one window. Made and used on the FX thread; closing it ends everything it started.
public final class MainWindow implements AutoCloseable {
  private static final double WIDTH = 1366;
  private static final double HEIGHT = 768;

  private final UiParts parts;
  private final Background background;
  private final Boards boards;
  private final Forms forms;
  private final StackPane root = new StackPane();
  private final Scene scene;
  private final Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), tick -> tick()));
  private final PauseTransition patience = new PauseTransition(Duration.seconds(1));
  private Look look;
  private Entry entry = Entry.SERVICE;
  private @Nullable Frame frame;

  public MainWindow(UiParts parts) {
    this(parts, WIDTH, HEIGHT);
  }

  MainWindow(UiParts parts, double width, double height) {
    this.parts = parts;
    this.scene = new Scene(root, width, height);
    this.look = parts.about().look();
    this.background = Background.start(parts.errors());
    this.boards = new Boards(parts, background);
    this.forms = new Forms(parts, boards, background, this);
    parts.errors().showOn(boards.notices::failed);
    boards.notices.subscribe(notice -> frame().toast(notice));
    boards.status.status().subscribe(status -> refreshStatus());
    boards.orders.toAccept().addListener((ListChangeListener<Object>) change -> refreshCounts());
    boards.messages.open().addListener((ListChangeListener<Object>) change -> refreshCounts());
    boards.alerts.ringing().subscribe(ringing -> refreshAlerts());
    patience.setOnFinished(late -> frame().working(background.running().get() > 0));
    background.running().subscribe(running -> watchProgress(running.intValue()));
    new Shortcuts(this).on(scene);
    dress();
    boards.open();
  }

  /// Shows it and keeps the time running.
  public void show(Stage stage) {
    stage.setScene(scene);
    stage.setTitle(parts.house().restaurant().name() + " · Comptoir");
    for (int size : new int[] {16, 32, 64, 128, 256}) {
      stage.getIcons().add(new Image(icon(size)));
    }
    stage.setMinWidth(900);
    stage.setMinHeight(500);
    stage.show();
    seconds.setCycleCount(Animation.INDEFINITE);
    seconds.play();
  }

  private static String icon(int size) {
    String path = "/fr/comptoir/assets/icon/comptoir-" + size + ".png";
    return Objects.requireNonNull(MainWindow.class.getResource(path), path).toExternalForm();
  }

  /// Brings a screen up.
  void go(Entry next) {
    entry = next;
    Screen screen = new Screens(parts, boards, words(), this).make(next);
    frame().show(next, screen);
    tick();
  }

  Entry entry() {
    return entry;
  }

  /// Nothing is under way.
  boolean settled() {
    return background.running().get() == 0;
  }

  Frame frame() {
    return Objects.requireNonNull(frame);
  }

  Scene scene() {
    return scene;
  }

  Boards boards() {
    return boards;
  }

  void changeLook(Look next) {
    look = next;
    parts.about().remember().accept(next);
    dress();
  }

  Look look() {
    return look;
  }

  CardForms cardForms() {
    return new CardForms(parts, boards, background, this);
  }

  Forms forms() {
    return forms;
  }

  /// The screens this person may open, in the order of the side bar.
  List<Entry> entries() {
    return List.of(Entry.values());
  }

  /// Ctrl+K, on every screen.
  void search() {
    var model = new SearchViewModel(parts.desks().search()::find, background);
    var view =
        new SearchView(
            words(),
            parts.house().restaurant().zone(),
            model,
            hit -> {
              frame().overlay.leave();
              forms.open(hit);
            });
    frame().overlay.open(view, Pos.TOP_CENTER, view::close);
    view.focus();
  }

  /// F1.
  void help() {
    frame().overlay.open(new HelpView(words(), entries()), Pos.TOP_CENTER, () -> {});
  }

  /// Shows a call's page.
  void openCall(String callId) {
    boards.callHistory.choose(callId);
    go(Entry.CALLS);
  }

  Words words() {
    return Words.in(Messages.in(look.language()), parts.house().restaurant().zone());
  }

  /// Language and theme: the frame is made anew, the boards stay.
  private void dress() {
    Locale.setDefault(Messages.in(look.language()).locale());
    if (frame != null) {
      frame.leave();
    }
    Words words = words();
    var refusals = new RefusalText(words.messages());
    var toasts =
        new Toasts(words, boards.notices, refused -> refusals.of(refused.refusal(), boards.day()));
    frame = new Frame(words, parts.house(), parts.about().version(), toasts, this);
    root.getChildren().setAll(frame);
    Theme.of(look.dark()).dress(scene);
    refreshStatus();
    refreshCounts();
    refreshAlerts();
    go(entry);
  }

  private void refreshStatus() {
    if (frame != null) {
      var status = boards.status.status().get();
      frame.statusBar.show(status);
      frame.banner(
          new Banners(words(), parts.about().demonstration(), () -> go(Entry.SETTINGS)).of(status));
    }
  }

  private void refreshCounts() {
    frame().sideBar.count(Entry.SERVICE, boards.orders.toAccept().size());
    frame().sideBar.count(Entry.MESSAGES, boards.messages.open().size());
  }

  /// What wants a person is said where it can be tapped, until somebody does.
  private void refreshAlerts() {
    if (frame != null) {
      frame.alerts(boards.alerts.ringing().get());
    }
  }

  /// Somebody has heard it, and wants to see it.
  void answer(Sound sound) {
    boards.alerts.acknowledge(sound);
    go(AlertsViewModel.entry(sound));
  }

  /// Work is shown only when it takes longer than a second.
  private void watchProgress(int running) {
    if (running == 0) {
      patience.stop();
      if (frame != null) {
        frame.working(false);
      }
    } else if (patience.getStatus() != Animation.Status.RUNNING) {
      patience.playFromStart();
    }
  }

  void tick() {
    Instant now = parts.clock().instant();
    boards.tick(now);
    frame().tick(now);
  }

  @Override
  public void close() {
    seconds.stop();
    patience.stop();
    frame().leave();
    boards.close();
    background.close();
  }
}
