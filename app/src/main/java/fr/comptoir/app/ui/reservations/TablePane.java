package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.ReservationWords;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.reservations.ReservationModels.Side;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.HoursRules.Sitting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One table: who has it today, whom to seat at it, and taking it out of use for a while.
final class TablePane extends BorderPane implements AutoCloseable {
  private static final int OFFERED = 4;
  private static final int WALK_INS = 6;

  private final Words words;
  private final ReservationModels models;
  private final Clock clock;
  private final Subscription subscription;

  TablePane(Words words, ReservationModels models, Clock clock) {
    this.words = words;
    this.models = models;
    this.clock = clock;
    subscription =
        Subscription.combine(
            models.day().table().subscribe(table -> show()),
            models.day().changes().subscribe(count -> show()));
  }

  private void show() {
    Optional<DiningTable> table =
        models.day().table().get().flatMap(models.day().house().get().floor()::table);
    if (table.isEmpty()) {
      setCenter(null);
      return;
    }
    TableState state = models.day().state(table.get(), clock.instant());
    VBox body =
        column(
            10,
            label(table.get().number(), "big"),
            paragraph(
                words.text(
                    "floor.fits",
                    table.get().seats(),
                    table.get().minParty(),
                    table.get().maxParty()),
                "muted"));
    switch (state) {
      case TableState.Free _ -> {
        seatHere(body, table.get());
        block(body, table.get());
      }
      case TableState.Reserved(var party) -> {
        Button seat =
            wide(words.text("floor.seat", new ReservationWords(words).guest(party)), "go");
        seat.setOnAction(click -> models.host().advance(party));
        body.getChildren().add(seat);
        seatHere(body, table.get());
      }
      case TableState.Seated(var party, _) -> {
        Button clear = wide(words.text("reservation.step.finish"), "go");
        clear.setId("table-clear");
        clear.setOnAction(click -> models.host().advance(party));
        body.getChildren().add(clear);
      }
      case TableState.Blocked(var block, _) -> {
        if (!block.reason().isBlank()) body.getChildren().add(paragraph(block.reason()));
        Button release = wide(words.text("floor.release"), "go");
        release.setId("table-release");
        release.setOnAction(click -> models.host().release(block));
        body.getChildren().add(release);
      }
      case TableState.OutOfUse() ->
          body.getChildren().add(paragraph(words.text("floor.out_of_use.how"), "muted"));
    }
    today(body, table.get());
    body.getStyleClass().add("drawer-body");
    setCenter(scrolling(body));
  }

  private static Button wide(String text, String style) {
    Button button = button(text, "action", style);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private void seatHere(VBox body, DiningTable table) {
    List<Reservation> next =
        models.day().toSeat(clock.instant()).stream()
            .filter(one -> !one.tables().contains(table.number()))
            .limit(OFFERED)
            .toList();
    var walkIns = new FlowPane(8, 8);
    for (int covers = 1; covers <= Math.min(WALK_INS, table.maxParty()); covers++) {
      int party = covers;
      Button size = button(Integer.toString(covers), "action", "quiet", "table-size");
      size.setId("table-walk-in-" + covers);
      size.setAccessibleText(words.text("reservations.walk_in.seat", covers, table.number()));
      size.setOnAction(click -> models.host().walkIn(party, List.of(table.number())));
      walkIns.getChildren().add(size);
    }
    body.getChildren().addAll(label(words.text("reservations.walk_in"), "section-title"), walkIns);
    if (next.isEmpty()) return;
    body.getChildren().add(label(words.text("floor.seat_here"), "section-title"));
    for (Reservation party : next) {
      Button seat = wide(line(party), "quiet");
      seat.setId("seat-" + party.code());
      seat.setOnAction(click -> models.host().seatAt(party, List.of(table.number())));
      body.getChildren().add(seat);
    }
  }

  private void block(VBox body, DiningTable table) {
    Instant now = clock.instant();
    Button hour = button(words.text("floor.block.hour"), "action", "quiet");
    hour.setId("table-block");
    hour.setOnAction(
        click -> models.host().block(table.number(), now, now.plus(Duration.ofHours(1))));
    var steps = new FlowPane(8, 8);
    steps.getChildren().add(hour);
    models
        .day()
        .usual(now)
        .map(Sitting::end)
        .filter(end -> end.isAfter(now))
        .ifPresent(
            end -> {
              Button service = button(words.text("floor.block.service"), "action", "quiet");
              service.setOnAction(click -> models.host().block(table.number(), now, end));
              steps.getChildren().add(service);
            });
    body.getChildren().addAll(label(words.text("floor.block"), "section-title"), steps);
  }

  private void today(VBox body, DiningTable table) {
    List<Reservation> parties =
        models.day().reservations().stream()
            .filter(one -> one.tables().contains(table.number()))
            .filter(one -> DropRules.holdsATable(one.state()))
            .toList();
    if (parties.isEmpty()) return;
    body.getChildren().add(label(words.text("floor.today"), "section-title"));
    for (Reservation party : parties) {
      Button open = wide(line(party), "quiet");
      open.setId("table-party-" + party.code());
      open.setOnAction(
          click -> {
            models.side().set(Side.PARTY);
            models.day().choose(party.id());
          });
      body.getChildren().add(open);
    }
  }

  private String line(Reservation party) {
    return words.text(
        "floor.chip",
        words.formats().time(party.start()),
        new ReservationWords(words).guest(party),
        party.partySize());
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
