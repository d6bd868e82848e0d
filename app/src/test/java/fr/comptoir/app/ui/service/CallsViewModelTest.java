package fr.comptoir.app.ui.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.desk.LiveCall.Phase;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.ui.Evening;
import fr.comptoir.app.ui.FakeBooks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallsViewModelTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final SampleDesks sample = SampleDesks.open();
  private final CallsViewModel calls =
      new CallsViewModel(
          sample.desks().live(),
          new Background(Runnable::run, Runnable::run, new ErrorReporter()),
          new Notices(),
          new OnDuty(),
          at -> at.atZone(ZoneId.of("Europe/Paris")).toLocalDate(),
          TODAY);

  @AfterEach
  void close() {
    sample.close();
  }

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

  @Test
  void whoAsksForAPersonIsOnTopAndStaysThereWhenTheTranscriptHasGoneOn() {
    calls.apply(live("a", 1, 90, Phase.TALKING));
    calls.apply(
        live("b", 1, 10, Phase.TALKING, new LiveCall.Tool("t", "transfer_call", false, "")));
    assertThat(calls.live()).extracting(LiveCall::id).containsExactly("b", "a");

    calls.apply(live("b", 2, 10, Phase.TALKING));

    assertThat(calls.live()).extracting(LiveCall::id).containsExactly("b", "a");
    assertThat(calls.live()).extracting(calls::isUrgent).containsExactly(true, false);
  }

  @Test
  void onlyTodaysCallsAreCounted() {
    calls.apply(Evening.call("a", 10, CallRecord.Outcome.FAILED));
    calls.apply(Evening.call("b", 26 * 60, CallRecord.Outcome.FAILED));
    assertThat(calls.missed().get()).isEqualTo(1);

    calls.turnTo(TODAY.plusDays(1));

    assertThat(calls.past()).isEmpty();
    assertThat(calls.missed().get()).isZero();
  }

  private static LiveCall live(
      String id, long version, int secondsAgo, Phase phase, LiveCall.Turn... turns) {
    return new LiveCall(
        id,
        version,
        "fxo1",
        null,
        null,
        FakeBooks.NOW.minusSeconds(secondsAgo),
        phase,
        List.of(turns),
        PricedCart.EMPTY,
        null,
        "");
  }
}
