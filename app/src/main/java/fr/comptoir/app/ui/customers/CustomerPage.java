package fr.comptoir.app.ui.customers;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.desk.PersonSheet;
import fr.comptoir.app.ui.fx.AskBand;
import fr.comptoir.app.ui.fx.CallWords;
import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.ReservationWords;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One customer: the card, what they had, what was said; and what may be done with the card.
final class CustomerPage extends BorderPane {
  private final Words words;
  private final CustomersViewModel model;
  private final Clock clock;
  private final CustomerActions actions;
  private final StackPane asking = new StackPane();
  private long shown;

  /// @param clock in the restaurant's zone
  CustomerPage(Words words, CustomersViewModel model, Clock clock, CustomerActions actions) {
    this.words = words;
    this.model = model;
    this.clock = clock;
    this.actions = actions;
    setMinSize(0, 0);
    reveal(asking, false);
  }

  void show(PersonSheet sheet) {
    Customer card = sheet.card();
    double at = getCenter() instanceof ScrollPane pane && shown == card.id() ? pane.getVvalue() : 0;
    if (shown != card.id()) {
      leaveQuestion();
    }
    shown = card.id();
    VBox page =
        column(
            12,
            head(sheet),
            asking,
            section(new AddressRows(words, model, card)),
            section(list("people.orders", sheet.orders().stream().map(this::order).toList())),
            section(
                list(
                    "people.bookings",
                    sheet.reservations().stream().map(this::reservation).toList())),
            section(list("people.calls", sheet.calls().stream().map(this::call).toList())));
    if (!sheet.steps().isEmpty()) {
      page.getChildren()
          .add(section(list("messages.steps", sheet.steps().stream().map(this::step).toList())));
    }
    var pane = scrolling(page);
    pane.setMinHeight(0);
    setCenter(pane);
    pane.setVvalue(at);
  }

  private VBox head(PersonSheet sheet) {
    Customer card = sheet.card();
    var who = name(card.name().isBlank() ? number(card) : card.name(), "big");
    HBox.setHgrow(who, Priority.ALWAYS);
    who.setMaxWidth(Double.MAX_VALUE);
    HBox first = row(8, who);
    if (card.vip()) {
      first.getChildren().add(badge(words.text("people.vip"), Tone.VIOLET));
    }
    if (card.blocked()) {
      first.getChildren().add(badge(words.text("people.blocked"), Tone.DANGER));
    }
    VBox head = column(8, first, paragraph(contact(card)), paragraph(counts(card), "muted"));
    if (!card.allergies().isEmpty()) {
      head.getChildren()
          .add(
              paragraph(
                  words.text("call.allergies", String.join(", ", card.allergies())) + consent(card),
                  "allergy-band"));
    }
    if (card.blocked()) {
      head.getChildren()
          .add(paragraph(words.text("people.blocked.why", card.blockedReason()), "note-band"));
    }
    if (!card.note().isBlank()) {
      head.getChildren().add(paragraph(card.note(), "note-band"));
    }
    if (!sheet.usual().isEmpty()) {
      head.getChildren()
          .add(paragraph(words.text("people.usual", String.join(", ", sheet.usual()))));
    }
    var buttons = new FlowPane(8, 8);
    buttons.getChildren().setAll(edit(card), merge(card), more(card));
    head.getChildren().add(buttons);
    head.getStyleClass().add("sheet");
    return head;
  }

  private String number(Customer card) {
    PhoneNumber phone = card.phone();
    return phone == null ? words.text("call.withheld") : words.formats().phone(phone);
  }

  private String contact(Customer card) {
    List<String> parts = new ArrayList<>();
    parts.add(number(card));
    card.otherPhones().forEach(other -> parts.add(words.formats().phone(other)));
    if (!card.email().isBlank()) {
      parts.add(card.email());
    }
    parts.add(words.text(card.smsOk() ? "people.sms.yes" : "people.sms.no"));
    return String.join(" · ", parts);
  }

  private String counts(Customer card) {
    List<String> parts = new ArrayList<>();
    parts.add(words.text("form.guest.orders", card.orders()));
    parts.add(words.text("form.guest.visits", card.visits()));
    if (card.noShows() > 0) {
      parts.add(words.text("form.guest.no_shows", card.noShows()));
    }
    return String.join(" · ", parts);
  }

  private String consent(Customer card) {
    Instant since = card.consentAt();
    return since == null ? "" : " · " + words.text("people.consent", day(since));
  }

  private Button edit(Customer card) {
    Button edit = action("people.edit", Feather.EDIT_2, () -> model.edit(card));
    edit.getStyleClass().setAll("button", "action", "main");
    edit.setId("card-edit");
    return edit;
  }

