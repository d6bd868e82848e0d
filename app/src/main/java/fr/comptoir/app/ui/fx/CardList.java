package fr.comptoir.app.ui.fx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Cards that follow a list, in as many columns as fit. A card stays the same node for as long as
/// its thing is in the list: only what changed is painted again. Seen through a scroll pane
/// ([#seenThrough]) only the cards in sight and a little beyond are there, however long the list;
/// one that has left is put aside and used again.
public final class CardList<T> extends Pane implements AutoCloseable {
  private static final double EDGE = 1;

  /// What is made above and below what is seen, pixels: a turn of the wheel finds it there.
  private static final double BEYOND = 300;

  /// The height of a card before the first was measured.
  private static final double GUESS = 200;

  private static final int SPARE = 16;

  private final ObservableList<T> items;
  private final Function<T, Object> key;
  private final Supplier<? extends Card<T>> maker;
  private final double columnWidth;
  private final Map<Object, Shown<T>> shown = new HashMap<>();

  /// Cards put aside, by what they showed last, the eldest first.
  private final SequencedMap<Object, Card<T>> spare = new LinkedHashMap<>();

  /// Made or brought back since the last measuring: an unstyled card has no height.
  private final List<Card<T>> fresh = new ArrayList<>();

  /// As measured when they were last seen, at a card's width of `measuredAt`.
  private final Map<Object, Double> heights = new HashMap<>();

  private double measuredAt = -1;
  private double answered;
  private final ListChangeListener<T> follow = change -> follow();
  private final PauseTransition again = new PauseTransition(Duration.millis(1));
  private Predicate<Object> ringing = id -> false;
  private @Nullable Instant now;
  private @Nullable ScrollPane window;

  private record Shown<T>(Card<T> card, T item) {}

