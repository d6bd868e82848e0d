package fr.comptoir.app.ui.orders;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.GuestFields;
import fr.comptoir.app.ui.fx.PromiseBox;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.OrderQuote;
import fr.comptoir.db.domain.order.Payment;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The form for a new order. The keyboard alone does it: number, Enter, dishes, Ctrl+Enter.
public final class OrderFormView extends BorderPane implements AutoCloseable {
  private static final KeyCombination SEND =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private final Words words;
  private final OrderFormViewModel model;
  private final Consumer<Order> placed;
  private final Runnable discarded;
  private final VBox foot;
  private final GuestFields guest;
  private final EntryView entry;
  private final PromiseBox promise;
  private final AddressPicks places;
  private Subscription subscriptions = Subscription.EMPTY;

  /// @param placed hears of the order once it is in the book
  /// @param discarded runs when what was typed is given up
  public OrderFormView(
      Words words,
      OrderFormViewModel model,
      LocalDate today,
      Consumer<Order> placed,
      Runnable discarded) {
    this.words = words;
    this.model = model;
    this.placed = placed;
    this.discarded = discarded;
    this.entry = new EntryView(words, model.entry(), () -> model.confirm(placed));
    this.guest = new GuestFields(words, model.guest(), entry::focus);
    this.promise = new PromiseBox(words, today, model::take);
    this.places = new AddressPicks(words, model.places(), today);
    TextField table = Field.text(model.table(), words.text("form.table.prompt"));
    Field tableField = new Field(words.text("form.table"), table);
    TextField time = Field.text(model.time(), words.text("form.time.asap"));
    time.setId("order-time");
    HBox when = row(8, new Field(words.text("form.time"), time), tableField);
    VBox body =
        column(
            12,
            guest,
            Choice.of(model.mode(), List.of(Mode.values()), mode -> words.text("mode.", mode)),
            places,
            entry,
            when,
            new Field(
                words.text("form.note"), Field.text(model.note(), words.text("form.note.prompt"))),
            Choice.of(
                model.payment(),
                List.of(Payment.CASH, Payment.CARD, Payment.MEAL_VOUCHER),
                payment -> words.text("payment.", payment)));
    body.getStyleClass().add("drawer-body");
    setCenter(scrolling(body));
    this.foot = foot();
    setBottom(foot);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    subscriptions =
        model
            .promise()
            .subscribe(now -> promise.show(now, this::held, words.text("order.form.unasked")))
            .and(
                model
                    .mode()
                    .subscribe(
                        mode -> {
                          reveal(places, mode == Mode.DELIVERY);
                          reveal(tableField, mode == Mode.DINE_IN);
                        }));
  }

  private VBox foot() {
    Button confirm = button(words.text("order.form.confirm"), "action", "go");
    confirm.setId("confirm-order");
    confirm.setMaxWidth(Double.MAX_VALUE);
    confirm.setOnAction(click -> model.confirm(placed));
    confirm.disableProperty().bind(model.confirming());
    VBox foot = column(10, promise, confirm);
    foot.getStyleClass().add("drawer-foot");
    return foot;
  }

  private String held(OrderQuote quote) {
    return words.text(
        "order.form.held",
        words.formats().time(quote.promisedAt()),
        words.formats().money(quote.total()));
  }

  private void pressed(KeyEvent key) {
    if (SEND.match(key)) {
      key.consume();
      model.confirm(placed);
    }
  }

  /// False when something would be lost: then it asks, in its own place.
  public boolean mayLeave() {
    if (!model.dirty()) {
      return true;
    }
    Button keep = button(words.text("form.keep"), "action", "main");
    Button discard = button(words.text("form.discard"), "action", "danger");
    keep.setOnAction(
        click -> {
          setBottom(foot);
          focus();
        });
    discard.setOnAction(
        click -> {
          model.begun();
          discarded.run();
        });
    VBox question =
        column(10, paragraph(words.text("form.dirty"), "strong"), row(8, keep, discard));
    question.getStyleClass().add("drawer-foot");
    setBottom(question);
    keep.requestFocus();
    return false;
  }

  /// Where typing begins.
  public void focus() {
    guest.phone().requestFocus();
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    guest.close();
    places.close();
    entry.close();
  }
}
