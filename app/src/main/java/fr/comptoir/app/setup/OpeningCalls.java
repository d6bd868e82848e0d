package fr.comptoir.app.setup;

import fr.comptoir.app.desk.Booking;
import fr.comptoir.app.desk.Confirmation;
import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.desk.MessageDesk;
import fr.comptoir.app.desk.QuoteRequest;
import fr.comptoir.app.desk.TableRequest;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.call.CallEvent;
import fr.comptoir.telephony.media.MediaLeg.LineQuality;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The calls of `assets/demo/calls.json` that were taken before the demonstration opens, with what
/// came of them: an order, a table, a message, questions. Blocks; never on the FX thread.
public final class OpeningCalls {
  private static final Logger log = LoggerFactory.getLogger(OpeningCalls.class);
  private static final String FILE = "/fr/comptoir/assets/demo/calls.json";
  private static final int PATIENCE_S = 10;
  private static final int PACKETS_PER_SECOND = 50;

  private final Desks desks;
  private final Instant now;

  private OpeningCalls(Desks desks) {
    this.desks = desks;
    this.now = desks.house().clock().instant();
  }

  /// Returns when all of them are in the book.
  public static void prepare(Desks desks) {
    JsonNode calls = read().path("calls");
    var ended = new CountDownLatch(calls.size());
    try (AutoCloseable _ =
        desks
            .calls()
            .subscribe(
                call -> {
                  if (call.phase() == LiveCall.Phase.ENDED) ended.countDown();
                })) {
      var opening = new OpeningCalls(desks);
      int number = 0;
      for (JsonNode call : calls) opening.play(new CallId("opening-call-" + ++number), call);
      if (!ended.await(PATIENCE_S, TimeUnit.SECONDS)) log.warn("some opening calls are missing");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) { // AutoCloseable's signature; ours doesn't throw
      throw new IllegalStateException(e);
    }
  }

  private void play(CallId id, JsonNode call) {
    Instant start = now.minus(Duration.ofMinutes(call.path("ago").asInt()));
    @Nullable String phone = call.path("phone").isNull() ? null : call.path("phone").asString();
    desks.calls().codec(id.value(), "PCMA");
    tell(
        new CallEvent.Started(
            start, id, call.path("line").asString(), new Caller(phone, ""), "practice"));
    if (!call.path("missed").asBoolean(false)) tell(new CallEvent.Answered(start, id));
    boolean spoke = false;
    for (JsonNode turn : call.path("turns")) {
      play(id, turn, start.plusSeconds(turn.path("at").asInt()), phone);
      spoke |= turn.has("caller");
    }
    int length = call.path("length").asInt();
    Instant end = start.plusSeconds(length);
    tell(new CallEvent.Used(end, id, 0, 0, call.path("cost").asInt(0)));
    tell(
        new CallEvent.Ended(
            end,
            id,
            call.path("reason").asString(),
            spoke,
            new LineQuality(
                (long) length * PACKETS_PER_SECOND,
                call.path("lost").asInt(0),
                call.path("jitter").asInt(0),
                0,
                0)));
  }

  private void play(CallId id, JsonNode turn, Instant at, @Nullable String phone) {
    String item = id.value() + " " + turn.path("at").asInt();
    if (turn.has("ai")) {
      tell(said(at, id, CallEvent.Speaker.ASSISTANT, item, turn.path("ai").asString()));
    } else if (turn.has("caller")) {
      tell(said(at, id, CallEvent.Speaker.CALLER, item, turn.path("caller").asString()));
    } else if (turn.has("tool")) {
      used(id, at, turn.path("tool").asString(), turn);
    } else if (turn.has("barged")) {
      tell(new CallEvent.BargedIn(at, id, item, turn.path("barged").asInt()));
    } else if (turn.has("noted")) {
      tell(new CallEvent.Noted(at, id, turn.path("noted").asString()));
    } else {
      deed(id, turn, at, desks.customers().parse(phone).orElse(null));
    }
  }

