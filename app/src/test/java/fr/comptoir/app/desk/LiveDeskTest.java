package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.call.JournalEntry;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.order.CartChange;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.call.CallEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveDeskTest {
  private static final String CALL = "call-1";
  private static final PhoneNumber STRANGER = new PhoneNumber("+33639980177");

  private final SampleDesks sample = SampleDesks.open();
  private final LiveDesk live = sample.desks().live();
  private final List<String> told = new ArrayList<>();
  private final BlockingQueue<LiveCall> shown = new LinkedBlockingQueue<>();
  private final AutoCloseable watching = sample.desks().calls().subscribe(shown::add);

  @BeforeEach
  void connect() {
    live.connect(
        new LiveLine() {
          @Override
          public void whisper(String callId, String text) {
            told.add(callId + " hears " + text);
          }

          @Override
          public void corrected(String callId, PricedCart cart) {
            told.add(callId + " holds " + cart.lines().size());
          }

          @Override
          public void hangUp(String callId) {
            told.add(callId + " ends");
          }
        });
  }

  @AfterEach
  void close() throws Exception {
    watching.close();
    sample.close();
  }

  @Test
  void aWhisperReachesTheAssistantAndStaysInTheTranscript() throws Exception {
    rings("0639980177");

    live.whisper(CALL, "  plus de burrata ");

    assertThat(told).containsExactly("call-1 hears plus de burrata");
    assertThat(next().turns())
        .containsExactly(new LiveCall.Whispered("staff-1", "plus de burrata"));
    assertThat(sample.desks().calls().journal(CALL))
        .extracting(JournalEntry::entry)
        .containsExactly(
            new JournalEntry.Said(JournalEntry.Speaker.STAFF, "staff-1", "plus de burrata"));
  }

  @Test
  void aLinePutRightByHandIsShownAndTold() throws Exception {
    rings("0639980177");
    sample.desks().carts().change(CALL, List.of(new CartChange.Add(11, 2, List.of(), "")));
    next();

    live.correct(CALL, new CartChange.Set(1, 3, null, null));

    assertThat(next().cart().lines()).extracting(PricedCart.Line::quantity).containsExactly(3);
    assertThat(told).containsExactly("call-1 holds 1");
  }

  @Test
  void aCorrectionThatCantBeIsRefusedAndNobodyIsTold() throws Exception {
    rings("0639980177");

    assertThat(live.correct(CALL, new CartChange.Remove(4)))
        .isEqualTo(Outcome.refused(new Refusal.UnknownLine(4)));
    assertThat(told).isEmpty();
  }

  @Test
  void anUnwantedNumberIsHungUpOnAndNotAnsweredAgainUntilItIsFreed() throws Exception {
    rings("0639980177");

    Customer card = done(live.block(CALL, "Démarchage", Counter.ANNA));

    assertThat(told).containsExactly("call-1 ends");
    assertThat(sample.desks().customers().byPhone(STRANGER))
        .hasValueSatisfying(
            blocked -> {
              assertThat(blocked.blocked()).isTrue();
              assertThat(blocked.blockedReason()).isEqualTo("Démarchage");
            });

    live.unblock(card.id(), Counter.ANNA);
    assertThat(sample.desks().customers().byPhone(STRANGER))
        .hasValueSatisfying(freed -> assertThat(freed.blocked()).isFalse());
  }

  @Test
  void aWithheldNumberCantBeBlockedAndNothingIsDoneInACallThatIsOver() throws Exception {
    rings("");
    assertThat(live.block(CALL, "Démarchage", Counter.ANNA))
        .isEqualTo(Outcome.refused(new Refusal.NotFound()));

    assertThat(live.whisper("another", "bonjour"))
        .isEqualTo(Outcome.refused(new Refusal.NotFound()));
    assertThat(live.hangUp("another")).isEqualTo(Outcome.refused(new Refusal.NotFound()));
    assertThat(told).isEmpty();
  }

  private void rings(String number) throws InterruptedException {
    Caller caller = number.isEmpty() ? Caller.WITHHELD : new Caller(number, "");
    sample
        .desks()
        .calls()
        .on(
            new CallEvent.Started(
                sample.clock().instant(), new CallId(CALL), "fxo1", caller, "realtime"));
    next();
  }

  private LiveCall next() throws InterruptedException {
    LiveCall call = shown.poll(10, TimeUnit.SECONDS);
    if (call == null) throw new AssertionError("nothing was shown");
    return call;
  }

  private static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }
}
