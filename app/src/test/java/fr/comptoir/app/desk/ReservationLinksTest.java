package fr.comptoir.app.desk;

import static fr.comptoir.app.desk.Counter.ANNA;
import static fr.comptoir.app.desk.Counter.done;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.TableQuote;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A reservation's links are optional: service, offer, room, tables. The room is that of its
/// tables.
@DisplayName("V141 a reservation has none of its four links, or all, and they can be edited later")
class ReservationLinksTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
  private static final Booking BLANC =
      new Booking("Blanc", Counter.PHONE, null, Reservation.Wishes.NONE);

  private final SampleDesks sample = SampleDesks.open();
  private final ReservationDesk desk = sample.desks().reservations();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void v141_withNoneOfThemItIsKeptAndGetsThemLater() {
    Reservation bare = bare();
    assertThat(find(bare)).isEqualTo(bare);
    assertThat(rooms(bare)).isEmpty();

    Reservation offered = done(desk.edit(bare.id(), bare.version(), BLANC, 1, ANNA));
    Reservation placed =
        done(
            sample
                .desks()
                .floor()
                .move(
                    bare.id(),
                    offered.version(),
                    new FloorDesk.Move(null, null, List.of("T3")),
                    "",
                    ANNA));

    assertThat(placed.offer()).isEqualTo(1);
    assertThat(placed.tables()).containsExactly("T3");
    assertThat(rooms(placed)).containsExactly("salle");
    assertThat(placed.service()).isNotBlank();
    assertThat(find(bare)).isEqualTo(placed);
  }

  @Test
  void v141_withAllOfThemItIsKeptAndLosesOneLater() {
    TableQuote quote =
        done(desk.quote(new TableRequest("form", SATURDAY, LocalTime.of(20, 0), 4, null, 1)));
    Reservation full = done(desk.confirm(quote.id(), "form", BLANC, ANNA));
    assertThat(full.offer()).isEqualTo(1);
    assertThat(full.service()).isNotBlank();
    assertThat(full.tables()).isNotEmpty();
    assertThat(rooms(full)).hasSize(1);

    Reservation without = done(desk.edit(full.id(), full.version(), BLANC, null, ANNA));

    assertThat(without.offer()).isNull();
    assertThat(without.tables()).isEqualTo(full.tables());
    assertThat(find(full)).isEqualTo(without);
  }

  /// As another system's booking may come in.
  private Reservation bare() {
    var reservation =
        new Reservation(
            new Reservation.Id(new UUID(0, 141)),
            1,
            "K7RA",
            Reservation.State.CONFIRMED,
            SATURDAY,
            Instant.parse("2026-11-21T19:00:00Z"),
            Instant.parse("2026-11-21T20:45:00Z"),
            4,
            "",
            List.of(),
            new Reservation.Guest("Blanc", Counter.PHONE, null),
            Reservation.Wishes.NONE,
            null,
            sample.clock().instant(),
            null);
    sample
        .database()
        .write(
            tx -> {
              tx.reservations().insert(reservation, ANNA);
              return true;
            });
    return reservation;
  }

  private @Nullable Reservation find(Reservation one) {
    return desk.byCode(one.code()).orElse(null);
  }

  private List<String> rooms(Reservation one) {
    return one.tables().stream()
        .flatMap(number -> sample.desks().house().house().floor().table(number).stream())
        .map(table -> table.room())
        .distinct()
        .toList();
  }
}
