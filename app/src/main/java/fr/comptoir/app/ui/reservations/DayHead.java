package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.reservations.ReservationDayViewModel.Covers;
import fr.comptoir.db.domain.message.EnquiryRules;
import fr.comptoir.db.domain.restaurant.HoursRules.Sitting;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Which day the book is open at, and how full its services are. A tap on a service brings it into
/// view.
final class DayHead extends FlowPane implements AutoCloseable {
  private final Words words;
  private final ReservationModels models;
  private final ReservationDayViewModel model;
  private final Consumer<Sitting> look;
  private final HBox services = row(8);
  private final ListChangeListener<Object> follow = change -> count();
  private final Subscription subscriptions;

  DayHead(Words words, ReservationModels models, Consumer<Sitting> look) {
    super(8, 8);
    this.words = words;
    this.models = models;
    this.model = models.day();
    this.look = look;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("day-head");
    Button before = iconButton(Feather.CHEVRON_LEFT, words.text("reservations.day_before"));
    before.setOnAction(click -> model.turnTo(model.day().get().minusDays(1)));
    Button after = iconButton(Feather.CHEVRON_RIGHT, words.text("reservations.day_after"));
    after.setOnAction(click -> model.turnTo(model.day().get().plusDays(1)));
    Button today = button(words.text("reservations.today"));
    today.setId("today");
    today.setOnAction(click -> model.turnTo(model.today()));
    getChildren().addAll(row(8, before, picker(), after, today), services);
    subscriptions = model.changes().subscribe(count -> count());
    models.door().waiting().addListener(follow);
    models.groups().open().addListener(follow);
  }

  private DatePicker picker() {
    var picker = new DatePicker();
    picker.setEditable(false);
    picker.setPrefWidth(180);
    picker.setAccessibleText(words.text("reservations.day"));
    picker.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LocalDate date) {
            return date == null ? "" : words.formats().shortDay(date);
          }

          @Override
          public @Nullable LocalDate fromString(String text) {
            return picker.getValue(); // nobody types here
          }
        });
    model.day().subscribe(picker::setValue);
    picker
        .valueProperty()
        .addListener(
            (property, was, now) -> {
              if (now != null && !now.equals(model.day().get())) model.turnTo(now);
            });
    return picker;
  }

  private void count() {
    services.getChildren().setAll(model.covers().stream().map(this::pill).toList());
    services
        .getChildren()
        .add(
            pill(
                "waiting",
                words.text("waiting.pill", models.door().waiting().size()),
                waitingTone(),
                ReservationModels.Side.DAY));
    if (!models.groups().open().isEmpty()) {
      boolean due =
          models.groups().open().stream().anyMatch(one -> EnquiryRules.isDue(one, model.today()));
      services
          .getChildren()
          .add(
              pill(
                  "groups",
                  words.text("group.pill", models.groups().open().size()),
                  due ? "tone-warning" : "tone-neutral",
                  ReservationModels.Side.GROUPS));
    }
  }

  private String waitingTone() {
    return models.door().waiting().isEmpty() ? "tone-neutral" : "tone-warning";
  }

  private Button pill(String id, String text, String tone, ReservationModels.Side side) {
    Button pill = button(text, "covers-pill", tone);
    pill.setId(id);
    pill.setOnAction(click -> models.side().set(side));
    return pill;
  }

  private Button pill(Covers covers) {
    Button pill =
        button(
            words.text(
                "reservations.covers",
                covers.sitting().service().name(),
                covers.booked(),
                covers.capacity()),
            "covers-pill");
    if (covers.booked() >= covers.capacity()) pill.getStyleClass().add("tone-danger");
    pill.setOnAction(click -> look.accept(covers.sitting()));
    return pill;
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    models.door().waiting().removeListener(follow);
    models.groups().open().removeListener(follow);
  }
}
