package fr.comptoir.app.assistant;

import fr.comptoir.app.assistant.ToolRequest.CancelReservation;
import fr.comptoir.app.assistant.ToolRequest.ChangeReservation;
import fr.comptoir.app.assistant.ToolRequest.ConfirmReservation;
import fr.comptoir.app.assistant.ToolRequest.LookupReservation;
import fr.comptoir.app.desk.Booking;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.ReservationCode;
import fr.comptoir.db.domain.reservation.TableQuote;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;

/// `confirm_reservation`, `lookup_reservation`, `change_reservation`, `cancel_reservation`: the
/// caller's own only.
record ReservationTools(CallTurn call) {

  Answer confirm(ConfirmReservation request) {
    Optional<TableQuote> found = quoted(request.quoteId());
    if (found.isEmpty()) return unknownQuote();
    Optional<PhoneNumber> other = call.desks().customers().parse(request.phone());
    if (!request.phone().isBlank() && other.isEmpty()) {
      return call.invalid("phone", "bad_format", call.say("voice.needs.phone"));
    }
    TableQuote quote = found.get();
    Outcome<Reservation> outcome =
        call.desks()
            .reservations()
            .confirm(quote.id(), call.callId(), booking(request, quote, other), call.actor());
    return switch (outcome) {
      case Outcome.Done<Reservation>(Reservation reservation) -> {
        call.deed(CallRecord.Outcome.RESERVATION);
        call.learn(reservation.code());
        yield booked("voice.table.confirmed", reservation);
      }
      case Outcome.Refused<Reservation>(Refusal.StaleQuote _) ->
          new AvailabilityTools(call).again(quote);
      case Outcome.Refused<Reservation>(Refusal no) -> call.refused("refused", no);
    };
  }

  private Booking booking(
      ConfirmReservation request, TableQuote quote, Optional<PhoneNumber> other) {
    Optional<Customer> customer =
        other.isEmpty() ? call.customer() : other.flatMap(call.desks().customers()::byPhone);
    return new Booking(
        request.customerName(),
        other.orElse(call.phone()),
        customer.map(Customer::id).orElse(null),
        new Reservation.Wishes(
            quote.seating(),
            request.occasion(),
            allergies(request, customer),
            request.highChairs(),
            request.note()));
  }

  /// Those said now and those on the card.
  private static List<String> allergies(ConfirmReservation request, Optional<Customer> customer) {
    Stream<String> known =
        customer.filter(Customer::allergiesConsent).map(Customer::allergies).stream()
            .flatMap(List::stream);
    return Stream.concat(request.allergies().stream(), known).distinct().toList();
  }

  private Answer booked(String key, Reservation reservation) {
    return reservation.state() == Reservation.State.PENDING
        ? booked("pending", "voice.table.pending", reservation)
        : booked("confirmed", key, reservation);
  }

  private Answer booked(String status, String key, Reservation reservation) {
    String say =
        call.say(
            key,
            reservation.partySize(),
            call.moment(reservation.start()),
            reservation.guest().name(),
            call.speech().code(reservation.code()));
    return Answer.of(status, say)
        .put("code", reservation.code())
        .at(call.local(reservation.start()))
        .put("party_size", reservation.partySize())
        .put("table_hint", String.join(", ", reservation.tables()));
  }

  Answer lookup(LookupReservation request) {
    String code = ReservationCode.normal(request.code());
    List<Reservation> mine =
        coming().filter(one -> code.isEmpty() || one.code().equals(code)).toList();
    if (mine.isEmpty()) return none();
    ArrayNode list = Answer.JSON.arrayNode();
    for (Reservation one : mine) {
      var start = call.local(one.start());
      list.addObject()
          .put("code", one.code())
          .put("date", start.toLocalDate().toString())
          .put("time", Answer.hour(start.toLocalTime()))
          .put("party_size", one.partySize())
          .put("state", Answer.word(one.state()));
    }
    List<String> said =
        mine.stream()
            .map(one -> call.say("voice.table.one", one.partySize(), call.moment(one.start())))
            .toList();
    return Answer.of("found", call.say("voice.table.found", call.speech().and(said)))
        .put("reservations", list);
  }

