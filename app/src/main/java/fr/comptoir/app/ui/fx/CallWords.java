package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.call.CallRecord;
import java.time.ZoneId;
import java.util.Optional;

/// How calls that are over are put into words on every screen.
public final class CallWords {
  private final Words words;

  public CallWords(Words words) {
    this.words = words;
  }

  public String caller(CallRecord call) {
    return call.caller() == null
        ? words.text("call.withheld")
        : words.formats().phone(call.caller());
  }

  public String outcome(CallRecord call) {
    return call.outcome() == null
        ? words.text("call.running")
        : words.text("call.outcome.", call.outcome());
  }

  /// Who it was: the name, else the number.
  public String who(CallLine line) {
    return line.name().isBlank() ? caller(line.call()) : line.name();
  }

  /// What came of it, short: `Commande 38,00 €`. From the rows of the book, never from what was
  /// said.
  public String result(CallLine line) {
    CallRecord call = line.call();
    if (CallRecord.DECLINED.equals(call.endReason())) {
      return words.text("call.result.declined");
    }
    if (call.endedAt() != null && call.answeredAt() == null) {
      return words.text("call.result.missed");
    }
    return line.made().stream()
        .flatMap(made -> result(call, made).stream())
        .findFirst()
        .orElseGet(() -> outcome(call));
  }

  private Optional<String> result(CallRecord call, CallLine.Made made) {
    return switch (made) {
      case CallLine.OrderMade order when call.outcome() == CallRecord.Outcome.ORDER ->
          Optional.of(words.text("call.result.order", words.formats().money(order.total())));
      case CallLine.TableMade table when call.outcome() == CallRecord.Outcome.RESERVATION ->
          Optional.of(words.text("call.result.reservation", table.partySize()));
      case CallLine.OrderMade _, CallLine.TableMade _, CallLine.MessageLeft _ -> Optional.empty();
    };
  }

  /// One thing that came of a call, whole: `Réservation HK3F · 2 pers. · lun. 23 nov. 10:00`.
  public String made(CallLine.Made made, ZoneId zone) {
    return switch (made) {
      case CallLine.OrderMade order ->
          words.text(
              "call.made.order",
              String.valueOf(order.number()),
              words.text("mode.", order.mode()),
              words.formats().time(order.promisedAt()),
              words.formats().money(order.total()),
              words.text("order.state.", order.state()));
      case CallLine.TableMade table ->
          words.text(
              "call.made.reservation",
              table.code(),
              table.partySize(),
              words.formats().shortDay(table.start().atZone(zone).toLocalDate()),
              words.formats().time(table.start()),
              words.text("reservation.state.", table.state()));
      case CallLine.MessageLeft message ->
          words.text("call.made.message", words.text("messages.state.", message.state()));
    };
  }

  public static Tone tone(CallLine line) {
    CallRecord call = line.call();
    boolean declined = CallRecord.DECLINED.equals(call.endReason());
    return declined || call.isMissed() ? Tone.DANGER : tone(call);
  }

  public static Tone tone(CallRecord call) {
    CallRecord.Outcome outcome = call.outcome();
    if (outcome == null) {
      return Tone.ACCENT;
    }
    return switch (outcome) {
      case ORDER -> Tone.SUCCESS;
      case RESERVATION, CHANGED -> Tone.ACCENT;
      case TRANSFERRED, GROUP -> Tone.VIOLET;
      case MESSAGE, CANCELLED -> Tone.WARNING;
      case INFO, ABANDONED -> Tone.NEUTRAL;
      case FAILED -> Tone.DANGER;
    };
  }
}
