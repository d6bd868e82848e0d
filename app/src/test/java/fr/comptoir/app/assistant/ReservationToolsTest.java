package fr.comptoir.app.assistant;

import static fr.comptoir.app.assistant.AskedCall.quoteId;
import static fr.comptoir.app.assistant.AskedCall.reason;
import static fr.comptoir.app.assistant.AskedCall.say;
import static fr.comptoir.app.assistant.AskedCall.status;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.Booking;
import fr.comptoir.app.desk.FloorDesk;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.call.CallEvent;
import fr.comptoir.telephony.media.MediaLeg.LineQuality;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Tables as a call asks for them. Friday 20 November 2026, half past seven in the evening.
class ReservationToolsTest {
  private static final String SATURDAY = "2026-11-21";
  private static final int LUNCH_MENU = 81;

  private final SampleDesks sample = SampleDesks.open();
  private final AskedCall call = new AskedCall(sample, "call-1", "+33639980101").begun();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void aTableCancelledInItsCallIsNotWhatCameOfIt() {
    JsonNode booked = call.book(call.table(SATURDAY, "20:00", 2));
    cancel(booked);

    assertThat(outcome()).isEqualTo(CallRecord.Outcome.CANCELLED);
  }

  @Test
  void ofTwoTablesTheOneThatStandsIsWhatCameOfIt() {
    JsonNode first = call.book(call.table(SATURDAY, "20:00", 2));
    call.book(call.table("2026-11-24", "20:00", 2));
    cancel(first);

    assertThat(outcome()).isEqualTo(CallRecord.Outcome.RESERVATION);
  }

  @Test
  void aTableMovedAndThenCancelledIsCancelled() {
    var before = new AskedCall(sample, "before", "+33639980101");
    String code = before.book(before.table(SATURDAY, "20:00", 2)).path("code").asString();
    JsonNode quote = call.table(SATURDAY, "21:00", 2);
    JsonNode moved =
        call.ask("change_reservation", "{'code':'" + code + "'," + quoteId(quote) + "}");
    assertThat(status(moved)).isEqualTo("confirmed");
    cancel(moved);

    assertThat(outcome()).isEqualTo(CallRecord.Outcome.CANCELLED);
  }

  @Test
  @DisplayName("V138: a table with an offer is only had when its set menu is")
  void v138_aTableWithAnOfferIsOnlyHadWhenItsSetMenuIs() {
    long version = sample.desks().house().house().version();
    var terms = new Offer.Terms(null, null, Set.of(Mode.DINE_IN), LUNCH_MENU, null, true);
    var lunch =
        new Offer(7, "menu", "Midi", "", Money.ZERO, 1, 8, Set.of(), null, null, true, null, terms);
    assertThat(sample.desks().offers().put(version, lunch)).isInstanceOf(Outcome.Done.class);

    assertThat(reason(withOffer("20:00"))).isEqualTo("offer_not_available");
    assertThat(status(withOffer("12:30"))).isEqualTo("available");
    sample.desks().menu().soldOut(LUNCH_MENU, true);
    assertThat(reason(withOffer("12:30"))).isEqualTo("offer_not_available");
  }

  @Test
  @DisplayName("R-9: shortly before its hour a table is cancelled by a person, who gets a message")
  void r9_shortlyBeforeItsHourATableIsCancelledByAPerson() {
    var before = new AskedCall(sample, "before", "+33639980101");
    String code = before.book(before.table(SATURDAY, "20:00", 2)).path("code").asString();
    sample.clock().turn(Duration.ofHours(23));

    JsonNode late = call.ask("cancel_reservation", "{'code':'" + code + "'}");
    JsonNode later = call.table(SATURDAY, "20:30", 2);
    JsonNode moved =
        call.ask("change_reservation", "{'code':'" + code + "'," + quoteId(later) + "}");
    JsonNode tomorrow = call.table("2026-11-22", "20:30", 2);
    JsonNode away =
        call.ask("change_reservation", "{'code':'" + code + "'," + quoteId(tomorrow) + "}");

    assertThat(status(late)).isEqualTo("too_late");
    assertThat(reason(late)).isEqualTo("ask_a_person");
    assertThat(say(late)).contains("au plus tard à 18 heures").contains("prenne un message");
    assertThat(status(moved)).isEqualTo("confirmed");
    assertThat(status(away)).isEqualTo("refused");
    assertThat(say(away)).contains("prenne un message");
    assertThat(sample.desks().reservations().byCode(code).orElseThrow().start())
        .isEqualTo(Instant.parse("2026-11-21T19:30:00Z"));
  }

  @Test
  @DisplayName("R-11: who finds no table now is told how long they would wait")
  void r11_whoFindsNoTableNowIsToldHowLongTheyWouldWait() {
    // The notice a booking needs is half an hour; at the door there is room.
    JsonNode soon = call.table("2026-11-20", "19:45", 2);
    assertThat(reason(soon)).isEqualTo("too_soon");
    assertThat(soon.path("waiting_minutes").asInt(-1)).isZero();
    assertThat(say(soon)).contains("sans réserver, il y a une table");

    for (int n = 0; n < 30; n++) {
      var booking = new Booking("Passage " + n, null, null, Reservation.Wishes.NONE);
      sample
          .desks()
          .floor()
          .walkIn(new FloorDesk.WalkIn(2, booking, List.of()), "", Actor.staff("Anna"));
    }
    JsonNode full = call.table("2026-11-20", "20:00", 2);

    assertThat(status(full)).isEqualTo("alternatives");
    assertThat(full.path("waiting_minutes").asInt()).isPositive();
    assertThat(say(full)).contains("l’attente est d’environ");
    assertThat(call.table("2026-11-27", "20:00", 2).has("waiting_minutes")).isFalse();
  }

  private JsonNode withOffer(String time) {
    return call.ask(
        "check_availability",
        "{'mode':'reservation','date':'2026-11-24','time':'"
            + time
            + "','party_size':2,'offer':7}");
  }

  private void cancel(JsonNode booked) {
    String code = booked.path("code").asString();
    assertThat(status(call.ask("cancel_reservation", "{'code':'" + code + "'}")))
        .isEqualTo("cancelled");
  }

  /// Ends the call and lets the journal write what waits.
  private CallRecord.@Nullable Outcome outcome() {
    var now = sample.clock().instant();
    var quiet = new LineQuality(0, 0, 0, 0, 0);
    sample
        .desks()
        .calls()
        .on(new CallEvent.Ended(now, new CallId("call-1"), "goodbye", true, quiet));
    sample.desks().close();
    return sample.desks().calls().find("call-1").orElseThrow().outcome();
  }
}
