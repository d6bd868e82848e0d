package fr.comptoir.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.calls.Conversation;
import fr.comptoir.app.desk.Booking;
import fr.comptoir.app.desk.HouseDesk;
import fr.comptoir.app.desk.ReservationDesk;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.desk.TableRequest;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.OpeningHours;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import fr.comptoir.db.domain.restaurant.ServicePeriod.Terms;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.Reception;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A caller moves their table in a house that is full but for them.
class MovingTableTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
  private static final String EARLIER =
      "{'mode':'reservation','date':'2026-11-21','time':'19:45','party_size':4}";

  private final SampleDesks sample = SampleDesks.open();
  private final ReservationDesk tables = sample.desks().reservations();
  private final ToolRunner tools = tools();
  private int asked;

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void theCallersOwnTableIsNotTaken() {
    String code = book();
    fill();

    JsonNode quote = ask("check_availability", EARLIER);
    assertThat(quote.path("status").asString()).as(quote.toString()).isEqualTo("available");
    JsonNode moved =
        ask(
            "change_reservation",
            "{'code':'%s','quote_id':'%s'}".formatted(code, quote.path("quote_id").asString()));

    assertThat(moved.path("status").asString()).isEqualTo("confirmed");
    assertThat(moved.path("code").asString()).isEqualTo(code);
    assertThat(moved.path("time").asString()).isEqualTo("19:45");
    assertThat(tables.comingOf(new PhoneNumber("+33639980101"))).hasSize(1);
  }

  @Test
  void aQuoteForMovingMakesNoSecondReservation() {
    book();
    fill();
    String quote = ask("check_availability", EARLIER).path("quote_id").asString();

    JsonNode answer =
        ask("confirm_reservation", "{'quote_id':'%s','customer_name':'Garnier'}".formatted(quote));

    assertThat(answer.path("status").asString()).isEqualTo("refused");
    assertThat(answer.path("problems").path(0).path("reason").asString()).isEqualTo("quote_moves");
  }

  @Test
  void aStrangerIsToldThatItIsFull() {
    fill();

    JsonNode answer = ask("check_availability", EARLIER);

    assertThat(answer.path("status").asString()).isEqualTo("alternatives");
    assertThat(answer.path("alternatives")).isNotEmpty();
  }

  @Test
  void whereAPersonConfirmsTheCallerIsToldSo() {
    String code = book();
    personsConfirm();

    String quote = ask("check_availability", EARLIER).path("quote_id").asString();
    JsonNode moved =
        ask("change_reservation", "{'code':'%s','quote_id':'%s'}".formatted(code, quote));

    assertThat(moved.path("status").asString()).isEqualTo("pending");
    assertThat(moved.path("say").asString()).contains("doit encore confirmer");
    assertThat(tables.byCode(code).orElseThrow().state()).isEqualTo(Reservation.State.PENDING);
  }

  private void personsConfirm() {
    HouseDesk desk = sample.desks().house();
    House house = desk.house();
    Terms byHand = new Terms(1, null, null, Collections.emptyNavigableMap(), false, false, "");
    Map<DayOfWeek, List<ServicePeriod>> week = new EnumMap<>(DayOfWeek.class);
    house
        .hours()
        .week()
        .forEach((day, all) -> week.put(day, all.stream().map(one -> one.on(byHand)).toList()));
    desk.save(
        new House(
            house.version(),
            house.restaurant(),
            new OpeningHours(week, house.hours().closed()),
            house.floor(),
            house.booking(),
            house.kitchen(),
            house.delivery(),
            house.offers()));
  }

  private String book() {
    String quote =
        ask("check_availability", EARLIER.replace("19:45", "20:00")).path("quote_id").asString();
    return ask(
            "confirm_reservation", "{'quote_id':'%s','customer_name':'Garnier'}".formatted(quote))
        .path("code")
        .asString();
  }

  private void fill() {
    for (int party : List.of(4, 6, 2)) {
      for (LocalTime at = LocalTime.of(19, 0);
          !at.isAfter(LocalTime.of(22, 15));
          at = at.plusMinutes(15)) {
        var request = new TableRequest("others", SATURDAY, at, party, null, null);
        while (tables.quote(request) instanceof Outcome.Done<TableQuote>(TableQuote quote)) {
          tables.confirm(
              quote.id(),
              "others",
              new Booking("Autres", null, null, Reservation.Wishes.NONE),
              Actor.assistant("others"));
        }
      }
    }
  }

  private JsonNode ask(String tool, String arguments) {
    var call = new Tool.Call("item-" + ++asked, tool, arguments.replace('\'', '"'));
    return Conversation.parse(tools.run(call).output());
  }

  private ToolRunner tools() {
    var reception = new AssistantReception(sample.desks());
    var answer =
        (Reception.Answer)
            reception.receive(
                new CallId("call-1"), "fxo1", new Caller("+33639980101", ""), Codec.PCMA);
    return answer.tools();
  }
}
