package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.CallRecord.Outcome;
import fr.comptoir.db.domain.call.JournalEntry;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.order.CartChange;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.call.CallEvent;
import fr.comptoir.telephony.media.MediaLeg.LineQuality;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallDeskTest {
  private static final CallId CALL = new CallId("call-1");
  private static final LineQuality QUALITY = new LineQuality(500, 2, 900, 500, 0);

  private final SampleDesks sample = SampleDesks.open();
  private final CallDesk calls = sample.desks().calls();
  private final BlockingQueue<RestaurantEvent> events = new LinkedBlockingQueue<>();
  private final AutoCloseable subscription = sample.database().subscribe(events::add);
  private final Instant now = sample.clock().instant();

  @AfterEach
  void close() throws Exception {
    subscription.close();
    sample.close();
  }

  @ParameterizedTest
  @CsvSource({
    "caller, true, INFO",
    "caller, false, ABANDONED",
    "silence, false, ABANDONED",
    "goodbye, true, INFO",
    "voice_lost, true, FAILED",
    "shutdown, true, FAILED"
  })
  @DisplayName("T-6: a call without a deed is what its end says")
  void aCallWithoutADeedIsWhatItsEndSays(String reason, boolean spoke, Outcome outcome)
      throws Exception {
    start("0639980101");
    end(reason, spoke);

    assertThat(ended().outcome()).isEqualTo(outcome);
  }

  @Test
  void theMostImportantDeedIsTheOutcome() throws Exception {
    start("0639980101");
    calls.deed("call-1", Outcome.MESSAGE);
    calls.deed("call-1", Outcome.ORDER);
    calls.deed("call-1", Outcome.CANCELLED);
    end("goodbye", true);

    assertThat(ended().outcome()).isEqualTo(Outcome.ORDER);
  }

  @Test
  void anOrderTakenBackInTheSameCallIsNotItsOutcome() throws Exception {
    start("0639980101");
    calls.deed("call-1", Outcome.ORDER);
    calls.withdraw("call-1", Outcome.ORDER);
    calls.deed("call-1", Outcome.CANCELLED);
    end("goodbye", true);

    assertThat(ended().outcome()).isEqualTo(Outcome.CANCELLED);
  }

  @Test
  void aDeedDoneAfterTheCallerHungUpStillCounts() throws Exception {
    start("0639980101");
    end("caller", true);
    assertThat(ended().outcome()).isEqualTo(Outcome.INFO);
    calls.deed("call-1", Outcome.ORDER);

    assertThat(ended().outcome()).isEqualTo(Outcome.ORDER);
  }

  @Test
  void aFilledCartLeftBehindIsAbandoned() throws Exception {
    start("0639980101");
    sample.desks().carts().change("call-1", List.of(new CartChange.Add(11, 1, List.of(), "")));
    end("caller", true);

    assertThat(ended().outcome()).isEqualTo(Outcome.ABANDONED);
  }

  @Test
  @DisplayName("T-9: the journal is written as it happens")
  void theJournalIsWrittenAsItHappensAndTheScreensSeeIt() throws Exception {
    BlockingQueue<LiveCall> shown = new LinkedBlockingQueue<>();
    try (AutoCloseable _ = calls.subscribe(shown::add)) {
      start("0639980001");
      said("item-1", "Bon", false);
      said("item-1", "Bonjour", true);
      calls.on(
          new CallEvent.ToolUsed(
              now, CALL, "t1", "cart_update", "{}", "{\"status\":\"ok\",\"say\":\"Noté\"}", 3));
      LiveCall talking = until(shown, call -> call.turns().size() == 2);
      assertThat(talking.customer()).isNotNull();
      assertThat(talking.turns())
          .containsExactly(
              new LiveCall.Said("item-1", true, "Bonjour", true),
              new LiveCall.Tool("t1", "cart_update", true, "Noté"));
      end("goodbye", true);
      assertThat(until(shown, call -> call.phase() == LiveCall.Phase.ENDED).id())
          .isEqualTo("call-1");
    }
    assertThat(calls.live()).isEmpty();
    assertThat(calls.journal("call-1"))
        .extracting(JournalEntry::entry)
        .containsExactly(
            new JournalEntry.Said(JournalEntry.Speaker.CALLER, "item-1", "Bonjour"),
            new JournalEntry.ToolUsed(
                "t1", "cart_update", "{}", "{\"status\":\"ok\",\"say\":\"Noté\"}", 3),
            new JournalEntry.Ended("goodbye"));
  }

  /// features.csv K067: killed in the middle of a call, then started again.
  @Test
  void aCallThatWasCutOffIsEndedAtTheNextStartWithWhatWasSaid() {
    sample
        .database()
        .write(
            tx -> {
              tx.calls()
                  .insert(
                      new CallRecord(
                          "cut",
                          1,
                          "fxo1",
                          null,
                          null,
                          now,
                          now,
                          null,
                          null,
                          null,
                          "practice",
                          0,
                          0,
                          0,
                          0,
                          0,
                          0));
              return tx.calls()
                  .append(
                      "cut",
                      now,
                      new JournalEntry.Said(JournalEntry.Speaker.CALLER, "i", "Bonjour, je"));
            });

    try (Desks again = Desks.open(sample.database(), sample.clock())) {
      CallRecord call = again.calls().find("cut").orElseThrow();
      assertThat(call.endedAt()).isEqualTo(now);
      assertThat(call.endReason()).isEqualTo("cut_off");
      assertThat(call.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(again.calls().journal("cut"))
          .extracting(JournalEntry::entry)
          .containsExactly(
              new JournalEntry.Said(JournalEntry.Speaker.CALLER, "i", "Bonjour, je"),
              new JournalEntry.Ended("cut_off"));
    }
  }

  @Test
  void whatWasPromisedInACallThatWasCutOffIsWhatCameOfIt() {
    sample
        .database()
        .write(
            tx -> {
              tx.calls()
                  .insert(
                      new CallRecord(
                          "cut",
                          1,
                          "fxo1",
                          null,
                          null,
                          now,
                          now,
                          null,
                          null,
                          null,
                          "practice",
                          0,
                          0,
                          0,
                          0,
                          0,
                          0));
              return true;
            });
    sample
        .desks()
        .messages()
        .leave(new MessageDesk.Sender("Blanc", null, "cut"), "!", Message.Category.OTHER, false);

    try (Desks again = Desks.open(sample.database(), sample.clock())) {
      assertThat(again.calls().find("cut").orElseThrow().outcome()).isEqualTo(Outcome.MESSAGE);
    }
  }

  @Test
  @DisplayName("H-2: the line's own number is nobody")
  void theLinesOwnNumberIsNobody() throws Exception {
    start("0491551020");
    end("caller", false);

    assertThat(ended().caller()).isNull();
  }

  private void start(String number) {
    calls.on(new CallEvent.Started(now, CALL, "fxo1", new Caller(number, ""), "practice"));
    calls.on(new CallEvent.Answered(now, CALL));
  }

  private void said(String item, String text, boolean complete) {
    calls.on(new CallEvent.Said(now, CALL, CallEvent.Speaker.CALLER, item, text, complete));
  }

  private void end(String reason, boolean spoke) {
    calls.on(new CallEvent.Ended(now, CALL, reason, spoke, QUALITY));
  }

  private CallRecord ended() throws InterruptedException {
    while (true) {
      RestaurantEvent event = events.poll(5, TimeUnit.SECONDS);
      assertThat(event).as("an end").isNotNull();
      if (event instanceof RestaurantEvent.CallChanged(var call) && call.endedAt() != null) {
        return call;
      }
    }
  }

  private static LiveCall until(BlockingQueue<LiveCall> shown, Predicate<LiveCall> good)
      throws InterruptedException {
    while (true) {
      LiveCall call = shown.poll(5, TimeUnit.SECONDS);
      assertThat(call).as("a snapshot").isNotNull();
      if (good.test(call)) return call;
    }
  }
}
