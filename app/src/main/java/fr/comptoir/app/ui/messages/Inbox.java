package fr.comptoir.app.ui.messages;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.CallWords;
import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.ListAndPage;
import fr.comptoir.app.ui.fx.ListStates;
import fr.comptoir.app.ui.fx.PageList;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.messages.MessagesViewModel.Opened;
import fr.comptoir.app.ui.messages.MessagesViewModel.Show;
import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.message.Message;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What waits for a person, as a list and a page.
final class Inbox extends StackPane implements AutoCloseable {
  private final Words words;
  private final Clock clock;
  private final ZoneId zone;
  private final MessagesViewModel model;
  private final PageList<InboxEntry> list;
  private final MessagePage page;
  private final ListAndPage both;
  private final Subscription subscription;
  private boolean asked;

  /// @param clock in the restaurant's zone
  Inbox(Words words, MessagesViewModel model, Clock clock, MessageActions actions) {
    this.words = words;
    this.model = model;
    this.clock = clock;
    this.zone = clock.getZone();
    this.list =
        new PageList<>(
            words,
            model.pages(),
            new PageList.Rows<>(InboxEntry::key, this::line, this::open),
            ListStates.Empty.saying(words.text("messages.empty")));
    list.list().setId("messages-list");
    VBox.setVgrow(list, Priority.ALWAYS);
    this.page = new MessagePage(words, model, zone, actions);
    Choice which =
        Choice.of(model.show(), List.of(Show.values()), one -> words.text("messages.show.", one));
    which.getStyleClass().add("small-choice");
    this.both = new ListAndPage(column(8, which, list), words.text("messages.back"));
    both.getStyleClass().remove("screen");
    both.show(paragraph(words.text("messages.choose"), "empty"), false);
    getChildren().add(both);
    subscription = model.opened().subscribe(this::show);
  }

  private void open(InboxEntry entry) {
    asked = true;
    model.choose(entry);
  }

  private void show(Optional<Opened> opened) {
    if (opened.isEmpty()) {
      return;
    }
    page.show(opened.get());
    list.choose(opened.get().entry().key());
    both.show(page, asked);
    asked = false;
  }

  private Node line(InboxEntry entry) {
    Label when = label(when(entry.at()), "muted", "figures");
    when.setMinWidth(Region.USE_PREF_SIZE);
    String bold = entry.unread() ? "strong" : "read";
    VBox said =
        switch (entry) {
          case InboxEntry.Left(Message message) ->
              column(
                  2,
                  name(sender(message), bold),
                  name(message.content(), entry.unread() ? "strong" : "muted"));
          case InboxEntry.Missed(CallLine line) ->
              column(
                  2,
                  name(new CallWords(words).who(line), bold),
                  name(words.text("messages.missed"), "muted"));
        };
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox row = row(10, said, state(entry), when);
    return row;
  }

  private Label state(InboxEntry entry) {
    return switch (entry) {
      case InboxEntry.Missed(CallLine line) ->
          badge(new CallWords(words).result(line), Tone.DANGER);
      case InboxEntry.Left(Message message) when entry.urgent() ->
          badge(words.text("messages.urgent"), Tone.DANGER);
      case InboxEntry.Left(Message message) when message.state() == Message.State.NEW ->
          badge(words.text("messages.category.", message.category()), Tone.WARNING);
      case InboxEntry.Left(Message message) ->
          badge(MessagePage.state(words, message), Tone.NEUTRAL);
    };
  }

  private String sender(Message message) {
    if (!message.name().isBlank()) {
      return message.name();
    }
    return message.phone() == null
        ? words.text("call.withheld")
        : words.formats().phone(message.phone());
  }

  /// The time today, the day before that.
  private String when(Instant at) {
    LocalDate day = at.atZone(zone).toLocalDate();
    return day.equals(clock.instant().atZone(zone).toLocalDate())
        ? words.formats().time(at)
        : words.formats().shortDay(day);
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    list.close();
  }
}