  private Button merge(Customer card) {
    return action(
        "people.merge",
        Feather.USERS,
        () -> ask(new MergePanel(words, model, card, this::leaveQuestion)));
  }

  private MenuButton more(Customer card) {
    var menu = new MenuButton(words.text("calls.more"), icon(Feather.MORE_HORIZONTAL));
    menu.setId("card-more");
    menu.getStyleClass().addAll("action", "quiet");
    if (card.blocked()) {
      item(menu, "calls.unblock", () -> model.block(card, false, ""));
    } else {
      item(menu, "calls.block", () -> block(card));
    }
    item(menu, "people.export", () -> actions.export(card.id(), card.name()));
    item(menu, "people.erase", () -> erase(card));
    return menu;
  }

  private void block(Customer card) {
    var band =
        new AskBand(
            new AskBand.Question(
                words.text("calls.block.ask"),
                words.text("calls.block.yes"),
                words.text("people.keep"),
                words.text("calls.block.why"),
                true,
                Tone.WARNING),
            reason -> model.block(card, true, reason),
            this::leaveQuestion);
    ask(band);
    band.focus();
  }

  private void erase(Customer card) {
    model.holdings(
        card.id(),
        held ->
            ask(
                new AskBand(
                    new AskBand.Question(
                        words.text(
                            "people.erase.ask",
                            card.name().isBlank() ? number(card) : card.name(),
                            held.orders(),
                            held.reservations(),
                            held.calls(),
                            held.messages()),
                        words.text("people.erase.yes"),
                        words.text("people.keep"),
                        Tone.DANGER),
                    reason -> model.erase(card.id()),
                    this::leaveQuestion)));
  }

  private void ask(Node question) {
    asking.getChildren().setAll(question);
    reveal(asking, true);
  }

  private void leaveQuestion() {
    asking.getChildren().clear();
    reveal(asking, false);
  }

  private VBox list(String title, List<Node> rows) {
    VBox list = column(4, label(words.text(title), "section-title"));
    if (rows.isEmpty()) {
      list.getChildren().add(paragraph(words.text("people.nothing"), "muted"));
    }
    list.getChildren().addAll(rows);
    return list;
  }

  private Node order(Order order) {
    Button open =
        line(
            "#" + order.number() + " · " + day(order.promisedAt()),
            new OrderWords(words).dishes(order),
            words.formats().money(order.total()));
    open.setOnAction(click -> actions.openOrder(order.id()));
    return open;
  }

  private Node reservation(Reservation reservation) {
    Button open =
        line(
            day(reservation.start()) + " " + words.formats().time(reservation.start()),
            words.text("reservation.party", reservation.partySize()),
            new ReservationWords(words).state(reservation, clock.instant()));
    open.setOnAction(click -> actions.openReservation(reservation.code()));
    return open;
  }

  private Node call(CallLine call) {
    Instant at = call.call().startedAt();
    Button open =
        line(
            day(at) + " " + words.formats().time(at),
            words.text("call.line", call.call().line()),
            new CallWords(words).result(call));
    open.setOnAction(click -> actions.openCall(call.call().id()));
    return open;
  }

  private Button line(String first, String middle, String last) {
    var what = name(middle, "muted");
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    var when = label(first, "strong");
    when.setMinWidth(USE_PREF_SIZE);
    var end = label(last);
    end.setMinWidth(USE_PREF_SIZE);
    HBox row = row(10, when, what, end);
    var open = new Button(null, row);
    open.setAccessibleText(first + " " + middle + " " + last);
    open.getStyleClass().add("pick");
    open.setMaxWidth(Double.MAX_VALUE);
    open.setMinWidth(0);
    row.prefWidthProperty().bind(open.widthProperty().subtract(24));
    return open;
  }

  private Node step(BookStep step) {
    String key = "people.step." + step.what();
    String what = words.messages().knows(key) ? words.text(key) : step.what();
    String who = step.actor().name().isBlank() ? "" : " · " + step.actor().name();
    return paragraph(
        day(step.at()) + " " + words.formats().time(step.at()) + " · " + what + who, "muted");
  }

  private String day(Instant at) {
    return words.formats().shortDay(at.atZone(clock.getZone()).toLocalDate());
  }

  private static VBox section(VBox content) {
    content.getStyleClass().add("sheet");
    return content;
  }

  private void item(MenuButton menu, String key, Runnable run) {
    var item = new MenuItem(words.text(key));
    item.getStyleClass().add("tall-item");
    item.setOnAction(click -> run.run());
    menu.getItems().add(item);
  }

  private Button action(String key, Feather symbol, Runnable run) {
    Button button = button(words.text(key), "action", "quiet");
    button.setGraphic(icon(symbol));
    button.setOnAction(click -> run.run());
    return button;
  }
}
