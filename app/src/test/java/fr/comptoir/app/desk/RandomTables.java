package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.ReservationLife;
import fr.comptoir.db.domain.reservation.TableQuote;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Anything that can be done to reservations, at random, and what must come of it.
final class RandomTables {
  private static final int OWNERS = 100;

  /// Promises that may still be taken up, reservations that may still be moved.
  private static final int PROMISES = 8;

  private static final int RESERVATIONS = 40;

  private static final class Promise {
    private final TableQuote quote;
    private Instant until;
    private Reservation.@Nullable Id reservation;

    Promise(TableQuote quote) {
      this.quote = quote;
      this.until = quote.expiresAt();
    }
  }

  /// A reservation as it must be.
  ///
  /// @param before what undo leads back to; null = there is nothing to take back
  record Known(Reservation reservation, @Nullable Reservation before, int steps) {
    /// The next snapshot, with all that was before.
    private Reservation back() {
      Reservation was = Objects.requireNonNull(before);
      return new Reservation(
          was.id(),
          reservation.version() + 1,
          was.code(),
          was.state(),
          was.businessDay(),
          was.start(),
          was.end(),
          was.partySize(),
          was.service(),
          was.tables(),
          was.guest(),
          was.wishes(),
          was.offer(),
          was.createdAt(),
          was.callId());
    }
  }

  private final SampleDesks sample;
  private final ReservationDesk tables;
  private final Random random;
  private final List<Promise> promises = new ArrayList<>();
  private final Map<Reservation.Id, Known> book = new HashMap<>();
  private final List<Reservation.Id> made = new ArrayList<>();

  RandomTables(SampleDesks sample, Random random) {
    this.sample = sample;
    this.tables = sample.desks().reservations();
    this.random = random;
  }

  /// What the book must hold.
  List<Known> known() {
    return List.copyOf(book.values());
  }

  /// Tables held for somebody who has not said yes.
  List<TableQuote> held() {
    return promises.stream()
        .filter(promise -> promise.reservation == null && promise.until.isAfter(now()))
        .map(promise -> promise.quote)
        .toList();
  }