  /// @param columnWidth a second column is begun when there is room for two of these
  public CardList(
      ObservableList<T> items,
      Function<T, Object> key,
      Supplier<? extends Card<T>> maker,
      double columnWidth) {
    this.items = items;
    this.key = key;
    this.maker = maker;
    this.columnWidth = columnWidth;
    getStyleClass().add("card-list");
    setPadding(new Insets(EDGE));
    again.setOnFinished(later -> requestLayout());
    items.addListener(follow);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) { // earlier it isn't known what is seen
                settle();
              }
            });
  }

  /// Makes only what is seen from now on.
  ///
  /// @param pane what scrolls this list: its content, or a column in which this list lies
  public void seenThrough(ScrollPane pane) {
    window = pane;
    pane.vvalueProperty().addListener((_, _, _) -> follow());
    pane.viewportBoundsProperty().addListener((_, _, _) -> follow());
  }

  public void tick(Instant now) {
    this.now = now;
    // Who has asked the system for less motion sees a steady light.
    boolean lit = now.getEpochSecond() % 2 == 0 || Platform.getPreferences().isReducedMotion();
    shown.forEach(
        (id, entry) -> {
          entry.card().tick(now);
          entry.card().flash(lit && ringing.test(id));
        });
  }

  /// Cards flash while their thing rings.
  ///
  /// @param rings asked each second, by the things' keys
  public void flashing(Predicate<Object> rings) {
    ringing = rings;
  }

  private void follow() {
    if (getScene() != null) {
      settle();
      requestLayout();
    }
  }

  /// Makes the cards that are to be there and puts the others aside; says whether any came.
  private boolean settle() {
    CardRows rows = rows(getWidth() > 0 ? getWidth() : columnWidth);
    int from = window == null ? 0 : rows.firstBelow(seenFrom(window) - BEYOND);
    int to =
        window == null
            ? items.size()
            : rows.endAbove(seenFrom(window) + window.getViewportBounds().getHeight() + BEYOND);
    Node inUse = inUse();
    var wanted = new LinkedHashMap<Object, T>();
    for (int i = 0; i < items.size(); i++) {
      Object id = key.apply(items.get(i));
      Shown<T> before = shown.get(id);
      if ((i >= from && i < to) || (before != null && before.card() == inUse)) {
        wanted.put(id, items.get(i));
      }
    }
    for (Object id : List.copyOf(shown.keySet())) {
      if (!wanted.containsKey(id)) {
        putAside(id);
      }
    }
    boolean came = false;
    var cards = new ArrayList<Node>(wanted.size());
    for (Map.Entry<Object, T> each : wanted.entrySet()) {
      came |= !shown.containsKey(each.getKey());
      cards.add(show(each.getKey(), each.getValue()));
    }
    arrange(cards);
    return came;
  }

  /// The card that has the focus, or something in it: it stays, seen or not.
  private @Nullable Node inUse() {
    Node at = getScene() == null ? null : getScene().getFocusOwner();
    while (at != null && at.getParent() != this) {
      at = at.getParent();
    }
    return at;
  }

  private Card<T> show(Object id, T item) {
    Shown<T> before = shown.get(id);
    Card<T> card = before != null ? before.card() : take(id);
    if (before == null || before.item() != item) {
      shown.put(id, new Shown<>(card, item));
      card.show(item);
      if (now != null) {
        card.tick(now);
      }
    }
    return card;
  }

  private Card<T> take(Object id) {
    Card<T> card = spare.remove(id);
    if (card == null && spare.isEmpty()) {
      card = maker.get();
      getChildren().add(card);
    } else if (card == null) {
      card = spare.pollFirstEntry().getValue();
      card.leave();
    }
    card.setVisible(true);
    fresh.add(card);
    return card;
  }

  /// It stays in the scene, hidden: taken out and put back it would be styled from the start.
  private void putAside(Object id) {
    Shown<T> gone = shown.remove(id);
    if (gone == null) {
      return;
    }
    if (window == null) {
      getChildren().remove(gone.card());
      return;
    }
    gone.card().flash(false);
    gone.card().setVisible(false);
    spare.put(id, gone.card());
    if (spare.size() > SPARE) {
      getChildren().remove(spare.pollFirstEntry().getValue());
    }
  }

  /// Tab goes through the nodes in the order of the scene. Brought to the front a node moves within
  /// it; a new list of the same nodes would have all of them styled anew.
  private void arrange(List<Node> cards) {
    int same = 0;
    for (Node child : getChildren()) {
      if (child.isVisible()) {
        if (same == cards.size() || child != cards.get(same)) {
          break;
        }
        same++;
      }
    }
    for (Node card : cards.subList(same, cards.size())) {
      card.toFront();
    }
  }

  private void pressed(KeyEvent event) {
    if (!(event.getTarget() instanceof Card<?> card) || !getChildren().contains(card)) {
      return;
    }
    switch (event.getCode()) {
      case DOWN, RIGHT -> focus(indexOf(card) + 1);
      case UP, LEFT -> focus(indexOf(card) - 1);
      case HOME -> focus(0);
      case END -> focus(items.size() - 1);
      case ENTER -> card.open();
      case SPACE -> card.act();
      case M, CONTEXT_MENU -> card.menu();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Where the arrows begin; nothing when there is no card.
  public void focusFirst() {
    focus(0);
  }

  private void focus(int index) {
    if (index < 0 || index >= items.size()) {
      return;
    }
    bringIntoSight(index);
    Shown<T> entry = shown.get(key.apply(items.get(index)));
    if (entry != null) {
      entry.card().requestFocus();
    }
  }

  private void bringIntoSight(int index) {
    if (window == null) {
      return;
    }
    CardRows rows = rows(getWidth());
    double seen = window.getViewportBounds().getHeight();
    double from = seenFrom(window);
    double top = rows.y(index);
    double bottom = rows.bottom(index) + EDGE * 2;
    if (top < from || bottom > from + seen) {
      double hidden = content(window).getLayoutBounds().getHeight() - seen;
      double wanted = top < from ? top : bottom - seen;
      window.setVvalue(hidden <= 0 ? 0 : Math.clamp((wanted + offset()) / hidden, 0, 1));
      settle();
    }
  }

  private int indexOf(Card<?> card) {
    for (int i = 0; i < items.size(); i++) {
      Shown<T> entry = shown.get(key.apply(items.get(i)));
      if (entry != null && entry.card() == card) {
        return i;
      }
    }
    return -1;
  }

  /// The first pixel of this list that the pane lets see; below zero while there is something above
  /// it.
  private double seenFrom(ScrollPane pane) {
    double hidden =
        content(pane).getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
    return pane.getVvalue() * Math.max(0, hidden) - offset();
  }

  private static Node content(ScrollPane pane) {
    return pane.getContent();
  }

  /// What lies above this list in the same column.
  private double offset() {
    return window != null && window.getContent() != this ? getLayoutY() : 0;
  }

  private CardRows rows(double width) {
    double guess =
        heights.values().stream().mapToDouble(Double::doubleValue).average().orElse(GUESS);
    return CardRows.of(
        items.size(),
        width - 2 * EDGE,
        columnWidth,
        i -> heights.getOrDefault(key.apply(items.get(i)), guess));
  }

  private void measure(double width) {
    double cell = CardRows.cell(width - 2 * EDGE, columnWidth);
    if (cell != measuredAt || heights.size() > 2 * items.size() + SPARE) {
      heights.clear();
      measuredAt = cell;
    }
    fresh.forEach(Node::applyCss);
    fresh.clear();
    shown.forEach((id, entry) -> heights.put(id, snapSizeY(entry.card().prefHeight(cell))));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return columnWidth;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double asked = width < 0 ? columnWidth : width;
    measure(asked);
    answered = rows(asked).height() + 2 * EDGE;
    return answered;
  }

  @Override
  protected void layoutChildren() {
    measure(getWidth());
    while (settle()) { // what was guessed too high leaves room for one more
      measure(getWidth());
    }
    CardRows rows = rows(getWidth());
    for (int i = 0; i < items.size(); i++) {
      Shown<T> entry = shown.get(key.apply(items.get(i)));
      if (entry != null) {
        entry
            .card()
            .resizeRelocate(
                snapPositionX(EDGE + rows.x(i)),
                snapPositionY(EDGE + rows.y(i)),
                snapSizeX(measuredAt),
                heights.getOrDefault(key.apply(items.get(i)), GUESS));
      }
    }
    if (Math.abs(rows.height() + 2 * EDGE - answered) > EDGE) {
      again.playFromStart(); // the column above has reckoned with another height
    }
  }

  @Override
  public void close() {
    again.stop();
    items.removeListener(follow);
  }
}
