package fr.comptoir.app.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.CallFile;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.setup.OpeningCalls;
import fr.comptoir.app.ui.Ready;
import fr.comptoir.app.ui.fx.CallWords;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallFilter;
import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.message.Message;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The seven calls of the demonstration, looked through and worked on.
class CallHistoryViewModelTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final PhoneNumber GARCIA = new PhoneNumber("+33639981021");

  private final SampleDesks sample = SampleDesks.open();
  private final Ready ready = Ready.here();
  private final CallHistoryViewModel model =
      new CallHistoryViewModel(
          sample.desks(),
          sample.desks().house().house().restaurant(),
          ready.background(),
          ready.notices(),
          new OnDuty());

  @BeforeEach
  void calls() {
    OpeningCalls.prepare(sample.desks());
    model.load();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 7",
    "claire, 1",
    "FONTAINE, 1",
    "garcia, 1",
    "06 39 98 10, 4",
    "981021, 1",
    "nobody, 0"
  })
  void aNameOrAPieceOfANumberChooses(String typed, int calls) {
    model.filters().who().set(typed);

    assertThat(model.pages().items()).hasSize(calls);
    assertThat(model.tally().get().calls()).isEqualTo(calls);
  }

  @Test
  void periodOutcomeAndLineChoose() {
    model.filters().outcome().set(Optional.of(CallRecord.Outcome.ORDER));
    assertThat(model.pages().items()).hasSize(1);
    model.filters().clear();
    model.filters().line().set("fxo2");
    assertThat(model.pages().items()).hasSize(3);
    model.filters().clear();
    model.filters().period().set(CallFilters.Period.YESTERDAY);
    assertThat(model.pages().items()).isEmpty();
    sample.clock().turn(Duration.ofDays(1));
    model.filters().period().set(CallFilters.Period.TODAY);
    assertThat(model.pages().items()).isEmpty();
    model.filters().period().set(CallFilters.Period.YESTERDAY);
    assertThat(model.pages().items()).hasSize(7);
    assertThat(model.tally().get().missed()).isEqualTo(2);
  }

  /// features.csv A096: the assistant says eight o'clock in its own words; what is shown is the
  /// row.
  @Test
  void whatCameOfACallIsReadFromTheCommittedRows() {
    model.filters().outcome().set(Optional.of(CallRecord.Outcome.RESERVATION));
    CallLine line = model.pages().items().getFirst();
    Words french = Words.in(Messages.in(Locale.FRENCH), PARIS);
    String code =
        sample
            .desks()
            .reservations()
            .ofDay(sample.desks().house().businessDay().plusDays(1))
            .getFirst()
            .code();

    assertThat(line.made())
        .extracting(made -> new CallWords(french).made(made, PARIS))
        .containsExactly("Réservation " + code + " · 2 pers. · sam. 21 nov. 20:00 · Attendu");
    assertThat(new CallWords(french).result(line)).isEqualTo("Réservation 2 p.");
  }

  @Test
  void aPageHoldsWhatWasSaidAskedAndMeasured() {
    CallFile file = open("garcia");

    assertThat(file.questions())
        .extracting(question -> question.text())
        .containsExactly("Gardez-vous les objets trouvés ?");
    assertThat(file.quality().codec()).isEqualTo("PCMA");
    assertThat(file.quality().received()).isEqualTo(3_250);
    assertThat(file.quality().replyMillis()).isEqualTo(7_000);
    assertThat(file.journal()).hasSize(6);
  }

  @Test
  void aBadAnswerIsMarkedListedAndTakenBack() {
    CallFile file = open("claire");
    model.flag(file, true, "a oublié le dessert");
    told();
    model.filters().clear();
    model.filters().only().set(CallFilter.Only.BAD_ANSWER);

    assertThat(model.pages().items())
        .extracting(line -> line.mark().note())
        .containsExactly("a oublié le dessert");
    ready.undo();
    told();
    assertThat(model.pages().items()).isEmpty();
    assertThat(sample.desks().calls().log().steps(file.line().call().id()))
        .extracting(step -> step.what())
        .containsExactly("bad_answer", "no_bad_answer");
  }

  @Test
  void whoIsToBeCalledBackStaysUntilSettledAndCanBeTakenBack() {
    model.filters().only().set(CallFilter.Only.TO_CALL_BACK);
    List<CallLine> waiting = List.copyOf(model.pages().items());
    assertThat(waiting).hasSize(3).allMatch(CallLine::waits);
    CallLine broken =
        waiting.stream()
            .filter(line -> line.call().outcome() == CallRecord.Outcome.FAILED)
            .findFirst()
            .orElseThrow();

    model.settle(broken.call().id(), true);
    told();
    assertThat(model.pages().items()).hasSize(2).doesNotContain(broken);
    ready.undo();
    told();
    assertThat(model.pages().items()).hasSize(3);
  }

  @Test
  void aNumberIsBlockedWithAReasonAndLetThroughAgain() {
    model.block(GARCIA, true, "démarchage");
    assertThat(sample.desks().customers().byPhone(GARCIA))
        .hasValueSatisfying(card -> assertThat(card.blockedReason()).isEqualTo("démarchage"));

    ready.undo();
    assertThat(sample.desks().customers().byPhone(GARCIA))
        .hasValueSatisfying(card -> assertThat(card.blocked()).isFalse());
    assertThat(ready.keys()).containsExactly("calls.blocked", "calls.unblocked");
  }

  @Test
  void aCallBackIsNotedAsAMessageOfThatCall() {
    CallFile file = open("claire");
    model.leaveCallBack(file, "À rappeler");

    assertThat(sample.desks().messages().open())
        .filteredOn(message -> message.content().equals("À rappeler"))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.callId()).isEqualTo(file.line().call().id());
              assertThat(message.category()).isEqualTo(Message.Category.CALLBACK_REQUEST);
            });
  }

  private CallFile open(String who) {
    model.filters().who().set(who);
    model.choose(model.pages().items().getFirst().call().id());
    return model.page().get().orElseThrow();
  }

  /// What the event stream would tell.
  private void told() {
    sample
        .desks()
        .calls()
        .log()
        .page(CallFilter.ALL, 0, 50)
        .forEach(line -> model.apply(new RestaurantEvent.CallMarked(line.mark()).mark()));
  }
}
