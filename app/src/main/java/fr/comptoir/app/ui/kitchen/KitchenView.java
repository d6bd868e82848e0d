package fr.comptoir.app.ui.kitchen;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;

import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.order.Order;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The kitchen as a screen of the window: its tickets, and the plan of its next hours.
public final class KitchenView implements Screen {
  private final Words words;
  private final RailViewModel rail;
  private final PlanViewModel plan;
  private final RailKeys keys;
  private final Function<Refusal, String> no;
  private final Consumer<Order> open;
  private final StackPane root = new StackPane();
  private final Button other = button("", "action", "quiet");
  private @Nullable RailPane tickets;
  private @Nullable PlanPane planned;

  /// @param keys those of this PC
  /// @param no puts a refusal into words
  /// @param open shows an order
  public KitchenView(
      Words words,
      RailViewModel rail,
      PlanViewModel plan,
      RailKeys keys,
      Function<Refusal, String> no,
      Consumer<Order> open) {
    this.words = words;
    this.rail = rail;
    this.plan = plan;
    this.keys = keys;
    this.no = no;
    this.open = open;
    other.setId("kitchen-plan");
    other.setOnAction(click -> show(tickets != null));
    show(false);
  }

  private void show(boolean timeline) {
    leave();
    if (timeline) {
      planned = new PlanPane(words, plan, open);
      root.getChildren().setAll(planned);
    } else {
      tickets = new RailPane(words, rail, keys, no);
      root.getChildren().setAll(tickets);
    }
    other.setText(words.text(timeline ? "kitchen.rail" : "kitchen.plan"));
    other.setGraphic(icon(timeline ? Feather.LIST : Feather.BAR_CHART_2));
  }

  private void leave() {
    if (tickets != null) {
      tickets.close();
      tickets = null;
    }
    if (planned != null) {
      planned.close();
      planned = null;
    }
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public String title() {
    return words.text("kitchen.title");
  }

  @Override
  public List<Node> actions() {
    return List.of(other);
  }

  @Override
  public void tick(Instant now) {
    if (tickets != null) {
      tickets.tick(now);
    }
  }

  @Override
  public void close() {
    leave();
  }
}
