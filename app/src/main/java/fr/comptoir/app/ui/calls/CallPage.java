package fr.comptoir.app.ui.calls;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.desk.CallFile;
import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.ui.fx.AskBand;
import fr.comptoir.app.ui.fx.CallWords;
import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.customer.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
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

/// One call: who, what came of it, every word and every answer of the book; what to do about it.
/// Where it is narrow, words and facts are two tabs.
final class CallPage extends BorderPane {
  private static final double FACTS = 260;

  /// Narrower than this there is no room for the facts beside the words.
  private static final double BESIDE = 760;

  private final Words words;
  private final CallHistoryViewModel model;
  private final CallActions actions;
  private final Transcript transcript;
  private final CallFacts facts;
  private final ScrollPane factsPane;
  private final HBox body = new HBox(12);
  private final StackPane asking = new StackPane();
  private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.WORDS);
  private final Choice tabs;
  private String shown = "";

  private enum Tab {
    WORDS,
    FACTS
  }

  CallPage(Words words, CallHistoryViewModel model, CallActions actions) {
    this.words = words;
    this.model = model;
    this.actions = actions;
    this.transcript = new Transcript(words);
    this.facts = new CallFacts(words, model.zone(), actions);
    this.factsPane = scrolling(facts);
    factsPane.setMinHeight(0);
    this.tabs = Choice.of(tab, List.of(Tab.values()), one -> words.text("calls.tab.", one));
    HBox.setHgrow(transcript, Priority.ALWAYS);
    body.getChildren().addAll(transcript, factsPane);
    body.setMinSize(0, 0);
    reveal(asking, false);
    setCenter(body);
    setMinSize(0, 0);
    widthProperty().subscribe(width -> arrange());
    tab.subscribe(now -> arrange());
  }

  private void arrange() {
    boolean beside = getWidth() >= BESIDE;
    reveal(tabs, !beside);
    reveal(transcript, beside || tab.get() == Tab.WORDS);
    reveal(factsPane, beside || tab.get() == Tab.FACTS);
    factsPane.setMinWidth(beside ? FACTS : 0);
    factsPane.setPrefWidth(beside ? FACTS : USE_COMPUTED_SIZE);
    HBox.setHgrow(factsPane, beside ? Priority.NEVER : Priority.ALWAYS);
  }

  void show(CallFile file) {
    CallRecord call = file.line().call();
    if (!shown.equals(call.id())) {
      shown = call.id();
      leaveQuestion();
    }
    VBox head = column(10, head(file), asking, tabs);
    head.setPadding(new Insets(0, 0, 10, 0));
    setTop(head);
    transcript.show(call.id(), call.startedAt(), file.journal());
    facts.show(file);
  }

  void live(Optional<LiveCall> live) {
    transcript.live(live);
  }

  private Node head(CallFile file) {
    var calls = new CallWords(words);
    CallLine line = file.line();
    Customer card = file.customer();
    var who = name(calls.who(line), "big");
    HBox.setHgrow(who, Priority.ALWAYS);
    who.setMaxWidth(Double.MAX_VALUE);
    HBox first = row(8, who);
    if (card != null && card.orders() > 0) {
      first.getChildren().add(badge(words.text("call.orders", card.orders()), Tone.VIOLET));
    }
    first.getChildren().add(badge(calls.result(line), CallWords.tone(line)));
    var kept = row(8, icon(Feather.MIC_OFF), label(words.text("calls.no_audio"), "muted"));
    if (!line.name().isBlank()) {
      kept.getChildren().addFirst(label(calls.caller(line.call()), "figures"));
    }
    var buttons = new FlowPane(8, 8);
    buttons.getChildren().setAll(buttons(file));
    VBox head = column(8, first, kept, buttons);
    head.getStyleClass().add("sheet");
    return head;
  }

  private List<Node> buttons(CallFile file) {
    var buttons = new ArrayList<Node>();
    CallRecord call = file.line().call();
    if (call.caller() != null) {
      buttons.add(action("calls.call_back", Feather.PHONE_OUTGOING, () -> callBack(file)));
    }
    for (CallLine.Made made : file.line().made()) {
      switch (made) {
        case CallLine.OrderMade order ->
            buttons.add(
                named(
                    words.text("calls.open.order", String.valueOf(order.number())),
                    () -> actions.openOrder(order.id())));
        case CallLine.TableMade table ->
            buttons.add(
                named(
                    words.text("calls.open.reservation", table.code()),
                    () -> actions.openReservation(table.code())));
        case CallLine.MessageLeft _ -> {}
      }
    }
    Customer card = file.customer();
    if (card != null) {
      buttons.add(
          action("calls.open.customer", Feather.USER, () -> actions.openCustomer(card.id())));
    } else if (call.caller() != null) {
      String number = call.caller().e164();
      buttons.add(
          action(
              "calls.new_customer",
              Feather.USER_PLUS,
              () -> actions.newCustomer(file.line().name(), number)));
    }
    if (call.endedAt() != null) {
      buttons.add(more(file));
    }
    return buttons;
  }

  private MenuButton more(CallFile file) {
    var menu = new MenuButton(words.text("calls.more"), icon(Feather.MORE_HORIZONTAL));
    menu.setId("call-more");
    menu.getStyleClass().addAll("action", "quiet");
    boolean bad = file.line().mark().bad();
    item(
        menu,
        bad ? "calls.unflag" : "calls.flag",
        () -> {
          if (bad) {
            model.flag(file, false, "");
          } else {
            ask(
                "calls.flag.ask",
                "calls.flag.yes",
                "calls.flag.why",
                false,
                why -> model.flag(file, true, why));
          }
        });
    if (file.line().call().isMissed()) {
      boolean waits = file.line().mark().settledAt() == null;
      String id = file.line().call().id();
      item(menu, waits ? "calls.settle" : "calls.unsettle", () -> model.settle(id, waits));
    }
    PhoneNumber phone = file.line().call().caller();
    Customer card = file.customer();
    if (phone != null) {
      boolean blocked = card != null && card.blocked();
      item(
          menu,
          blocked ? "calls.unblock" : "calls.block",
          () -> {
            if (card != null && card.blocked()) {
              model.block(phone, false, card.blockedReason());
            } else {
              ask(
                  "calls.block.ask",
                  "calls.block.yes",
                  "calls.block.why",
                  true,
                  why -> model.block(phone, true, why));
            }
          });
    }
    if (card != null) {
      item(menu, "people.export", () -> actions.export(card.id(), card.name()));
      item(menu, "people.erase", () -> erase(card));
    }
    return menu;
  }

  private void callBack(CallFile file) {
    PhoneNumber phone = file.line().call().caller();
    if (phone == null) {
      return;
    }
    String number = words.formats().phone(phone);
    Button later =
        named(
            words.text("calls.call_back.later"),
            () -> {
              leaveQuestion();
              model.leaveCallBack(file, words.text("calls.call_back.message"));
            });
    Button close = named(words.text("shell.close"), this::leaveQuestion);
    VBox band =
        column(
            8,
            label(words.text("calls.call_back.dial"), "muted"),
            label(number, "title-3", "figures"));
    var answers = new FlowPane(8, 8, later, close);
    if (file.line().call().isMissed() && file.line().mark().settledAt() == null) {
      answers
          .getChildren()
          .add(
              0,
              named(
                  words.text("calls.call_back.done"),
                  () -> {
                    leaveQuestion();
                    model.settle(file.line().call().id(), true);
                  }));
    }
    band.getChildren().add(answers);
    band.getStyleClass().addAll("ask-band", Tone.ACCENT.styleClass());
    asking.getChildren().setAll(band);
    reveal(asking, true);
  }

  private void erase(Customer card) {
    model.holdings(
        card.id(),
        holdings ->
            show(
                new AskBand.Question(
                    words.text(
                        "people.erase.ask",
                        card.name(),
                        holdings.orders(),
                        holdings.reservations(),
                        holdings.calls(),
                        holdings.messages()),
                    words.text("people.erase.yes"),
                    words.text("people.keep"),
                    Tone.DANGER),
                reason -> model.erase(card.id())));
  }

  private void ask(String text, String yes, String why, boolean needed, Consumer<String> done) {
    show(
        new AskBand.Question(
            words.text(text),
            words.text(yes),
            words.text("people.keep"),
            words.text(why),
            needed,
            Tone.WARNING),
        done);
  }

  private void show(AskBand.Question question, Consumer<String> done) {
    var band = new AskBand(question, done, this::leaveQuestion);
    asking.getChildren().setAll(band);
    reveal(asking, true);
    band.focus();
  }

  private void leaveQuestion() {
    asking.getChildren().clear();
    reveal(asking, false);
  }

  private void item(MenuButton menu, String key, Runnable run) {
    var item = new MenuItem(words.text(key));
    item.getStyleClass().add("tall-item");
    item.setOnAction(click -> run.run());
    menu.getItems().add(item);
  }

  private Button action(String key, Feather symbol, Runnable run) {
    Button button = named(words.text(key), run);
    button.setGraphic(icon(symbol));
    return button;
  }

  private static Button named(String text, Runnable run) {
    Button button = button(text, "action", "quiet");
    button.setOnAction(click -> run.run());
    return button;
  }
}
