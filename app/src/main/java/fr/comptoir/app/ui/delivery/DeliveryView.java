package fr.comptoir.app.ui.delivery;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.delivery.DeliveryBoard.Hand;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Run;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Waiting;
import fr.comptoir.app.ui.fx.BookPages;
import fr.comptoir.app.ui.fx.CardList;
import fr.comptoir.app.ui.fx.ListStates;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import java.time.Instant;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Deliveries: the trips, what waits for one, and who drives.
public final class DeliveryView implements Screen {
  private static final double RUN = 380;
  private static final double CARD = 300;

  private final DeliveryWords words;
  private final DeliveryViewModel model;
  private final Carry carry = new Carry();
  private final CardList<Run> runs;
  private final CardList<Proposal> proposals;
  private final CardList<Waiting> waiting;
  private final CardList<Hand> hands;
  private final DeliveryMap map;
  private final ListStates states;
  private final Label noRun;
  private final Label noOrder;
  private final HBox chosenBar = row(8);
  private final StackPane root = new StackPane();
  private final InvalidationListener emptiness = changed -> empty();
  private final Subscription subscription;

  public DeliveryView(Words words, DeliveryViewModel model, DeliveryActions actions) {
    this.words = new DeliveryWords(words);
    this.model = model;
    runs =
        new CardList<>(
            model.runs(), Run::id, () -> new RunCard(this.words, model, actions, carry), RUN);
    proposals =
        new CardList<>(
            model.proposals(), Proposal::ids, () -> new ProposalCard(this.words, model), RUN);
    waiting =
        new CardList<>(
            model.waiting(),
            Waiting::id,
            () -> new WaitingCard(this.words, model, actions, carry),
            CARD);
    hands =
        new CardList<>(
            model.hands(),
            hand -> hand.courier().id(),
            () -> new HandCard(this.words, model, actions, carry),
            CARD);
    states =
        new ListStates(words, ListStates.Empty.saying(words.text("delivery.empty")), model::load);
    noRun = paragraph(words.text("delivery.no_run"), "empty");
    noOrder = paragraph(words.text("delivery.no_order"), "empty");
    map = new DeliveryMap(this.words, model);
    var layout = new DeliveryLayout(this.words, trips(), orders(actions), map);
    root.getChildren().addAll(layout, carry.layer());
    carry.within(root);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    for (ObservableList<?> list : List.of(model.runs(), model.proposals(), model.waiting())) {
      list.addListener(emptiness);
    }
    subscription =
        model
            .state()
            .subscribe(now -> empty())
            .and(model.chosen().subscribe(now -> chosen()))
            .and(model.arranging().subscribe(now -> paintRuns()));
  }

  private VBox trips() {
    Button propose = button(words.text("delivery.propose"), "action", "quiet");
    propose.setId("propose");
    propose.setGraphic(icon(Feather.SHUFFLE));
    propose.setOnAction(click -> model.propose());
    HBox head = row(8, title("delivery.runs", model.runs()), spacer(), propose);
    ScrollPane scroll = scrolling(new VBox(states, noRun, proposals, runs));
    carry.spot(scroll, load -> load.from() == null, load -> model.plan(load.orders(), null));
    return pane(head, scroll);
  }

  private VBox orders(DeliveryActions actions) {
    HBox head = row(8, title("delivery.waiting", model.waiting()));
    head.setMinHeight(56);
    chosenBar.getStyleClass().add("chosen-bar");
    Button add = button(words.text("delivery.new_courier"), "action", "quiet");
    add.setId("new-courier");
    add.setGraphic(icon(Feather.PLUS));
    add.setOnAction(click -> actions.edit(null));
    HBox drivers = row(8, title("delivery.hands", model.hands()), spacer(), add);
    drivers.getStyleClass().add("second-title");
    VBox all = new VBox(noOrder, waiting, drivers, hands);
    VBox pane = pane(head, scrolling(all));
    pane.getChildren().add(1, chosenBar);
    return pane;
  }

  private HBox title(String key, ObservableList<?> items) {
    Label count = label("", "count");
    count.textProperty().bind(Bindings.size(items).asString());
    return row(8, label(words.text(key), "section-title"), count);
  }

  private static VBox pane(HBox head, ScrollPane scroll) {
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var pane = new VBox(8, head, scroll);
    pane.setMinSize(0, 0);
    return pane;
  }

  /// Says what isn't there, and what to do about it.
  private void empty() {
    boolean read = model.state().get() == BookPages.State.READY;
    boolean noTrip = model.runs().isEmpty() && model.proposals().isEmpty();
    boolean nothing = noTrip && model.waiting().isEmpty();
    states.show(model.state().get());
    reveal(states, !read || nothing);
    reveal(noRun, read && noTrip && !nothing);
    reveal(noOrder, read && model.waiting().isEmpty());
  }

  private void chosen() {
    int count = model.chosen().get().size();
    reveal(chosenBar, count > 0);
    if (count > 0) {
      Button plan = button(words.text("delivery.new_run", count), "action", "main");
      plan.setId("new-run");
      plan.setMaxWidth(Double.MAX_VALUE);
      plan.setOnAction(click -> model.plan(model.chosen().get(), null));
      HBox.setHgrow(plan, Priority.ALWAYS);
      Button none = iconButton(Feather.X, words.text("delivery.choose_none"), "flat", "tall");
      none.setOnAction(click -> model.chooseNone());
      chosenBar.getChildren().setAll(plan, none);
    }
    for (Node card : waiting.getChildren()) {
      if (card instanceof WaitingCard one) one.paintChoice();
    }
    for (Node card : hands.getChildren()) {
      if (card instanceof HandCard hand) hand.paint();
    }
    paintRuns();
  }

  private void paintRuns() {
    for (Node card : runs.getChildren()) {
      if (card instanceof RunCard run) run.paint();
    }
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && !model.chosen().get().isEmpty()) {
      model.chooseNone();
      key.consume();
    }
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public String title() {
    return words.text("delivery.title");
  }

  @Override
  public void tick(Instant now) {
    runs.tick(now);
    waiting.tick(now);
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    map.close();
    for (ObservableList<?> list : List.of(model.runs(), model.proposals(), model.waiting())) {
      list.removeListener(emptiness);
    }
    List.of(runs, proposals, waiting, hands).forEach(CardList::close);
  }
}