  private void deed(CallId id, JsonNode turn, Instant at, @Nullable PhoneNumber phone) {
    if (turn.has("order")) {
      order(id, turn.path("order"), phone);
      used(id, at, "confirm_order", "Commande confirmée.");
    } else if (turn.has("table")) {
      table(id, turn.path("table"), phone);
      used(id, at, "confirm_reservation", "Table réservée.");
    } else if (turn.has("message")) {
      JsonNode left = turn.path("message");
      desks
          .messages()
          .leave(
              new MessageDesk.Sender(left.path("name").asString(), phone, id.value()),
              left.path("text").asString(),
              Message.Category.valueOf(left.path("category").asString()),
              left.path("urgent").asBoolean());
      desks.calls().deed(id.value(), CallRecord.Outcome.MESSAGE);
      used(id, at, "leave_message", "Message noté.");
    } else {
      JsonNode asked = turn.path("question");
      desks
          .messages()
          .ask(
              asked.path("text").asString(),
              Question.Category.valueOf(asked.path("category").asString()),
              id.value());
      used(id, at, "log_new_faq", "Question transmise.");
    }
  }

  private void order(CallId id, JsonNode wish, @Nullable PhoneNumber phone) {
    List<Cart.Line> lines = new ArrayList<>();
    for (JsonNode line : wish.path("lines")) {
      lines.add(
          new Cart.Line(
              lines.size() + 1,
              line.path("item").asInt(),
              line.path("quantity").asInt(),
              List.of(),
              line.path("note").asString("")));
    }
    var request =
        new QuoteRequest(id.value(), Mode.PICKUP, null, null, new Cart(lines), null, null, null);
    var guest =
        new Confirmation(wish.path("name").asString(), phone, card(phone), Payment.CARD, "");
    Actor assistant = Actor.assistant(id.value());
    done(
        desks
            .orders()
            .quote(request)
            .then(quote -> desks.orders().confirm(quote.id(), id.value(), guest, assistant)),
        id,
        CallRecord.Outcome.ORDER);
  }

  private void table(CallId id, JsonNode wish, @Nullable PhoneNumber phone) {
    LocalDate tomorrow = desks.house().businessDay().plusDays(1);
    var request =
        new TableRequest(
            id.value(),
            tomorrow,
            LocalTime.parse(wish.path("time").asString()),
            wish.path("party").asInt(),
            null,
            null);
    var booking = new Booking("", phone, card(phone), Reservation.Wishes.NONE);
    Actor assistant = Actor.assistant(id.value());
    done(
        desks
            .reservations()
            .quote(request)
            .then(
                quote -> desks.reservations().confirm(quote.id(), id.value(), booking, assistant)),
        id,
        CallRecord.Outcome.RESERVATION);
  }

  private @Nullable Long card(@Nullable PhoneNumber phone) {
    return phone == null ? null : desks.customers().byPhone(phone).map(Customer::id).orElse(null);
  }

  private void done(Outcome<?> outcome, CallId id, CallRecord.Outcome deed) {
    switch (outcome) {
      case Outcome.Done<?> _ -> desks.calls().deed(id.value(), deed);
      case Outcome.Refused<?>(var refusal) ->
          log.info("left out of the demonstration's calls: {}", refusal);
    }
  }

  private static CallEvent said(
      Instant at, CallId id, CallEvent.Speaker who, String item, String text) {
    return new CallEvent.Said(at, id, who, item, text, true);
  }

  private void used(CallId id, Instant at, String tool, JsonNode turn) {
    tell(
        new CallEvent.ToolUsed(
            at,
            id,
            id.value() + " " + tool,
            tool,
            turn.path("arguments").asString("{}"),
            turn.path("result").asString("{}"),
            4));
  }

  private void used(CallId id, Instant at, String tool, String say) {
    tell(
        new CallEvent.ToolUsed(
            at,
            id,
            id.value() + " " + tool + " " + at,
            tool,
            "{}",
            "{\"status\":\"ok\",\"say\":\"" + say + "\"}",
            4));
  }

  private void tell(CallEvent event) {
    desks.calls().on(event);
  }

  private static JsonNode read() {
    try (InputStream in = OpeningCalls.class.getResourceAsStream(FILE)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in, FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
