package fr.comptoir.app.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A list that is read from the book page by page, and how the reading goes. What was read stays
/// while more is on its way or when it breaks down; an answer to an older question is dropped.
///
/// FX thread only; the reading itself runs off it.
public final class BookPages<T> {
  /// Enough to fill a tall screen at once.
  public static final int PAGE = 50;

  /// How the reading goes.
  public enum State {
    LOADING,
    READY,
    FAILED
  }

  /// Reads entries `[offset, offset + limit)`. Blocks.
  public interface Reader<T> {
    List<T> read(int offset, int limit);
  }

  private final Background background;
  private final ObservableList<T> items = FXCollections.observableArrayList();
  private final ObservableList<T> view = FXCollections.unmodifiableObservableList(items);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private Reader<T> reader = (offset, limit) -> List.of();
  private int question;
  private boolean reading;
  private boolean stale;
  private boolean complete;

  public BookPages(Background background) {
    this.background = background;
  }

  public ObservableList<T> items() {
    return view;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Asks another question; the answer to the last one stays until this one's is there.
  public void ask(Reader<T> next) {
    reader = next;
    complete = false;
    read(0, PAGE);
  }

  /// Reads again what is shown, because something in it changed.
  public void refresh() {
    if (reading) {
      stale = true;
    } else {
      read(0, Math.max(PAGE, items.size()));
    }
  }

  /// Reads the next page, unless all is there or something is on its way.
  public void more() {
    if (!reading && !complete && state.get() == State.READY) {
      read(items.size(), PAGE);
    }
  }

  private void read(int offset, int limit) {
    int asked = ++question;
    Reader<T> now = reader;
    reading = true;
    stale = false;
    state.set(State.LOADING);
    background.run(
        () -> now.read(offset, limit),
        found -> {
          if (asked == question) {
            take(offset, limit, found);
          }
        },
        () -> {
          if (asked == question) {
            reading = false;
            state.set(State.FAILED);
          }
        });
  }

  private void take(int offset, int limit, List<T> found) {
    reading = false;
    complete = found.size() < limit;
    replaceFrom(offset, found);
    state.set(State.READY);
    if (stale) {
      refresh();
    }
  }

  /// In one change: thing by thing, one that moves up would be in the list twice for a moment, and
  /// a list whose cards follow it can't show that.
  private void replaceFrom(int offset, List<T> found) {
    List<T> next = new ArrayList<>(items.subList(0, Math.min(offset, items.size())));
    next.addAll(found);
    if (!next.equals(items)) items.setAll(next);
  }
}
