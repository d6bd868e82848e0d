package fr.comptoir.app.ui.service;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.ui.fx.Lane;
import fr.comptoir.db.domain.call.CallRecord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableList;

/// Who is on the line now, the longest waiting first, and what the last calls came to. FX thread
/// only.
public final class CallsViewModel {
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<String, CallRecord> records = new HashMap<>();
  private final Lane<LiveCall> live =
      new Lane<>(
          LiveCall::id, Comparator.comparing(LiveCall::startedAt).thenComparing(LiveCall::id));
  private final Lane<CallRecord> past =
      new Lane<>(
          CallRecord::id,
          Comparator.comparing(CallRecord::startedAt).reversed().thenComparing(CallRecord::id));
  private final ReadOnlyIntegerWrapper missed = new ReadOnlyIntegerWrapper();

  public ObservableList<LiveCall> live() {
    return live.items();
  }

  /// Calls that are over, the latest first.
  public ObservableList<CallRecord> past() {
    return past.items();
  }

  /// Calls nobody could be helped in.
  public ReadOnlyIntegerProperty missed() {
    return missed.getReadOnlyProperty();
  }

  /// A newer version wins; a call that has ended leaves.
  public void apply(LiveCall call) {
    Long before = versions.get(call.id());
    if (before != null && before >= call.version()) {
      return;
    }
    versions.put(call.id(), call.version());
    switch (call.phase()) {
      case RINGING, TALKING -> live.put(call);
      case ENDED -> live.remove(call);
    }
  }

  public void apply(CallRecord call) {
    CallRecord before = records.get(call.id());
    if (before != null && before.version() >= call.version()) {
      return;
    }
    records.put(call.id(), call);
    if (call.endedAt() != null) {
      past.put(call);
    }
    missed.set((int) past.items().stream().filter(CallsViewModel::isMissed).count());
  }

  private static boolean isMissed(CallRecord call) {
    return call.outcome() == CallRecord.Outcome.FAILED || call.answeredAt() == null;
  }
}
