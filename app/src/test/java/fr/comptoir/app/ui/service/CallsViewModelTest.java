package fr.comptoir.app.ui.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.desk.LiveCall.Phase;
import fr.comptoir.app.ui.Evening;
import fr.comptoir.app.ui.FakeBooks;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.order.PricedCart;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallsViewModelTest {
  private final CallsViewModel calls = new CallsViewModel();

  @Test
  void whoHasWaitedLongestIsOnTopAndWhoHasHungUpLeaves() {
    calls.apply(live("b", 1, 10, Phase.TALKING));
    calls.apply(live("a", 1, 90, Phase.RINGING));
    assertThat(calls.live()).extracting(LiveCall::id).containsExactly("a", "b");

    calls.apply(live("a", 2, 90, Phase.ENDED));
    assertThat(calls.live()).extracting(LiveCall::id).containsExactly("b");
  }

  @Test
  void aLateOldSnapshotDoesNotBringACallBack() {
    calls.apply(live("a", 5, 90, Phase.ENDED));
    calls.apply(live("a", 4, 90, Phase.TALKING));

    assertThat(calls.live()).isEmpty();
  }

  @Test
  void failedCallsAreCountedAsMissed() {
    calls.apply(Evening.call("a", 10, CallRecord.Outcome.ORDER));
    calls.apply(Evening.call("b", 5, CallRecord.Outcome.FAILED));

    assertThat(calls.past()).extracting(CallRecord::id).containsExactly("b", "a");
    assertThat(calls.missed().get()).isEqualTo(1);
  }

  private static LiveCall live(String id, long version, int secondsAgo, Phase phase) {
    return new LiveCall(
        id,
        version,
        "fxo1",
        null,
        null,
        FakeBooks.NOW.minusSeconds(secondsAgo),
        phase,
        List.of(),
        PricedCart.EMPTY,
        null,
        "");
  }
}
