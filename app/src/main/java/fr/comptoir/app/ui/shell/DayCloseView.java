package fr.comptoir.app.ui.shell;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.desk.DayDesk.Ending;
import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.order.Order;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What became of the orders nobody finished; then the day is closed. FX thread.
final class DayCloseView extends VBox {
  private static final double WIDTH = 620;
  private static final double MOST_HEIGHT = 240;

  private final Map<Order.Id, Ending> endings = new HashMap<>();

  /// @param close takes what became of each order
  DayCloseView(
      Words words, LocalDate day, List<Order> unfinished, Consumer<Map<Order.Id, Ending>> close) {
    super(12);
    setPrefWidth(WIDTH);
    var rows = column(8);
    for (Order order : unfinished) {
      endings.put(order.id(), Ending.HANDED_OVER);
      rows.getChildren().add(line(words, order));
    }
    ScrollPane list = Pieces.scrolling(rows);
    list.setMaxHeight(MOST_HEIGHT);
    Button done = button(words.text("day.close"), "action", "go");
    done.setId("day-close");
    done.setMaxWidth(Double.MAX_VALUE);
    done.setOnAction(click -> close.accept(Map.copyOf(endings)));
    getChildren()
        .addAll(
            label(words.text("day.title", words.formats().shortDay(day)), "screen-title"),
            paragraph(words.text("day.hint"), "muted"),
            list,
            done);
  }

  private HBox line(Words words, Order order) {
    var ending = new SimpleObjectProperty<>(Ending.HANDED_OVER);
    ending.subscribe(now -> endings.put(order.id(), now));
    var choice =
        Choice.of(ending, List.of(Ending.values()), each -> words.text("day.ending.", each));
    choice.setId("ending-" + order.number());
    var guest = name(new OrderWords(words).guest(order), "strong");
    HBox.setHgrow(guest, Priority.ALWAYS);
    guest.setMaxWidth(Double.MAX_VALUE);
    var number = label("#" + order.number(), "number");
    var total = label(words.formats().money(order.total()), "strong");
    number.setMinWidth(USE_PREF_SIZE);
    total.setMinWidth(USE_PREF_SIZE);
    choice.setMinWidth(USE_PREF_SIZE);
    return row(10, number, guest, total, choice);
  }
}
