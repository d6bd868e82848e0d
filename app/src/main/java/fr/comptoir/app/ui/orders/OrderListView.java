package fr.comptoir.app.ui.orders;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.BookPages;
import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.ListStates;
import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.RowList;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.orders.OrderListViewModel.Stage;
import fr.comptoir.app.ui.orders.OrderListViewModel.Totals;
import fr.comptoir.app.ui.orders.OrderListViewModel.Way;
import fr.comptoir.db.domain.order.Order;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The orders of a day, as a list or as a board, filtered, with their totals.
public final class OrderListView implements Screen {
  private static final double GUEST = 150;

  private final Words words;
  private final OrderWords orders;
  private final OrderListViewModel model;
  private final Consumer<Order> open;
  private final List<Node> actions;
  private final BorderPane root = new BorderPane();
  private final ListStates states;
  private final StackPane list = new StackPane();
  private final Label totals = label("", "strong");
  private final ObjectProperty<Shape> shape = new SimpleObjectProperty<>(Shape.LIST);
  private final DatePicker picker;
  private final Subscription subscriptions;

  private enum Shape {
    LIST,
    BOARD
  }

  /// @param actions buttons beside the title
  public OrderListView(
      Words words, OrderListViewModel model, Consumer<Order> open, List<Node> actions) {
    this.words = words;
    this.orders = new OrderWords(words);
    this.model = model;
    this.open = open;
    this.actions = actions;
    this.picker = new DatePicker(model.day().get());
    root.getStyleClass().add("screen");
    root.setMinSize(0, 0);
    states =
        new ListStates(words, ListStates.Empty.saying(words.text("orders.empty")), model::retry);
    list.setMinSize(0, 0);
    VBox.setVgrow(list, Priority.ALWAYS);
    root.setTop(filters());
    root.setCenter(new VBox(states, list));
    root.setBottom(totals);
    BorderPane.setMargin(totals, new Insets(8, 4, 0, 4));
    subscriptions =
        model
            .totals()
            .subscribe(this::sum)
            .and(shape.subscribe(this::arrange))
            .and(model.state().subscribe(state -> read()))
            .and(Bindings.isEmpty(model.orders()).subscribe(none -> read()))
            .and(model.day().subscribe(picker::setValue));
  }

  private Node filters() {
    TextField text = Field.text(model.text(), words.text("orders.search"));
    text.setId("orders-search");
    text.setAccessibleText(words.text("orders.search"));
    text.getStyleClass().add("orders-search");
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox days = days();
    days.setMinWidth(Region.USE_PREF_SIZE);
    var bar =
        new FlowPane(
            8,
            8,
            Choice.of(model.way(), List.of(Way.values()), way -> words.text("orders.way.", way)),
            Choice.of(
                model.stage(),
                List.of(Stage.values()),
                stage -> words.text("orders.stage.", stage)));
    Choice shapes =
        Choice.of(shape, List.of(Shape.values()), each -> words.text("orders.shape.", each));
    shapes.setMinWidth(Region.USE_PREF_SIZE);
    VBox filters = new VBox(8, row(8, days, text, shapes), bar);
    filters.setPadding(new Insets(0, 0, 8, 0));
    return filters;
  }

  private HBox days() {
    picker.setPrefWidth(150);
    picker.getStyleClass().add("form-field");
    picker.getEditor().setAccessibleText(words.text("orders.day"));
    picker.valueProperty().subscribe(this::choose);
    Button before = iconButton(Feather.CHEVRON_LEFT, words.text("orders.day.before"));
    before.setOnAction(click -> model.choose(model.day().get().minusDays(1)));
    Button after = iconButton(Feather.CHEVRON_RIGHT, words.text("orders.day.after"));
    after.setOnAction(click -> model.choose(model.day().get().plusDays(1)));
    Button today = button(words.text("orders.day.today"));
    today.setMinHeight(44);
    today.setOnAction(click -> model.choose(model.today()));
    return row(8, before, picker, after, today);
  }

  private void choose(LocalDate day) {
    if (day != null) { // the picker's field was emptied
      model.choose(day);
    }
  }

  private void arrange(Shape now) {
    list.getChildren()
        .setAll(
            switch (now) {
              case LIST ->
                  new RowList<>(model.orders(), this::line, open, words.text("orders.empty"));
              case BOARD -> new OrderBoard(words, model.orders(), open);
            });
  }

  /// "Aucune commande" is said only once the book has answered; what is there stays while it
  /// doesn't.
  private void read() {
    BookPages.State now = model.state().get();
    boolean none = model.orders().isEmpty();
    states.show(now);
    reveal(
        states,
        switch (now) {
          case READY -> false;
          case LOADING -> none;
          case FAILED -> true;
        });
    reveal(list, now == BookPages.State.READY || !none);
  }

  private void sum(Totals now) {
    totals.setText(
        words.text(
            "orders.totals", now.count(), words.formats().money(now.sum()), now.cancelled()));
  }

  private Node line(Order order) {
    Label number = fixed(label("#" + order.number(), "number"), 54);
    Label time = fixed(label(words.formats().time(order.promisedAt()), "when"), 64);
    Label guest = fixed(name(orders.guest(order), "strong"), GUEST);
    guest.setMaxWidth(GUEST);
    String allergies = orders.allergies(order);
    Label dishes =
        allergies.isEmpty()
            ? name(orders.dishes(order), "muted")
            : name(allergies + " · " + orders.dishes(order), "danger-text");
    HBox.setHgrow(dishes, Priority.ALWAYS);
    dishes.setMaxWidth(Double.MAX_VALUE);
    Label amount = label(words.formats().money(order.total()), "strong");
    amount.setMinWidth(Region.USE_PREF_SIZE);
    Label state =
        badge(words.text("order.state.", order.state()), OrderDetailView.tone(order.state()));
    return row(12, number, icon(OrderWords.icon(order.mode())), time, guest, dishes, amount, state);
  }

  private static Label fixed(Label label, double width) {
    label.setMinWidth(width);
    return label;
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public String title() {
    return words.text("orders.title");
  }

  @Override
  public List<Node> actions() {
    return actions;
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    list.getChildren().clear();
  }
}
