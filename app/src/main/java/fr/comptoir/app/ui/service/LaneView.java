package fr.comptoir.app.ui.service;

import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.CardList;
import fr.comptoir.app.ui.fx.ListStates;
import fr.comptoir.app.ui.fx.Opening;
import fr.comptoir.app.ui.fx.StillFrame;
import java.time.Instant;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One titled column of cards: how many, the cards, or one sentence when there are none.
final class LaneView<T> extends VBox implements AutoCloseable {
  private final String title;
  private final ObservableList<T> items;
  private final CardList<T> cards;
  private final HBox head;
  private final Subscription subscription;

  /// @param empty what stands here while there is no card
  LaneView(
      String title, ListStates empty, Opening opening, ObservableList<T> items, CardList<T> cards) {
    super(8);
    this.title = title;
    this.items = items;
    this.cards = cards;
    Label count = label("", "count");
    count.textProperty().bind(Bindings.size(items).asString());
    head = row(8, label(title, "section-title"), count, spacer());
    head.setMinHeight(28);
    ScrollPane scroll = scrolling(new VBox(empty, cards));
    cards.seenThrough(scroll);
    var frame = new StillFrame(scroll);
    VBox.setVgrow(frame, Priority.ALWAYS);
    getChildren().addAll(head, frame);
    setMinWidth(0);
    subscription =
        Subscription.combine(
            opening.state().subscribe(empty::show),
            Bindings.isEmpty(items).subscribe(none -> reveal(empty, none)));
  }

  String title() {
    return title;
  }

  ObservableList<T> items() {
    return items;
  }

  /// The row of the title: in tabs the tab says it already.
  HBox head() {
    return head;
  }

  /// As [CardList#flashing].
  void flashing(Predicate<Object> rings) {
    cards.flashing(rings);
  }

  void tick(Instant now) {
    cards.tick(now);
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    cards.close();
  }
}
