package fr.comptoir.app.ui.service;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.ui.fx.CallWords;
import fr.comptoir.app.ui.fx.CardList;
import fr.comptoir.app.ui.fx.StillFrame;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.call.CallRecord;
import java.time.Instant;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Calls under way; below, or alone when the line is free, what the last ones came to.
final class CallsPane extends VBox implements AutoCloseable {
  private static final int LAST = 3;
  private static final double CARD = 300;

  private final Words words;
  private final CallsViewModel model;
  private final CardList<LiveCall> cards;
  private final Label tally = label("", "muted");
  private final Label free;
  private final VBox last = new VBox(6);
  private final InvalidationListener follow = change -> refresh();
  private final Subscription subscription;

  CallsPane(Words words, CallsViewModel model) {
    super(8);
    this.words = words;
    this.model = model;
    this.cards = new CardList<>(model.live(), LiveCall::id, () -> new CallCard(words, model), CARD);
    Label count = label("", "count");
    count.textProperty().bind(Bindings.size(model.live()).asString());
    free = paragraph("", "empty");
    ScrollPane scroll = scrolling(new VBox(10, cards, free, last));
    var frame = new StillFrame(scroll);
    VBox.setVgrow(frame, Priority.ALWAYS);
    var head = row(8, label(words.text("service.calls"), "section-title"), count, spacer(), tally);
    head.setMinHeight(28);
    getChildren().addAll(head, frame);
    setMinWidth(0);
    model.past().addListener(follow);
    refresh();
    subscription =
        Bindings.isEmpty(model.live()).subscribe(none -> reveal(free, none)); // not with each word
  }

  ObservableList<LiveCall> live() {
    return model.live();
  }

  private void refresh() {
    int over = model.past().size();
    tally.setText(words.text("service.calls.tally", over, model.missed().get()));
    free.setText(words.text("service.line_free", over, model.missed().get()));
    last.getChildren().clear();
    model.past().stream().limit(LAST).map(this::entry).forEach(last.getChildren()::add);
  }

  private Node entry(CallRecord call) {
    var calls = new CallWords(words);
    var entry =
        row(
            8,
            label(words.formats().time(call.startedAt()), "muted"),
            name(calls.caller(call)),
            spacer(),
            badge(calls.outcome(call), CallWords.tone(call)));
    entry.getStyleClass().add("list-row");
    return entry;
  }

  /// As [CardList#flashing].
  void flashing(Predicate<Object> rings) {
    cards.flashing(rings);
  }

  void focusFirst() {
    cards.focusFirst();
  }

  void tick(Instant now) {
    cards.tick(now);
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    model.past().removeListener(follow);
    cards.close();
  }
}
