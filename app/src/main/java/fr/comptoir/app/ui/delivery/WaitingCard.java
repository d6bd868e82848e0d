package fr.comptoir.app.ui.delivery;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.delivery.DeliveryBoard.Check;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Waiting;
import fr.comptoir.app.ui.fx.Card;
import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A delivery that is on no trip. A tap or Space chooses it, it can be carried onto a trip or a
/// courier, Enter or a long press opens it.
final class WaitingCard extends Card<Waiting> {
  private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final DeliveryWords words;
  private final OrderWords orders;
  private final DeliveryViewModel model;
  private final DeliveryActions actions;
  private final FontIcon tick = icon(Feather.SQUARE);
  private final Label promised = label("", "when");
  private final Label number = label("", "number");
  private final Label guest = name("");
  private final Label where = paragraph("", "muted");
  private final Label badge = badge("", Tone.NEUTRAL);
  private final Label age = label("", "age");
  private final Label allergies = paragraph("", "allergy-band");
  private final HBox head;
  private @Nullable Waiting one;

  WaitingCard(DeliveryWords words, DeliveryViewModel model, DeliveryActions actions, Carry carry) {
    super("waiting-card");
    this.words = words;
    this.orders = new OrderWords(words.words());
    this.model = model;
    this.actions = actions;
    for (Label fixed : List.of(promised, number, age)) fixed.setMinWidth(Region.USE_PREF_SIZE);
    VBox middle = column(2, row(6, number, guest), where);
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    VBox right = column(4, badge, age);
    right.setAlignment(Pos.TOP_RIGHT);
    right.setMinWidth(Region.USE_PREF_SIZE);
    head = row(10, tick, promised, middle, right);
    carry.source(this, this::load);
  }

  private Carry.Load load() {
    Waiting shown = Objects.requireNonNull(one);
    List<Order.Id> carried = model.carried(shown);
    String said =
        carried.size() > 1
            ? words.text("delivery.chosen", carried.size())
            : "#" + shown.order().number();
    return new Carry.Load(carried, null, said);
  }

  @Override
  public void show(Waiting now) {
    one = now;
    Order order = now.order();
    setId("waiting-" + order.number());
    promised.setText(words.time(order.promisedAt()));
    number.setText("#" + order.number());
    guest.setText(words.guest(order));
    where.setText(words.where(now));
    DeliveryWords.Badge said = words.badge(now);
    badge.setText(said.text());
    badge.getStyleClass().setAll("label", "badge", said.tone().styleClass());
    String warned = orders.allergies(order);
    allergies.setText(warned);
    getChildren().setAll(head);
    if (!warned.isEmpty()) getChildren().add(allergies);
    if (order.state() == Order.State.OUT) getChildren().add(handedOver(order));
    if (now.check() instanceof Check.NoPlace) getChildren().add(correct(order));
    tick.setVisible(now.plannable());
    paintChoice();
  }

  private Button handedOver(Order order) {
    Button done = button(words.text("delivery.delivered", order.number()), "action", "quiet");
    done.setOnAction(click -> model.steps().handedOver(order));
    return done;
  }

  private Button correct(Order order) {
    Button correct = button(words.text("delivery.correct"), "action", "quiet");
    correct.setId("correct-" + order.number());
    correct.setOnAction(click -> actions.correct(order));
    return correct;
  }

  /// Chosen or not, also in words for screen readers.
  void paintChoice() {
    Waiting shown = Objects.requireNonNull(one);
    boolean chosen = model.chosen().get().contains(shown.id());
    pseudoClassStateChanged(CHOSEN, chosen);
    tick.setIconCode(chosen ? Feather.CHECK_SQUARE : Feather.SQUARE);
    String said =
        "#"
            + shown.order().number()
            + " "
            + words.guest(shown.order())
            + ", "
            + words.where(shown).replace("\n", ", ")
            + ", "
            + words.badge(shown).text();
    setAccessibleText(chosen ? said + ", " + words.text("delivery.is_chosen") : said);
  }

  @Override
  public void tick(Instant now) {
    if (one == null) return;
    Order order = one.order();
    boolean late = now.isAfter(order.promisedAt());
    pseudoClassStateChanged(LATE, late);
    promised.getStyleClass().remove("late");
    if (late) promised.getStyleClass().add("late");
    age.getStyleClass().removeAll("muted", "danger-text");
    age.getStyleClass().add(late ? "danger-text" : "muted");
    long minutes = Math.max(1, Duration.between(order.promisedAt(), now).toMinutes());
    age.setText(
        late
            ? words.text("order.badge.late", minutes)
            : orders.age(Duration.between(order.placedAt(), now)));
  }

  @Override
  protected void tap() {
    act();
  }

  @Override
  protected void act() {
    if (one != null) model.choose(one);
  }

  @Override
  protected void open() {
    if (one != null) actions.open(one.order());
  }

  @Override
  protected void menu() {
    open();
  }
}
