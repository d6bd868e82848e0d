package fr.comptoir.app.ui.fx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Cards that follow a list, in as many columns as fit. A card stays the same node for as long as
/// its thing is in the list: only what changed is painted again.
public final class CardList<T> extends Pane implements AutoCloseable {
  private static final double GAP = 10;

  private final ObservableList<T> items;
  private final Function<T, Object> key;
  private final Supplier<? extends Card<T>> maker;
  private final double columnWidth;
  private final Map<Object, Shown<T>> shown = new HashMap<>();
  private final ListChangeListener<T> follow = change -> sync();
  private Predicate<Object> ringing = id -> false;
  private @Nullable Instant now;

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
    setPadding(new Insets(1));
    items.addListener(follow);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    sync();
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

  private void sync() {
    var cards = new ArrayList<Card<T>>(items.size());
    var kept = new HashMap<Object, Shown<T>>();
    for (T item : items) {
      Object id = key.apply(item);
      Shown<T> before = shown.get(id);
      Card<T> card = before != null ? before.card() : maker.get();
      if (before == null || before.item() != item) {
        card.show(item);
        if (now != null) {
          card.tick(now);
        }
      }
      kept.put(id, new Shown<>(card, item));
      cards.add(card);
    }
    shown.clear();
    shown.putAll(kept);
    if (!getChildren().equals(cards)) {
      getChildren().setAll(cards);
    }
  }

  private void pressed(KeyEvent event) {
    if (!(event.getTarget() instanceof Card<?> card) || !getChildren().contains(card)) {
      return;
    }
    switch (event.getCode()) {
      case DOWN, RIGHT -> focus(card, 1);
      case UP, LEFT -> focus(card, -1);
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
    if (!getChildren().isEmpty()) {
      getChildren().getFirst().requestFocus();
    }
  }

  private void focus(Node from, int step) {
    int at = getChildren().indexOf(from) + step;
    if (at >= 0 && at < getChildren().size()) {
      getChildren().get(at).requestFocus();
    }
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
    double height = 0;
    for (double row : rowHeights(width < 0 ? columnWidth : width)) {
      height += row + GAP;
    }
    return height + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    int columns = columns(getWidth());
    double width = cellWidth(getWidth());
    List<Double> heights = rowHeights(getWidth());
    double y = snappedTopInset();
    for (int i = 0; i < getChildren().size(); i++) {
      int column = i % columns;
      Node card = getChildren().get(i);
      double x = snapPositionX(snappedLeftInset() + column * (width + GAP));
      card.resizeRelocate(x, snapPositionY(y), snapSizeX(width), card.prefHeight(width));
      if (column == columns - 1) {
        y += heights.get(i / columns) + GAP;
      }
    }
  }

  private List<Double> rowHeights(double width) {
    int columns = columns(width);
    double cell = cellWidth(width);
    var heights = new ArrayList<Double>();
    for (int i = 0; i < getChildren().size(); i++) {
      double height = snapSizeY(getChildren().get(i).prefHeight(cell));
      if (i % columns == 0) {
        heights.add(height);
      } else {
        heights.set(i / columns, Math.max(heights.get(i / columns), height));
      }
    }
    return heights;
  }

  private int columns(double width) {
    return Math.max(1, (int) ((width + GAP) / (columnWidth + GAP)));
  }

  private double cellWidth(double width) {
    int columns = columns(width);
    double room = width - snappedLeftInset() - snappedRightInset() - GAP * (columns - 1);
    return Math.max(0, Math.floor(room / columns));
  }

  /// The card of a thing, for whoever wants to draw the eye to it.
  public @Nullable Node cardOf(Object id) {
    Shown<T> entry = shown.get(Objects.requireNonNull(id));
    return entry == null ? null : entry.card();
  }

  @Override
  public void close() {
    items.removeListener(follow);
  }
}
