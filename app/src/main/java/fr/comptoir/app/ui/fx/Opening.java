package fr.comptoir.app.ui.fx;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How the reading of the day goes: an empty board means that there is nothing only once the book
/// has answered. FX thread only.
public final class Opening {
  private final Background background;
  private final Runnable again;
  private final ReadOnlyObjectWrapper<BookPages.State> state =
      new ReadOnlyObjectWrapper<>(BookPages.State.LOADING);
  private int waiting;
  private boolean failed;

  /// @param again reads the day once more
  public Opening(Background background, Runnable again) {
    this.background = background;
    this.again = again;
  }

  public ReadOnlyObjectProperty<BookPages.State> state() {
    return state.getReadOnlyProperty();
  }

  /// Reads a part of the day. What was there before stays until it answers.
  public <T> void read(Supplier<T> part, Consumer<T> then) {
    if (waiting++ == 0) {
      failed = false;
    }
    background.run(
        part,
        read -> {
          then.accept(read);
          answered();
        },
        () -> {
          failed = true;
          answered();
        });
  }

  private void answered() {
    if (--waiting == 0) {
      state.set(failed ? BookPages.State.FAILED : BookPages.State.READY);
    }
  }

  /// "Réessayer".
  public void retry() {
    state.set(BookPages.State.LOADING);
    again.run();
  }
}
