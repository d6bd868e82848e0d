package fr.comptoir.app.ui.delivery;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.delivery.DeliveryBoard.Door;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Trip.Failure;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One door of a trip: its place, who and where, what was promised and when the courier is there.
final class DoorRow extends HBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final DeliveryWords words;
  private final Door door;
  private final Label place = label("", "stop-number");
  private final Label promised = label("", "strong");

  /// @param number its place on the trip, from 1
  DoorRow(DeliveryWords words, Door door, int number) {
    super(10);
    this.words = words;
    this.door = door;
    Order order = door.order();
    getStyleClass().add("door-row");
    setId("door-" + order.number());
    place.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    switch (door.stop().state()) {
      case PENDING -> place.setText(Integer.toString(number));
      case DELIVERED -> place.setGraphic(icon(Feather.CHECK));
      case FAILED -> place.setGraphic(icon(Feather.X));
    }
    Label said = label("#" + order.number(), "number");
    said.setMinWidth(Region.USE_PREF_SIZE);
    HBox who = row(6, said, name(words.guest(order)));
    DeliveryWords.Badge keeps = words.hindrance(door);
    if (!keeps.text().isEmpty() && door.pending())
      who.getChildren().add(badge(keeps.text(), keeps.tone()));
    VBox middle = column(2, who, paragraph(words.address(order), "muted"));
    String allergies = words.allergies(order);
    if (!allergies.isEmpty()) {
      Label band = paragraph(allergies, "allergy-band");
      band.setGraphic(icon(Feather.ALERT_TRIANGLE));
      middle.getChildren().add(band);
    }
    HBox.setHgrow(middle, Priority.ALWAYS);
    middle.setMinWidth(0);
    promised.setText(words.time(order.promisedAt()));
    Label there = label(there(), "arrival");
    for (Label time : new Label[] {promised, there}) time.setMinWidth(Region.USE_PREF_SIZE);
    VBox times = column(2, promised, there);
    times.setAlignment(Pos.TOP_RIGHT);
    times.setMinWidth(Region.USE_PREF_SIZE);
    there.getStyleClass().add(tone() == Tone.DANGER ? "danger-text" : "muted");
    place.getStyleClass().add(tone().styleClass());
    getChildren().addAll(place, middle, spacer(), times);
    HBox.setHgrow(getChildren().get(2), Priority.NEVER);
  }

  /// Whether the buttons below speak of this door.
  void current(boolean now) {
    pseudoClassStateChanged(CURRENT, now);
  }

  /// What is past and still to do is late, whatever was reckoned.
  void tick(Instant now) {
    boolean late = door.pending() && now.isAfter(door.order().promisedAt());
    promised.getStyleClass().remove("late");
    if (late) promised.getStyleClass().add("late");
  }

  private Tone tone() {
    return switch (door.stop().state()) {
      case PENDING -> door.late() ? Tone.DANGER : Tone.ACCENT;
      case DELIVERED -> Tone.SUCCESS;
      case FAILED -> Tone.DANGER;
    };
  }

  private String there() {
    Instant done = door.stop().doneAt();
    Failure failure = door.stop().failure();
    return switch (door.stop().state()) {
      case PENDING -> words.text("delivery.expected", words.time(door.stop().arrivesAt()));
      case DELIVERED ->
          done == null
              ? words.text("delivery.badge.delivered")
              : words.text("delivery.delivered_at", words.time(done));
      case FAILED ->
          failure == null
              ? words.text("delivery.failed")
              : words.words().text("delivery.failure.", failure);
    };
  }
}
