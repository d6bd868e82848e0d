package fr.comptoir.app.ui.service;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Card;
import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One order on the board: allergies first and never cut, one main action.
final class OrderCard extends Card<Order> {
  private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
  private static final double TWO_LINES = 40;

  private final Words words;
  private final OrderWords orders;
  private final Consumer<Order> open;
  private final OrdersViewModel model;
  private final OrderMenu menu;

  private final Label number = label("", "number");
  private final FontIcon modeIcon = icon(OrderWords.icon(Mode.PICKUP));
  private final Label promised = label("", "when");
  private final Label guest = name("", "strong");
  private final Label host = name("", "muted");
  private final Label badge = badge("", Tone.NEUTRAL);
  private final Label allergies = paragraph("", "allergy-band");
  private final Label note = paragraph("", "note-band");
  private final Label dishes = paragraph("", "dishes", Pieces.MAY_SHORTEN);
  private final Label amount = label("", "strong");
  private final Label age = label("", "muted");
  private final Button action = button("", "action");
  private @Nullable Order order;

  OrderCard(Words words, Consumer<Order> open, OrdersViewModel model) {
    super("order-card");
    this.words = words;
    this.orders = new OrderWords(words);
    this.open = open;
    this.model = model;
    this.menu = new OrderMenu(words, model, open);
    promised.setMinWidth(Region.USE_PREF_SIZE);
    number.setMinWidth(Region.USE_PREF_SIZE);
    amount.setMinWidth(Region.USE_PREF_SIZE);
    dishes.setMinHeight(0);
    dishes.setMaxHeight(TWO_LINES);
    action.setOnAction(click -> act());
    Button more = iconButton(Feather.MORE_HORIZONTAL, words.text("order.more"), "flat");
    more.setOnAction(click -> menu.toggle());
    more.getStyleClass().add("more");
    action.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(action, Priority.ALWAYS);
    VBox foot = column(4, row(8, amount, spacer(), age), row(8, more, action));
    getChildren()
        .addAll(
            row(6, number, modeIcon, spacer(), promised),
            row(6, guest, spacer(), badge),
            host,
            allergies,
            dishes,
            note,
            foot,
            menu);
  }

  @Override
  public void show(Order now) {
    order = now;
    menu.show(now);
    number.setText("#" + now.number());
    modeIcon.setIconCode(OrderWords.icon(now.mode()));
    promised.setText(words.formats().time(now.promisedAt()));
    // a table is never shortened for the sake of who sits there
    String table = now.table();
    guest.setText(table != null ? words.text("order.table", table) : orders.guest(now));
    guest.setMinWidth(table != null ? Region.USE_PREF_SIZE : 0);
    host.setText(table != null ? now.guest().name() : "");
    reveal(host, !host.getText().isBlank());
    String warned = orders.allergies(now);
    allergies.setText(warned);
    reveal(allergies, !warned.isEmpty());
    String noted = warned.isEmpty() ? now.note() : "";
    note.setText(noted);
    reveal(note, !noted.isEmpty());
    dishes.setText(words.text("mode.", now.mode()) + " · " + orders.dishes(now));
    amount.setText(words.formats().money(now.total()));
    OrdersViewModel.next(now).ifPresent(to -> action.setText(orders.step(now)));
    String kind = now.state() == Order.State.TO_ACCEPT ? "go" : "quiet";
    if (!action.getStyleClass().contains(kind)) {
      action.getStyleClass().removeAll("go", "quiet");
      action.getStyleClass().add(kind);
    }
    setAccessibleText(
        words.text(
            "order.card", now.number(), orders.guest(now), words.formats().time(now.promisedAt())));
  }

  @Override
  protected void leave() {
    menu.close();
  }

  @Override
  public void tick(Instant now) {
    if (order == null) {
      return;
    }
    age.setText(orders.age(Duration.between(order.placedAt(), now)));
    Duration late = Duration.between(order.promisedAt(), now);
    boolean isLate = !late.isNegative() && !late.isZero();
    if (isLate != promised.getStyleClass().contains("late")) {
      pseudoClassStateChanged(LATE, isLate);
      if (isLate) promised.getStyleClass().add("late");
      else promised.getStyleClass().remove("late");
    }
    if (isLate) {
      mark(words.text("order.badge.late", Math.max(1, late.toMinutes())), Tone.DANGER);
      return;
    }
    switch (order.state()) {
      case TO_ACCEPT -> mark(words.text("order.badge.new"), Tone.ACCENT);
      case IN_KITCHEN -> inKitchen(order, now);
      case READY ->
          mark(
              words.text(
                  order.mode() == Mode.DELIVERY
                      ? "order.badge.to_depart"
                      : "order.badge.to_hand_over"),
              Tone.SUCCESS);
      case OUT, DONE, CANCELLED -> mark(words.text("order.state.", order.state()), Tone.NEUTRAL);
    }
  }

  /// Little time left when less than a third of the cooking time remains.
  private void inKitchen(Order cooking, Instant now) {
    Duration left = Duration.between(now, cooking.promisedAt());
    Duration whole = Duration.between(cooking.cookFrom(), cooking.promisedAt());
    if (left.multipliedBy(3).compareTo(whole) < 0) {
      mark(words.text("order.badge.soon", left.toMinutes()), Tone.WARNING);
    } else {
      mark(words.text("order.badge.on_time"), Tone.SUCCESS);
    }
  }

  private void mark(String text, Tone tone) {
    badge.setText(text);
    if (!badge.getStyleClass().contains(tone.styleClass())) { // else hundreds are styled anew
      badge.getStyleClass().setAll("label", "badge", tone.styleClass());
    }
  }

  @Override
  protected void open() {
    if (order != null) {
      open.accept(order);
    }
  }

  @Override
  protected void act() {
    if (order != null) {
      model.advance(order);
    }
  }

  @Override
  protected void menu() {
    menu.open();
  }
}
