package fr.comptoir.app.ui.kitchen;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;

import fr.comptoir.app.ui.fx.BookPages;
import fr.comptoir.app.ui.fx.Palette;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.kitchen.KitchenTicket;
import fr.comptoir.db.domain.order.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The kitchen display: header, tickets, what to produce. Always dark, whatever the theme, and
/// everything by keys alone. The same in the window and on a monitor of its own.
public final class RailPane extends BorderPane implements AutoCloseable {
  /// More than ever fit; the rest is on the next page.
  private static final int MOST = 27;

  /// Its own: the display is also shown where the window's sheets aren't.
  static final String SHEET =
      Objects.requireNonNull(RailPane.class.getResource("/fr/comptoir/app/ui/kitchen.css"))
          .toExternalForm();

  /// Below this height the tickets need all the room.
  private static final double LOW = 440;

  private final RailViewModel model;
  private final TicketText text;
  private final RailHeader header;
  private final RailFooter footer;
  private final TicketFlow flow = new TicketFlow();
  private final VBox empty;
  private final Label next = paragraph("", "kitchen-empty-next");
  private final VBox unread;
  private final AllDay allDay;
  private final RailKeys keys;
  private final Words words;
  private final Subscription subscriptions;
  private final EventHandler<KeyEvent> pressing = this::pressed;
  private int first;
  private int nine;
  private Order.@Nullable Id chosen;

  /// @param no puts a refusal into words
  public RailPane(Words words, RailViewModel model, RailKeys keys, Function<Refusal, String> no) {
    this.words = words;
    this.model = model;
    this.keys = keys;
    this.text = new TicketText(words);
    this.header = new RailHeader(words, model, this::nextPage);
    this.footer = new RailFooter(words, model, no);
    this.allDay = new AllDay(words, model);
    this.empty = new VBox(12, label(words.text("kitchen.empty"), "kitchen-empty-title"), next);
    empty.getStyleClass().add("kitchen-empty");
    this.unread = unread();
    getStyleClass().add("kitchen");
    getStylesheets().add(SHEET);
    setStyle(Palette.dark());
    setFocusTraversable(true);
    setTop(header);
    setCenter(new StackPane(flow, empty, unread, allDay));
    setBottom(footer);
    reveal(allDay, false);
    flow.onMoved(this::numbered);
    subscriptions =
        Subscription.combine(
            model.board().subscribe(board -> sync()),
            model.opening().state().subscribe(state -> sync()),
            model
                .view()
                .subscribe(
                    view -> {
                      first = 0;
                      nine = 0;
                      flow.show(List.of());
                      sync();
                    }),
            heightProperty().subscribe(height -> footer.low(height.doubleValue() < LOW)),
            sceneProperty().subscribe(this::moved));
    tick(model.now());
  }

  /// Tickets that couldn't be read aren't "nothing to make".
  private VBox unread() {
    Button retry = button(words.text("list.retry"));
    retry.setOnAction(click -> model.opening().retry());
    VBox box = new VBox(12, paragraph(words.text("list.failed"), "kitchen-empty-title"), retry);
    box.getStyleClass().add("kitchen-empty");
    reveal(box, false);
    return box;
  }

