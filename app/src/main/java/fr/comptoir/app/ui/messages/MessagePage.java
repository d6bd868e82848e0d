package fr.comptoir.app.ui.messages;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.CallWords;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.messages.MessagesViewModel.Opened;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.call.Tape;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.message.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One message, or one call in which nobody was helped: what was left, by whom, what to do.
final class MessagePage extends BorderPane {
  private final Words words;
  private final MessagesViewModel model;
  private final ZoneId zone;
  private final MessageActions actions;

  MessagePage(Words words, MessagesViewModel model, ZoneId zone, MessageActions actions) {
    this.words = words;
    this.model = model;
    this.zone = zone;
    this.actions = actions;
    setMinSize(0, 0);
  }

  void show(Opened opened) {
    VBox page =
        switch (opened.entry()) {
          case InboxEntry.Left(Message message) -> message(message, opened);
          case InboxEntry.Missed(CallLine line) -> missed(line, opened);
        };
    page.getStyleClass().add("sheet");
    if (!opened.steps().isEmpty()) {
      page.getChildren().add(steps(opened.steps()));
    }
    setCenter(scrolling(page));
  }

  static String state(Words words, Message message) {
    String state = words.text("messages.state.", message.state());
    return message.assignee().isBlank() || message.state() == Message.State.DONE
        ? state
        : message.assignee();
  }

  private VBox message(Message message, Opened opened) {
    HBox first = head(message.name(), message.phone());
    if (message.urgent()) {
      first.getChildren().add(badge(words.text("messages.urgent"), Tone.DANGER));
    }
    first
        .getChildren()
        .add(badge(words.text("messages.category.", message.category()), Tone.NEUTRAL));
    var said = paragraph(message.content(), "message-text");
    String facts = at(message.at()) + " · " + words.text("messages.state.", message.state());
    Tape tape = opened.tape();
    Node spoken = tape == null ? column(0) : new TapeStrip(words, model, tape);
    return column(
        12,
        first,
        paragraph(
            message.assignee().isBlank()
                ? facts
                : facts + " · " + words.text("messages.with", message.assignee()),
            "muted"),
        number(message.phone()),
        said,
        spoken,
        flow(steps(message)),
        flow(links(message.callId(), opened.customer(), message.name(), message.phone())));
  }

  private VBox missed(CallLine line, Opened opened) {
    var calls = new CallWords(words);
    HBox first = head(line.name(), line.call().caller());
    first.getChildren().add(badge(calls.result(line), Tone.DANGER));
    Button settled = action("messages.close", Feather.CHECK, () -> model.settle(line.call().id()));
    settled.getStyleClass().setAll("button", "action", "main");
    settled.setId("message-close");
    settled.setDisable(line.mark().settledAt() != null);
    return column(
        12,
        first,
        paragraph(
            at(line.call().startedAt()) + " · " + words.text("call.line", line.call().line()),
            "muted"),
        number(line.call().caller()),
        paragraph(words.text("messages.missed.why"), "message-text"),
        flow(List.of(settled)),
        flow(links(line.call().id(), opened.customer(), line.name(), line.call().caller())));
  }

  private HBox head(String name, @Nullable PhoneNumber phone) {
    var who =
        name(
            !name.isBlank()
                ? name
                : phone == null ? words.text("call.withheld") : words.formats().phone(phone),
            "big");
    HBox.setHgrow(who, Priority.ALWAYS);
    who.setMaxWidth(Double.MAX_VALUE);
    return row(8, who);
  }

  /// To be dialled on the handset: large.
  private Node number(@Nullable PhoneNumber phone) {
    return phone == null
        ? label(words.text("call.withheld"), "muted")
        : row(10, icon(Feather.PHONE), label(words.formats().phone(phone), "title-3", "figures"));
  }

  private List<Node> steps(Message message) {
    List<Node> steps = new ArrayList<>();
    if (message.state() == Message.State.DONE) {
      steps.add(action("messages.reopen", Feather.ROTATE_CCW, () -> model.reopen(message)));
      return steps;
    }
    Button done = action("messages.close", Feather.CHECK, () -> model.close(message));
    done.getStyleClass().setAll("button", "action", "main");
    done.setId("message-close");
    steps.add(done);
    if (message.assignee().isBlank()) {
      steps.add(assign(message));
    } else {
      steps.add(action("messages.give_back", Feather.USER_X, () -> model.assign(message, "")));
    }
    steps.add(
        action(
            message.urgent() ? "messages.make_calm" : "messages.make_urgent",
            Feather.ALERT_CIRCLE,
            () -> model.urgent(message, !message.urgent())));
    return steps;
  }

  /// Mine at a touch where it is known who I am; else a name is asked for.
  private Node assign(Message message) {
    if (!model.me().isBlank()) {
      return action("messages.take", Feather.USER_CHECK, () -> model.assign(message, model.me()));
    }
    var who = new TextField();
    who.setPromptText(words.text("messages.take.who"));
    who.setAccessibleText(words.text("messages.take.who"));
    who.setId("message-assignee");
    who.getStyleClass().add("form-field");
    who.setMinHeight(56);
    Button take = action("messages.take", Feather.USER_CHECK, () -> take(message, who));
    who.setOnAction(enter -> take(message, who));
    return row(8, who, take);
  }

  private void take(Message message, TextField who) {
    if (who.getText().isBlank()) {
      who.requestFocus();
    } else {
      model.assign(message, who.getText().strip());
    }
  }

  private List<Node> links(
      @Nullable String callId,
      @Nullable Customer customer,
      String name,
      @Nullable PhoneNumber phone) {
    List<Node> links = new ArrayList<>();
    if (callId != null) {
      links.add(action("messages.open.call", Feather.PHONE_CALL, () -> actions.openCall(callId)));
    }
    if (customer != null) {
      links.add(
          action("calls.open.customer", Feather.USER, () -> actions.openCustomer(customer.id())));
    } else if (phone != null) {
      links.add(
          action(
              "calls.new_customer",
              Feather.USER_PLUS,
              () -> actions.newCustomer(name, phone.e164())));
    }
    return links;
  }

  private Node steps(List<BookStep> steps) {
    VBox lines = column(4, label(words.text("messages.steps"), "section-title"));
    for (BookStep step : steps) {
      String key = "messages.step." + step.what();
      String what = words.messages().knows(key) ? words.text(key) : step.what();
      String who = step.actor().name().isBlank() ? "" : " · " + step.actor().name();
      lines.getChildren().add(paragraph(at(step.at()) + " · " + what + who, "muted"));
    }
    return lines;
  }

  private String at(Instant at) {
    return words.formats().shortDay(at.atZone(zone).toLocalDate()) + " " + words.formats().time(at);
  }

  private static FlowPane flow(List<Node> nodes) {
    var flow = new FlowPane(8, 8);
    flow.getChildren().setAll(nodes);
    return flow;
  }

  private Button action(String key, Feather symbol, Runnable run) {
    Button button = button(words.text(key), "action", "quiet");
    button.setGraphic(icon(symbol));
    button.setOnAction(click -> run.run());
    return button;
  }
}
