package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Carries notices from view models to whoever shows them, and remembers the last step that can be
/// undone. FX thread only.
public final class Notices {
  private final List<Consumer<Notice>> readers = new ArrayList<>();
  private @Nullable Runnable lastUndo;

  public AutoCloseable subscribe(Consumer<Notice> reader) {
    readers.add(reader);
    return () -> readers.remove(reader);
  }

  public void done(String key, List<Object> facts, @Nullable Runnable undo) {
    if (undo != null) {
      lastUndo = undo;
    }
    tell(new Notice.Done(key, facts, undo));
  }

  public void failed(String code) {
    tell(new Notice.Failed(code));
  }

  /// Shows a refusal; what was done goes to `then`.
  public <T> void settle(Outcome<T> outcome, Consumer<T> then) {
    switch (outcome) {
      case Outcome.Done<T>(T value) -> then.accept(value);
      case Outcome.Refused<T>(var refusal) -> tell(new Notice.Refused(refusal));
    }
  }

  /// Takes the last step back, once.
  public void undoLast() {
    if (lastUndo != null) {
      undo(lastUndo);
    }
  }

  /// Takes one step back; if it was the last one, it is no longer there to be undone.
  public void undo(Runnable step) {
    if (step == lastUndo) {
      lastUndo = null;
    }
    step.run();
  }

  private void tell(Notice notice) {
    List.copyOf(readers).forEach(reader -> reader.accept(notice));
  }
}