  /// @return what was done, for the count
  String any() {
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5 -> quote();
      case 6, 7, 8, 9, 10 -> confirm();
      case 11, 12 -> change();
      case 13, 14, 15, 16 -> advance();
      default -> undo();
    };
  }

  private String quote() {
    Instant now = now();
    String owner = "call-" + random.nextInt(OWNERS);
    // A few evenings and as many noons: it must get crowded.
    LocalDate date = LocalDate.ofInstant(now, sample.clock().getZone()).plusDays(random.nextInt(6));
    int hour = random.nextInt(3) == 0 ? 12 : 19 + random.nextInt(3);
    var time = LocalTime.of(hour, 15 * random.nextInt(4));
    var request = new TableRequest(owner, date, time, random.nextInt(14), null, null);
    Outcome<TableQuote> outcome =
        tables.quote(request, random.nextInt(5) == 0 ? Actor.Kind.STAFF : Actor.Kind.ASSISTANT);
    for (Promise other : promises) {
      boolean held = other.reservation == null && other.until.isAfter(now);
      if (held && other.quote.owner().equals(owner)) other.until = now;
    }
    return switch (outcome) {
      case Outcome.Done<TableQuote>(TableQuote quote) -> {
        assertThat(quote.start())
            .isEqualTo(date.atTime(time).atZone(sample.clock().getZone()).toInstant());
        assertThat(quote.end()).isAfter(quote.start());
        assertThat(quote.tables()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(seats(quote.tables())).isGreaterThanOrEqualTo(quote.partySize());
        promises.add(new Promise(quote));
        yield "table promised";
      }
      case Outcome.Refused<TableQuote>(Refusal _) -> "table not promised";
    };
  }

  private int seats(List<String> numbers) {
    return sample.desks().house().house().floor().tables().stream()
        .filter(table -> numbers.contains(table.number()))
        .mapToInt(table -> table.maxParty())
        .sum();
  }

  private String confirm() {
    if (promises.isEmpty()) return "nothing to confirm";
    Promise promise = latest(promises, PROMISES);
    String owner = random.nextInt(10) == 0 ? "somebody else" : promise.quote.owner();
    PhoneNumber phone =
        random.nextInt(3) == 0
            ? null
            : new PhoneNumber("+336399801%02d".formatted(random.nextInt(12)));
    Outcome<Reservation> outcome =
        tables.confirm(
            promise.quote.id(),
            owner,
            new Booking("Garnier", phone, null, Reservation.Wishes.NONE),
            Actor.assistant(owner));
    if (!owner.equals(promise.quote.owner())) return refused(outcome, Refusal.UnknownQuote.class);
    if (promise.reservation != null) {
      assertThat(done(outcome)).isEqualTo(expected(promise.reservation).reservation());
      return "table confirmed again";
    }
    if (!now().isBefore(promise.until)) return refused(outcome, Refusal.StaleQuote.class);
    Reservation reservation = done(outcome);
    assertThat(reservation.tables()).isEqualTo(promise.quote.tables());
    assertThat(reservation.start()).isEqualTo(promise.quote.start());
    assertThat(reservation.partySize()).isEqualTo(promise.quote.partySize());
    promise.reservation = reservation.id();
    book.put(reservation.id(), new Known(reservation, null, 1));
    made.add(reservation.id());
    return "table confirmed";
  }

  private String change() {
    if (promises.isEmpty() || made.isEmpty()) return "nothing to change";
    Promise promise = latest(promises, PROMISES);
    Known known = expected(latest(made, RESERVATIONS));
    Reservation before = known.reservation();
    Outcome<Reservation> outcome =
        tables.change(
            before.code(), promise.quote.id(), promise.quote.owner(), "", Actor.staff("Anna"));
    if (before.id().equals(promise.reservation)) {
      assertThat(done(outcome)).isEqualTo(before);
      return "table changed again";
    }
    if (outcome instanceof Outcome.Refused<Reservation>(Refusal no)) {
      boolean over =
          ReservationLife.refusal(before, Reservation.State.CANCELLED, Actor.Kind.STAFF)
              .isPresent();
      boolean gone = promise.reservation != null || !now().isBefore(promise.until);
      assertThat(over || gone).as("refused with %s", no).isTrue();
      return "table not changed";
    }
    Reservation changed = done(outcome);
    // A quote that became one reservation moves no other.
    assertThat(promise.reservation).isNull();
    assertThat(promise.until).isAfter(now());
    assertThat(changed.code()).isEqualTo(before.code());
    assertThat(changed.version()).isEqualTo(before.version() + 1);
    assertThat(changed.tables()).isEqualTo(promise.quote.tables());
    promise.reservation = changed.id();
    book.put(changed.id(), new Known(changed, before, known.steps() + 1));
    return "table changed";
  }

  private String advance() {
    if (made.isEmpty()) return "no reservation to move";
    Known known = expected(latest(made, RESERVATIONS));
    Reservation before = known.reservation();
    Reservation.State to = any(List.of(Reservation.State.values()));
    Actor.Kind by = random.nextInt(3) > 0 ? Actor.Kind.STAFF : any(List.of(Actor.Kind.values()));
    boolean allowed = ReservationLife.refusal(before, to, by, now()).isEmpty();
    Outcome<Reservation> outcome =
        tables.advance(before.id(), to, new Actor(by, "call-9"), "at random");
    if (outcome instanceof Outcome.Refused<Reservation>(Refusal no)) {
      assertThat(allowed).as("%s to %s refused with %s", before.state(), to, no).isFalse();
      return "reservation not moved";
    }
    assertThat(allowed).isTrue();
    assertThat(done(outcome)).isEqualTo(before.moved(to));
    // Who was late and is expected again is not late again by taking that back.
    boolean late = before.state() == Reservation.State.LATE && to == Reservation.State.CONFIRMED;
    Reservation undo = late ? null : before;
    book.put(before.id(), new Known(done(outcome), undo, known.steps() + 1));
    return "reservation moved";
  }

  private String undo() {
    if (made.isEmpty()) return "no reservation to undo";
    Known known = expected(latest(made, RESERVATIONS));
    Reservation before = known.before();
    Outcome<Reservation> outcome = tables.undo(known.reservation().id(), Actor.staff("Anna"));
    if (before == null) return refused(outcome, Refusal.NothingToUndo.class);
    if (outcome instanceof Outcome.Refused<Reservation>(Refusal no)) {
      assertThat(no).isInstanceOf(Refusal.TableTaken.class);
      return "reservation step not undone: table taken";
    }
    assertThat(done(outcome)).isEqualTo(known.back());
    book.put(known.reservation().id(), new Known(done(outcome), null, known.steps() + 1));
    return "reservation step undone";
  }

  private Known expected(Reservation.Id id) {
    return book.get(id);
  }

  private static String refused(Outcome<?> outcome, Class<? extends Refusal> why) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused<?>) outcome).refusal()).isInstanceOf(why);
    return "table refused: " + why.getSimpleName();
  }

  private static Reservation done(Outcome<Reservation> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Reservation>) outcome).value();
  }

  private Instant now() {
    return sample.clock().instant();
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private <T> T latest(List<T> things, int of) {
    return things.get(things.size() - 1 - random.nextInt(Math.min(of, things.size())));
  }
}
