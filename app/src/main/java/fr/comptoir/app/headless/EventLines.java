package fr.comptoir.app.headless;

import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.LineState;
import fr.comptoir.telephony.call.CallEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What `--headless` prints: one JSON object a line for every committed fact and every call event.
/// Pure. Times are ISO 8601 with the restaurant's offset, money is integer cents, numbers are
/// E.164.
///
/// `call.ended` comes from the committed call, because only the book knows what came of it.
public final class EventLines {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ZoneId zone;
  private final Snapshots snapshots;

  public EventLines(ZoneId zone) {
    this.zone = zone;
    this.snapshots = new Snapshots(zone);
  }

  /// The first line: the house can be called.
  ///
  /// @param sip where it listens, `address:port`
  public String ready(String version, String sip, Counts book, Instant at) {
    return JSON.objectNode()
        .put("event", "ready")
        .put("at", snapshots.time(at))
        .put("version", version)
        .put("sip", sip)
        .put("orders", book.orders())
        .put("reservations", book.reservations())
        .put("calls", book.calls())
        .put("messages", book.messages())
        .toString();
  }

  /// The line of a committed fact; empty where nothing is printed for it.
  public Optional<String> line(RestaurantEvent event, Instant at) {
    return switch (event) {
      case RestaurantEvent.OrderChanged(var order) ->
          fact("order.changed", at, "order", snapshots.order(order));
      case RestaurantEvent.ReservationChanged(var reservation) ->
          fact("reservation.changed", at, "reservation", snapshots.reservation(reservation));
      case RestaurantEvent.MessageChanged(var message) ->
          fact("message.changed", at, "message", snapshots.message(message));
      case RestaurantEvent.QuestionChanged(var question) ->
          fact("question.changed", at, "question", snapshots.question(question));
      case RestaurantEvent.EnquiryChanged(var enquiry) ->
          fact("enquiry.changed", at, "enquiry", snapshots.enquiry(enquiry));
      case RestaurantEvent.CustomerChanged(var customer) ->
          fact("customer.changed", at, "customer", snapshots.customer(customer));
      case RestaurantEvent.MenuChanged(var menu) ->
          fact("menu.changed", at, "menu", snapshots.menu(menu));
      case RestaurantEvent.HouseChanged _,
          RestaurantEvent.StaffChanged _,
          RestaurantEvent.LinePauseChanged _,
          RestaurantEvent.LineRulesChanged _,
          RestaurantEvent.OutsideLoadChanged _,
          RestaurantEvent.TicketChanged _,
          RestaurantEvent.TripChanged _,
          RestaurantEvent.CourierChanged _,
          RestaurantEvent.WaitingChanged _,
          RestaurantEvent.CallMarked _,
          RestaurantEvent.PrinterChanged _,
          RestaurantEvent.PrintJobChanged _,
          RestaurantEvent.BlockChanged _,
          RestaurantEvent.DayNoteChanged _,
          RestaurantEvent.DayChanged _ ->
          Optional.empty();
      case RestaurantEvent.CallChanged(var call) -> ended(call);
    };
  }

  /// The line of a call event; empty for what is told otherwise or not at all.
  public Optional<String> line(CallEvent event) {
    return switch (event) {
      case CallEvent.Started e ->
          Optional.of(
              call("call.started", e.at(), e.call().value())
                  .put("line", e.line())
                  .put("caller", number(e.caller()))
                  .put("voice", e.voice())
                  .toString());
      case CallEvent.Said e when e.complete() && !e.text().isBlank() ->
          Optional.of(
              call("call.said", e.at(), e.call().value())
                  .put("speaker", Snapshots.word(e.speaker()))
                  .put("text", e.text())
                  .toString());
      case CallEvent.ToolUsed e ->
          Optional.of(
              call("call.tool", e.at(), e.call().value())
                  .put("tool_call_id", e.toolCallId())
                  .put("tool", e.name())
                  .put("arguments", e.arguments())
                  .put("answer", e.output())
                  .put("millis", e.millis())
                  .toString());
      case CallEvent.LineChanged e -> Optional.of(line(e.at(), e.state()).toString());
      case CallEvent.Said _,
          CallEvent.Answered _,
          CallEvent.BargedIn _,
          CallEvent.KeyPressed _,
          CallEvent.Used _,
          CallEvent.Noted _,
          CallEvent.Ended _ ->
          Optional.empty();
    };
  }

  private Optional<String> ended(CallRecord call) {
    Instant endedAt = call.endedAt();
    CallRecord.Outcome outcome = call.outcome();
    if (endedAt == null || outcome == null) return Optional.empty();
    ObjectNode line =
        call("call.ended", endedAt, call.id())
            .put("outcome", Snapshots.word(outcome))
            .put("reason", call.endReason())
            .put("line", call.line())
            .put("phone", Snapshots.e164(call.caller()))
            .put("started_at", snapshots.time(call.startedAt()))
            .put("voice", call.voice())
            .put("tokens_in", call.tokensIn())
            .put("tokens_out", call.tokensOut())
            .put("cost_micros", call.costMicros())
            .put("interruptions", call.interruptions())
            .put("packets_lost", call.packetsLost())
            .put("jitter_micros", call.jitterMicros());
    return Optional.of(line.toString());
  }

  private Optional<String> fact(String event, Instant at, String name, ObjectNode snapshot) {
    ObjectNode line = JSON.objectNode().put("event", event).put("at", snapshots.time(at));
    line.set(name, snapshot);
    return Optional.of(line.toString());
  }

  private ObjectNode call(String event, Instant at, String call) {
    return JSON.objectNode().put("event", event).put("at", snapshots.time(at)).put("call", call);
  }

  private ObjectNode line(Instant at, LineState state) {
    return JSON.objectNode()
        .put("event", "line.changed")
        .put("at", snapshots.time(at))
        .put("line", state.user())
        .put("kind", Snapshots.word(state.kind()))
        .put("registered", state.registered());
  }

  private static String number(Caller caller) {
    return caller.number() == null ? "" : caller.number();
  }

  /// The restaurant's zone, in which all times are printed.
  public ZoneId zone() {
    return zone;
  }
}
