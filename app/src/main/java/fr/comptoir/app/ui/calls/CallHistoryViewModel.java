package fr.comptoir.app.ui.calls;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.HouseBook;
import fr.comptoir.app.ui.fx.Lane;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.JournalEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/// The latest calls and the journal of the chosen one. FX thread only.
public final class CallHistoryViewModel {
  private final HouseBook book;
  private final Background background;
  private final Map<String, CallRecord> known = new HashMap<>();
  private final Lane<CallRecord> calls =
      new Lane<>(
          CallRecord::id,
          Comparator.comparing(CallRecord::startedAt).reversed().thenComparing(CallRecord::id));
  private final ReadOnlyObjectWrapper<Optional<Page>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private String chosen = "";

  /// A call with its journal.
  public record Page(CallRecord call, List<JournalEntry> journal) {}

  public CallHistoryViewModel(HouseBook book, Background background) {
    this.book = book;
    this.background = background;
  }

  public ObservableList<CallRecord> calls() {
    return calls.items();
  }

  public ReadOnlyObjectProperty<Optional<Page>> page() {
    return page.getReadOnlyProperty();
  }

  /// Newer version wins; the chosen call's page follows.
  public void apply(CallRecord call) {
    CallRecord before = known.get(call.id());
    if (before != null && before.version() >= call.version()) {
      return;
    }
    known.put(call.id(), call);
    calls.put(call);
    if (call.id().equals(chosen)) {
      choose(call.id());
    }
  }

  /// Opens a call's page.
  public void choose(String id) {
    chosen = id;
    background.run(
        () -> book.journal(id),
        journal -> {
          CallRecord call = known.get(id);
          if (id.equals(chosen) && call != null) {
            page.set(Optional.of(new Page(call, journal)));
          }
        });
  }
}
