package fr.comptoir.app.ui.service;

import static fr.comptoir.app.ui.fx.Pieces.label;

import fr.comptoir.app.ui.fx.CardList;
import fr.comptoir.app.ui.fx.ListStates;
import fr.comptoir.app.ui.fx.Opening;
import fr.comptoir.app.ui.fx.ServiceNow;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Today's parties, and how many covers of the service are taken.
final class ReservationsPane extends VBox implements AutoCloseable {
  private static final double CARD = 250;

  private final Words words;
  private final ReservationsViewModel model;
  private final House house;
  private final LaneView<Reservation> lane;
  private final Label covers = label("", "muted");
  private final ProgressBar taken = new ProgressBar(0);

  ReservationsPane(
      Words words,
      ReservationsViewModel model,
      Opening opening,
      House house,
      Consumer<Reservation> open) {
    super(6);
    this.words = words;
    this.model = model;
    this.house = house;
    this.lane =
        new LaneView<>(
            words.text("service.reservations"),
            new ListStates(
                words,
                ListStates.Empty.saying(words.text("service.reservations.empty")),
                opening::retry),
            opening,
            model.expected(),
            new CardList<>(
                model.expected(),
                Reservation::id,
                () -> new ReservationCard(words, open, model::advance),
                CARD));
    lane.head().getChildren().add(covers);
    taken.setMaxWidth(Double.MAX_VALUE);
    taken.getStyleClass().add("meter");
    lane.getChildren().add(1, taken);
    VBox.setVgrow(lane, Priority.ALWAYS);
    getChildren().add(lane);
    setMinWidth(0);
  }

  ObservableList<Reservation> expected() {
    return model.expected();
  }

  /// As [CardList#flashing].
  void flashing(Predicate<Object> rings) {
    lane.flashing(rings);
  }

  void tick(Instant now) {
    lane.tick(now);
    int capacity = ServiceNow.at(house, now).map(service -> service.period().capacity()).orElse(0);
    int booked = model.covers().get();
    covers.setText(words.text("service.covers", booked, capacity));
    taken.setProgress(capacity == 0 ? 0 : Math.min(1.0, booked / (double) capacity));
    taken.setAccessibleText(covers.getText());
  }

  @Override
  public void close() {
    lane.close();
  }
}