  Answer change(ChangeReservation request) {
    if (own(request.code()).isEmpty()) return none();
    Optional<TableQuote> quote = quoted(request.quoteId());
    if (quote.isEmpty()) return unknownQuote();
    Outcome<Reservation> outcome =
        call.desks()
            .reservations()
            .change(request.code(), quote.get().id(), call.callId(), request.note(), call.actor());
    return switch (outcome) {
      case Outcome.Done<Reservation>(Reservation changed) -> {
        call.deed(CallRecord.Outcome.CHANGED);
        call.move(changed.code());
        yield booked("voice.table.changed", changed);
      }
      case Outcome.Refused<Reservation>(Refusal.StaleQuote _) ->
          new AvailabilityTools(call).again(quote.get());
      case Outcome.Refused<Reservation>(Refusal no) -> call.handedOver("refused", no);
    };
  }

  Answer cancel(CancelReservation request) {
    Optional<Reservation> found = own(request.code());
    if (found.isEmpty()) return none();
    Reservation reservation = found.get();
    if (reservation.state() == Reservation.State.CANCELLED) return cancelled(reservation);
    Outcome<Reservation> outcome =
        call.desks().reservations().cancel(reservation.code(), call.actor(), request.reason());
    return switch (outcome) {
      case Outcome.Done<Reservation>(Reservation done) -> {
        withdrawn(done);
        call.deed(CallRecord.Outcome.CANCELLED);
        yield cancelled(done);
      }
      case Outcome.Refused<Reservation>(Refusal no) ->
          call.tooLate(no).put("code", reservation.code());
    };
  }

  /// A table cancelled in the call it was booked or moved in is not what came of the call, unless
  /// another one of it stands.
  private void withdrawn(Reservation cancelled) {
    if (call.codes().contains(cancelled.code()) && noneStands(call.codes())) {
      call.withdraw(CallRecord.Outcome.RESERVATION);
    }
    if (call.moved().contains(cancelled.code()) && noneStands(call.moved())) {
      call.withdraw(CallRecord.Outcome.CHANGED);
    }
  }

  private boolean noneStands(Set<String> codes) {
    return codes.stream()
        .flatMap(code -> call.desks().reservations().byCode(code).stream())
        .allMatch(one -> one.state() == Reservation.State.CANCELLED);
  }

  private Answer cancelled(Reservation reservation) {
    String say =
        call.say(
            "voice.table.cancelled", reservation.partySize(), call.moment(reservation.start()));
    return Answer.of("cancelled", say).put("code", reservation.code());
  }

  private Answer none() {
    return Answer.of("none", call.say("voice.table.none"));
  }

  private Answer unknownQuote() {
    return call.invalid("quote_id", "unknown_quote", call.words(new Refusal.UnknownQuote()));
  }

  private Optional<TableQuote> quoted(String id) {
    return Ids.uuid(id)
        .map(TableQuote.Id::new)
        .flatMap(quote -> call.desks().reservations().quoted(quote, call.callId()));
  }

  /// What the calling number has coming, and what was booked in this call under another.
  Stream<Reservation> coming() {
    PhoneNumber phone = call.phone();
    List<Reservation> byPhone =
        phone == null ? List.of() : call.desks().reservations().comingOf(phone);
    Stream<Reservation> booked =
        call.codes().stream()
            .flatMap(code -> call.desks().reservations().byCode(code).stream())
            .filter(one -> one.state() != Reservation.State.CANCELLED)
            .filter(one -> byPhone.stream().noneMatch(known -> known.id().equals(one.id())));
    return Stream.concat(byPhone.stream(), booked);
  }

  /// The reservation of this code, if it is the caller's.
  private Optional<Reservation> own(String code) {
    return call.desks()
        .reservations()
        .byCode(code)
        .filter(
            one ->
                call.codes().contains(one.code())
                    || (call.phone() != null && call.phone().equals(one.guest().phone())));
  }
}