  private void moved(@Nullable Scene was, @Nullable Scene now) {
    if (was != null) {
      was.removeEventFilter(KeyEvent.KEY_PRESSED, pressing);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_PRESSED, pressing);
    }
  }

  private void sync() {
    List<KitchenTicket> tickets = model.shown();
    first = first >= tickets.size() ? 0 : first;
    Map<Order.Id, TicketTile> before = new HashMap<>();
    flow.tiles().forEach(tile -> before.put(tile.ticket().id(), tile));
    List<TicketTile> tiles = new ArrayList<>();
    for (KitchenTicket ticket : tickets.subList(first, Math.min(tickets.size(), first + MOST))) {
      TicketTile kept = before.get(ticket.id());
      if (kept != null && kept.ticket() == ticket) {
        tiles.add(kept);
      } else {
        var tile = new TicketTile(text, model, ticket);
        tile.tick(model.now());
        tiles.add(tile);
      }
    }
    flow.show(tiles);
    numbered();
    boolean nothing = tickets.isEmpty() && !allDay.isVisible();
    BookPages.State read = model.opening().state().get();
    reveal(empty, nothing && read == BookPages.State.READY);
    reveal(unread, nothing && read == BookPages.State.FAILED);
    next.setText(
        model
            .next()
            .map(
                ticket ->
                    words.text(
                        "kitchen.empty.next",
                        ticket.order().number(),
                        words.formats().time(ticket.order().cookFrom())))
            .orElse(words.text("kitchen.empty.none")));
  }

  /// Draws the digits that bump, and where there is more.
  private void numbered() {
    List<TicketTile> tiles = flow.tiles();
    for (int i = 0; i < tiles.size(); i++) {
      int digit = i - nine * 9 + 1;
      tiles.get(i).number(i < flow.fitting() && digit >= 1 && digit <= 9 ? digit : 0);
      tiles.get(i).choose(tiles.get(i).ticket().id().equals(chosen));
    }
    int total = model.shown().size();
    header.page(first + 1, Math.min(total, first + flow.fitting()), total);
  }

  /// Once a second.
  public void tick(Instant now) {
    flow.tiles().forEach(tile -> tile.tick(now));
    header.tick(now);
    footer.tick(now);
  }

  private void nextPage() {
    int total = model.shown().size();
    int step = Math.max(1, flow.fitting());
    first = first + step < total ? first + step : 0;
    nine = 0;
    sync();
  }

  private void nextNine() {
    if ((nine + 1) * 9 < flow.fitting()) {
      nine++;
      numbered();
    } else if (nine > 0 && flow.fitting() >= model.shown().size() - first) {
      nine = 0;
      numbered();
    } else {
      nextPage();
    }
  }

  private void pressed(KeyEvent key) {
    Scene scene = getScene();
    if (scene == null
        || key.isControlDown()
        || key.isAltDown()
        || key.isMetaDown()
        || scene.getFocusOwner() instanceof TextInputControl) {
      return;
    }
    if (key.getCode() == KeyCode.F11) {
      if (scene.getWindow() instanceof Stage stage) {
        stage.setFullScreen(!stage.isFullScreen());
      }
      key.consume();
      return;
    }
    Optional<RailKeys.Action> action = keys.action(key.getCode());
    boolean onButton =
        key.getCode() == KeyCode.ENTER && scene.getFocusOwner() instanceof ButtonBase;
    if (action.isEmpty() || onButton) {
      return;
    }
    key.consume();
    act(action.get());
  }

  /// A key that was pressed in another window. Whether it means something here.
  public boolean press(KeyCode code) {
    Optional<RailKeys.Action> action = keys.elsewhere(code);
    action.ifPresent(this::act);
    return action.isPresent();
  }

  private void act(RailKeys.Action action) {
    switch (action) {
      case TILE_1, TILE_2, TILE_3, TILE_4, TILE_5, TILE_6, TILE_7, TILE_8, TILE_9 ->
          bump(nine * 9 + action.tile() - 1);
      case NEXT_NINE -> nextNine();
      case RECALL -> {
        if (model.meant()) {
          model.recall();
        }
      }
      case ALL_DAY -> showAllDay(!allDay.isVisible());
      case NEXT_PAGE -> nextPage();
      case STATION -> model.nextStation();
      case LEFT -> choose(-1);
      case RIGHT -> choose(1);
      case BUMP -> bump(chosenAt());
    }
  }

  private void bump(int at) {
    List<TicketTile> tiles = flow.tiles();
    if (at >= 0 && at < Math.min(flow.fitting(), tiles.size()) && model.meant()) {
      model.bump(tiles.get(at).ticket());
    }
  }

  private int chosenAt() {
    List<TicketTile> tiles = flow.tiles();
    for (int i = 0; i < tiles.size(); i++) {
      if (tiles.get(i).ticket().id().equals(chosen)) {
        return i;
      }
    }
    return -1;
  }

  private void choose(int step) {
    int fitting = Math.min(flow.fitting(), flow.tiles().size());
    if (fitting == 0) {
      return;
    }
    int at = chosenAt();
    int to = at < 0 ? 0 : Math.floorMod(at + step, fitting);
    chosen = flow.tiles().get(to).ticket().id();
    numbered();
  }

  private void showAllDay(boolean show) {
    reveal(allDay, show);
    reveal(flow, !show);
    sync();
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    moved(getScene(), null);
    header.close();
    footer.close();
    allDay.close();
  }
}
