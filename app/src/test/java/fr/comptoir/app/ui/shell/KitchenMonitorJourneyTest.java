package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.Confirmation;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.ui.fx.Sound;
import fr.comptoir.app.ui.fx.SoundRoles;
import fr.comptoir.app.ui.fx.SoundSettings;
import fr.comptoir.app.ui.kitchen.MonitorRules.Monitor;
import fr.comptoir.app.ui.shell.UiParts.Sounds;
import fr.comptoir.app.ui.shell.UiParts.Wall;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/// The kitchen on a second monitor, as it is chosen, unplugged and plugged in again. The monitors
/// are the test's.
class KitchenMonitorJourneyTest {
  private static final Monitor COUNTER = new Monitor(0, 0, 1366, 768, true);
  private static final Monitor KITCHEN = new Monitor(1366, 0, 1280, 720, false);
  private static final Actor ANNA = Actor.staff("Anna");
  private static final int MARGHERITA = 11;

  private final ObservableList<Monitor> monitors = FXCollections.observableArrayList(COUNTER);
  private final List<String> kept = new ArrayList<>();
  private final List<Sound> heard = new ArrayList<>();

  @Test
  void theKitchenFillsTheMonitorGoesWithItAndComesBackWithNothingLost() {
    try (Journey evening = open("")) {
      evening.go("SETTINGS");
      assertThat(stage(evening)).as("nobody has chosen one").isNull();
      evening.act(() -> monitors.add(KITCHEN));
      press(evening, "#kitchen-on-2");

      Stage wall = stage(evening);
      assertThat(wall).isNotNull();
      assertThat(evening.ask(wall::isFullScreen)).isTrue();
      evening.act(() -> wall.setFullScreen(false)); // the only screen here is the counter's
      assertThat(List.of(wall.getX(), wall.getY(), wall.getWidth(), wall.getHeight()))
          .containsExactly(1366.0, 0.0, 1280.0, 720.0);
      assertThat(wall.getStyle()).as("no close box").isEqualTo(StageStyle.UNDECORATED);
      evening.act(
          () -> Event.fireEvent(wall, new WindowEvent(wall, WindowEvent.WINDOW_CLOSE_REQUEST)));
      assertThat(evening.ask(wall::isShowing)).isTrue();
      assertThat(kept).containsExactly("1366,0,1280,720 ");

      Order first = inKitchen(evening);
      assertThat(words(evening, wall)).contains("#" + first.number());
      assertThat(heard).contains(Sound.TICKET_NEW);

      evening.act(() -> monitors.remove(KITCHEN));
      assertThat(stage(evening)).isNull();
      Order second = inKitchen(evening);
      evening.click("Voir les tickets");
      assertThat(evening.ask(() -> evening.window().entry())).isEqualTo(Entry.KITCHEN);
      assertThat(evening.words()).contains("#" + first.number(), "#" + second.number());

      evening.act(() -> monitors.add(KITCHEN));
      Stage back = stage(evening);
      assertThat(back).isNotNull();
      assertThat(words(evening, back)).contains("#" + first.number(), "#" + second.number());
      assertThat(evening.words()).doesNotContain("Voir les tickets");

      evening.act(() -> press(back, KeyCode.DIGIT1));
      assertThat(state(evening, first)).isEqualTo(Order.State.READY);
      assertThat(state(evening, second)).isEqualTo(Order.State.IN_KITCHEN);
    }
  }

  @Test
  void aMonitorOfAnotherDayOpensByItselfAndTakesNoKeyFromTheCounter() {
    monitors.add(KITCHEN);
    try (Journey evening = open(KITCHEN.written())) {
      assertThat(stage(evening)).isNotNull();
      Order order = inKitchen(evening);

      evening.go("SETTINGS");
      ButtonBase learn = (ButtonBase) evening.find("#learn-TILE_1");
      evening.act(learn::fire); // the robot here types into the window on top
      evening.act(() -> press((Stage) evening.window().scene().getWindow(), KeyCode.F13));
      assertThat(kept).containsExactly("1366,0,1280,720 tile_1:F13");

      // The bar's key works though the counter has the focus; a digit is the counter's.
      evening.act(() -> press((Stage) evening.window().scene().getWindow(), KeyCode.DIGIT1));
      assertThat(state(evening, order)).isEqualTo(Order.State.IN_KITCHEN);
      evening.act(() -> press((Stage) evening.window().scene().getWindow(), KeyCode.F13));
      assertThat(state(evening, order)).isEqualTo(Order.State.READY);
    }
  }

  private Journey open(String chosen) {
    var wall = new Wall(() -> monitors, chosen, "", (where, keys) -> kept.add(where + " " + keys));
    var settings = new SoundSettings(80, null, null, SoundRoles.USUAL);
    var sounds = new Sounds((sound, volume) -> heard.add(sound), settings, _ -> {});
    return Journey.open(
        SampleDesks.open(), Locale.FRENCH, false, 1366, 768, parts -> parts.with(sounds, wall));
  }

  /// By keyboard: the sheet is far down the page.
  private static void press(Journey evening, String id) {
    Node button = evening.find(id);
    evening.act(button::requestFocus);
    evening.keys(KeyCode.SPACE);
  }

  private static Stage stage(Journey evening) {
    evening.settle();
    return evening.ask(() -> evening.window().wall().monitor().stage());
  }

  private static List<String> words(Journey evening, Stage stage) {
    evening.settle();
    return evening.ask(
        () ->
            stage.getScene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  private static void press(Stage stage, KeyCode code) {
    var at = stage.getScene().getFocusOwner();
    Event.fireEvent(
        at == null ? stage.getScene() : at,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private static Order inKitchen(Journey evening) {
    var orders = evening.desks().orders();
    var cart = new Cart(List.of(new Cart.Line(1, MARGHERITA, 1, List.of(), "")));
    var wish = new QuoteRequest("cook", Mode.PICKUP, null, null, cart, null, null, null);
    OrderQuote quote = ShellJourneyTest.done(orders.quote(wish));
    var guest = new Confirmation("Blanc", null, null, Payment.CARD, "");
    Order order = ShellJourneyTest.done(orders.confirm(quote.id(), "cook", guest, ANNA));
    return ShellJourneyTest.done(orders.advance(order.id(), Order.State.IN_KITCHEN, ANNA, ""));
  }

  private static Order.State state(Journey evening, Order order) {
    return evening.desks().orders().find(order.id()).orElseThrow().state();
  }
}
