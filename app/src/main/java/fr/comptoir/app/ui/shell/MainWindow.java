package fr.comptoir.app.ui.shell;

import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.i18n.RefusalText;
import fr.comptoir.app.ui.calls.CallHistoryView;
import fr.comptoir.app.ui.customers.CustomersView;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Sound;
import fr.comptoir.app.ui.fx.Theme;
import fr.comptoir.app.ui.fx.Toasts;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.menu.MenuView;
import fr.comptoir.app.ui.service.ServiceView;
import fr.comptoir.app.ui.shell.UiParts.Look;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.staff.StaffMember;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
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
  private final PeopleLinks links;
  private final KitchenWall wall;
  private final StackPane root = new StackPane();
  private final Scene scene;
  private final Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), tick -> tick()));
  private final PauseTransition patience = new PauseTransition(Duration.seconds(1));
  private @Nullable Stage stage;
  private boolean paused;
  private Look look;
  private Entry entry = Entry.SERVICE;
  private @Nullable Frame frame;
  private @Nullable SignInView login;
  private @Nullable Screen screen;

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
    this.links = new PeopleLinks(parts.desks(), background, this);
    this.wall = new KitchenWall(parts.wall(), this);
    wall.monitor().place().addListener((_, _, _) -> refreshStatus());
    parts.errors().showOn(boards.notices::failed);
    boards.notices.subscribe(notice -> frame().toast(notice));
    boards.status.status().subscribe(status -> refreshStatus());
    boards.printers.pill().addListener((_, _, now) -> refreshStatus());
    boards.orders.toAccept().addListener((ListChangeListener<Object>) change -> refreshCounts());
    boards.counter.pause().subscribe(now -> refreshStatus());
    boards.counter.copy().addListener((_, _, now) -> refreshStatus());
    boards.counter.house().addListener((_, _, now) -> houseChanged());
    boards.signIn.person().addListener((_, was, now) -> personChanged(was, now));
    boards.deliveries.ready().addListener((_, _, now) -> refreshCounts());
    boards.messages.waiting().addListener((property, was, now) -> refreshCounts());
    boards.days.first().addListener((_, _, _) -> refreshStatus());
    boards.alerts.ringing().subscribe(ringing -> refreshAlerts());
    patience.setOnFinished(late -> frame().working(background.running().get() > 0));
    background.running().subscribe(running -> watchProgress(running.intValue()));
    new Shortcuts(this).on(scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, wall::pressed);
    dress();
    boards.open();
  }

  /// Shows it and keeps the time running.
  public void show(Stage stage) {
    stage.setScene(scene);
    this.stage = stage;
    houseChanged();
    for (int size : new int[] {16, 32, 64, 128, 256}) {
      stage.getIcons().add(new Image(icon(size)));
    }
    stage.setMinWidth(900);
    stage.setMinHeight(500);
    stage.show();
    wall.monitor().settle();
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
    Screen made = new Screens(parts, boards, words(), this).make(next);
    screen = made;
    frame().show(next, made);
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

  DeliveryLinks deliveryLinks() {
    return new DeliveryLinks(parts.pages(), background, this);
  }

  CardForms cardForms() {
    return new CardForms(parts, boards, background, this);
  }

  Forms forms() {
    return forms;
  }

  /// The screens this person may open, in the order of the side bar.
  List<Entry> entries() {
    return boards.signIn.person().get().map(one -> Entry.of(one.role())).orElse(List.of());
  }

  Popups popups() {
    return new Popups(parts, background, this);
  }

  AlertLinks alertLinks() {
    return new AlertLinks(parts.desks(), background, this);
  }

  PeopleLinks links() {
    return links;
  }

  /// Shows the card that is open, or being filled in.
  void openCustomers() {
    go(Entry.CUSTOMERS);
    if (screen instanceof CustomersView customers) {
      customers.reveal();
    }
  }

  /// F9: who is on the line, the one who has waited longest first, and a phone for whoever wants to
  /// talk with them.
  void takeLiveCall() {
    openLiveCall();
    boards.calls.takeFirst();
  }

  /// Who is on the line, the one who has waited longest first.
  void openLiveCall() {
    if (boards.calls.live().isEmpty()) {
      boards.notices.done("call.none", List.of(), null);
      return;
    }
    if (entry != Entry.SERVICE) {
      go(Entry.SERVICE);
    }
    if (screen instanceof ServiceView service) {
      frame().drawer.dismiss();
      scene.getRoot().applyCss();
      scene.getRoot().layout(); // the columns are arranged by their width
      service.showCalls();
    }
  }

  /// A dish on the card.
  void openDish(MenuItem dish) {
    boards.menu.search().set("");
    boards.card.part().set(MenuView.Part.DISHES);
    go(Entry.MENU);
    cardForms().open(dish);
  }

  KitchenWall wall() {
    return wall;
  }

  /// Shows a call's page.
  void openCall(String callId) {
    boards.callHistory.choose(callId);
    go(Entry.CALLS);
    if (screen instanceof CallHistoryView calls) {
      calls.reveal();
    }
  }

  Words words() {
    boolean whole = boards.signIn.person().get().filter(StaffMember::wholeNumbers).isPresent();
    return Words.in(Messages.in(look.language()), house().restaurant().zone(), whole);
  }

  /// Language and theme: the frame is made anew, the boards stay.
  private void dress() {
    Locale.setDefault(Messages.in(look.language()).locale());
    if (frame != null) {
      frame.leave();
    }
    if (login != null) {
      login.close();
      login = null;
    }
    Words words = words();
    var refusals = new RefusalText(words.messages());
    var toasts =
        new Toasts(words, boards.notices, refused -> refusals.of(refused.refusal(), boards.day()));
    frame = new Frame(words, parts.about().version(), toasts, this);
    root.getChildren().setAll(asksWhoIsThere() ? wall(words) : frame);
    Theme.of(look.dark()).dress(scene);
    wall.dress();
    refreshStatus();
    refreshCounts();
    refreshAlerts();
    if (!asksWhoIsThere()) {
      go(entries().contains(entry) ? entry : entries().getFirst());
    }
  }

  /// Nobody is signed in, and somebody has a PIN: nothing else is to be seen.
  boolean asksWhoIsThere() {
    return boards.signIn.person().get().isEmpty();
  }

  private StackPane wall(Words words) {
    var view = new SignInView(words, boards.signIn);
    login = view;
    view.setId("login");
    view.getStyleClass().add("overlay");
    view.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return new StackPane(view);
  }

  /// Another person, other rights: everything is made anew for their eyes.
  private void personChanged(Optional<StaffMember> was, Optional<StaffMember> now) {
    boolean same =
        was.isPresent()
            && now.isPresent()
            && was.get().id() == now.get().id()
            && was.get().role() == now.get().role()
            && was.get().wholeNumbers() == now.get().wholeNumbers();
    if (!same) {
      dress();
    }
  }

  /// A change to the people; a refusal is told.
  void staff(Supplier<Outcome<StaffMember>> change) {
    background.run(change, outcome -> boards.notices.settle(outcome, done -> {}));
  }

  ZoneId zone() {
    return house().restaurant().zone();
  }

  House house() {
    return boards.counter.house().get();
  }

  /// Hours, tables, terms: what a screen has drawn of them is drawn anew, unless somebody is in the
  /// middle of something there.
  private void houseChanged() {
    if (stage != null) {
      stage.setTitle(house().restaurant().name() + " · Comptoir");
    }
    if (frame != null && entry == Entry.SERVICE && !frame.drawer.isVisible()) {
      go(entry);
    }
  }

  private void refreshStatus() {
    if (frame != null) {
      var status = boards.status.status().get();
      frame.statusBar.show(status);
      frame.statusBar.show(boards.counter.copy().get());
      frame.statusBar.show(boards.printers.pill().get());
      frame.banner(
          new Banners(
                  words(),
                  parts.about().demonstration(),
                  () -> go(Entry.SETTINGS),
                  boards.counter::resumeAssistant,
                  () -> go(Entry.KITCHEN),
                  day -> popups().closeDay(day))
              .of(
                  status,
                  boards.counter.isPaused() ? boards.counter.pause().get() : null,
                  wall.isMissing(),
                  boards.days.first().get()));
    }
  }

  private void refreshCounts() {
    frame().sideBar.count(Entry.SERVICE, boards.orders.toAccept().size());
    frame().sideBar.count(Entry.DELIVERIES, boards.deliveries.ready().get());
    frame().sideBar.count(Entry.MESSAGES, boards.messages.waiting().get());
  }

  /// What wants a person is said where it can be tapped, until somebody does.
  private void refreshAlerts() {
    if (frame != null) {
      Map<Sound, Integer> ringing = boards.alerts.ringing().get();
      Set<Entry> where =
          ringing.keySet().stream().map(boards.alerts::where).collect(Collectors.toSet());
      frame.alerts(ringing, where);
    }
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
    wall.tick(now);
    if (paused != boards.counter.isPaused()) { // a break that ended by itself
      paused = boards.counter.isPaused();
      refreshStatus();
    }
    frame().tick(now);
  }

  @Override
  public void close() {
    seconds.stop();
    patience.stop();
    frame().leave();
    wall.close();
    boards.close();
    background.close();
  }
}
