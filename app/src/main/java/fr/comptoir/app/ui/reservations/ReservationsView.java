package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.reservations.HourPlanView.PlanActions;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The reservations book: the day as a plan of the hours or as a list.
public final class ReservationsView implements Screen {
  private final Words words;
  private final ReservationModels models;
  private final Links links;
  private final BorderPane root = new BorderPane();
  private final StackPane middle = new StackPane();
  private final HourPlanView hours;
  private final PartyListView list;
  private final DayHead head;
  private final StepStrip strip;
  private final Subscription subscription;

  /// Where its clicks lead.
  ///
  /// @param bookAt a new reservation at a table and a time
  /// @param actions buttons beside the title
  public record Links(
      Consumer<Reservation> open, BiConsumer<String, Instant> bookAt, List<Node> actions) {}

  public ReservationsView(Words words, ReservationModels models, Clock clock, Links links) {
    this.words = words;
    this.models = models;
    this.links = links;
    this.hours = new HourPlanView(words, models.day(), models.move(), clock, new Plan());
    this.list = new PartyListView(words, models.day(), clock, this::open);
    this.head = new DayHead(words, models.day(), hours::look);
    this.strip = new StepStrip(words, models.day(), models.host(), models.move(), hours::plan);
    Choice layouts =
        Choice.of(
            models.layout(),
            List.of(ReservationModels.Layout.values()),
            layout -> words.text("reservations.layout.", layout));
    layouts.setMaxHeight(Region.USE_PREF_SIZE);
    head.getChildren().add(1, layouts);
    BorderPane.setMargin(head, new Insets(0, 0, 10, 0));
    root.setTop(head);
    root.setCenter(middle);
    StackPane.setAlignment(strip, Pos.BOTTOM_CENTER);
    root.getStyleClass().add("screen");
    subscription = models.layout().subscribe(this::lay);
  }

  private void lay(ReservationModels.Layout layout) {
    Region shown =
        switch (layout) {
          case HOURS -> hours;
          case LIST -> list;
        };
    middle.getChildren().setAll(shown, strip);
  }

  private void open(Reservation party) {
    models.day().choose(party.id());
    links.open().accept(party);
  }

  private final class Plan implements PlanActions {
    @Override
    public void open(Reservation party) {
      ReservationsView.this.open(party);
    }

    @Override
    public void bookAt(String table, Instant start) {
      links.bookAt().accept(table, start);
    }
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public String title() {
    return words.text("reservations.title");
  }

  @Override
  public List<Node> actions() {
    return links.actions();
  }

  @Override
  public void tick(Instant now) {
    hours.tick(now);
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    hours.close();
    head.close();
    strip.close();
  }
}
