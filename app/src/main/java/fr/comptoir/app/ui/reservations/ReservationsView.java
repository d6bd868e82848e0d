package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.reveal;

import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.reservations.HourPlanView.PlanActions;
import fr.comptoir.app.ui.reservations.ReservationModels.Side;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.domain.reservation.Reservation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The reservations book: the day as a plan of the hours or as a list.
public final class ReservationsView implements Screen {
  private static final double SIDE = 340;

  /// From this width on the side panel has room beside the day.
  private static final double ROOMY = 1180;

  private final Words words;
  private final ReservationModels models;
  private final Links links;
  private final BorderPane root = new BorderPane();
  private final StackPane middle = new StackPane();
  private final HourPlanView hours;
  private final PartyListView list;
  private final FloorView floor;
  private final FloorEditView drawing;
  private final DayHead head;
  private final SidePanel side;
  private final List<Node> actions;
  private final StepStrip strip;
  private final Subscription subscription;

  /// Where its clicks lead.
  ///
  /// @param bookAt a new reservation at a table and a time
  /// @param bookGroup a reservation filled in with what a group wants
  /// @param file asks where a picture goes, by the name it would have
  /// @param actions buttons beside the title
  public record Links(
      BiConsumer<String, Instant> bookAt,
      Consumer<String> openCall,
      Consumer<Reservation> edit,
      Consumer<GroupEnquiry> bookGroup,
      Function<String, Optional<Path>> file,
      List<Node> actions) {}

  public ReservationsView(Words words, ReservationModels models, Clock clock, Links links) {
    this.words = words;
    this.models = models;
    this.links = links;
    this.hours = new HourPlanView(words, models.day(), models.move(), clock, new Plan());
    this.list = new PartyListView(words, models, clock, this::open, links.file());
    this.floor = new FloorView(words, models, clock);
    this.drawing = new FloorEditView(words, models.plan());
    this.head = new DayHead(words, models, hours::look);
    this.side =
        new SidePanel(
            words,
            models,
            clock,
            new ReservationDetailView.Links(links.openCall(), links.edit(), this::take),
            links.bookGroup());
    Button walkIn = button(words.text("reservations.walk_in"), "action", "quiet");
    walkIn.setId("walk-in");
    walkIn.setOnAction(click -> models.side().set(Side.WALK_IN));
    this.actions = Stream.concat(links.actions().stream(), Stream.of(walkIn)).toList();
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
    root.widthProperty().subscribe(width -> arrange(width.doubleValue()));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    subscription =
        Subscription.combine(
            models.layout().subscribe(layout -> lay()),
            models.plan().draft().subscribe(draft -> lay()));
  }

  private void lay() {
    Region shown =
        switch (models.layout().get()) {
          case HOURS -> hours;
          case FLOOR -> models.plan().draft().get().isPresent() ? drawing : floor;
          case LIST -> list;
        };
    reveal(head, shown != drawing); // who draws needs the room
    if (middle.getChildren().contains(shown)) return; // every step of a drawing comes by here
    middle.getChildren().setAll(shown, strip);
    arrange(root.getWidth());
  }

  /// Beside the day where there is room, over it where there isn't.
  private void arrange(double width) {
    boolean roomy = width >= ROOMY;
    side.roomy(roomy);
    side.setMaxWidth(SIDE);
    side.setPrefWidth(SIDE);
    if (roomy) {
      middle.getChildren().remove(side);
      root.setRight(side);
      BorderPane.setMargin(side, new Insets(0, 0, 0, 12));
    } else {
      root.setRight(null);
      if (!middle.getChildren().contains(side)) middle.getChildren().add(side);
      StackPane.setAlignment(side, Pos.TOP_RIGHT);
    }
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && side.leave()) key.consume();
  }

  /// Takes a party in hand with the buttons under the plan.
  private void take(Reservation party) {
    models.layout().set(ReservationModels.Layout.HOURS);
    if (models.move().take(party)) hours.focusOn(party);
  }

  private void open(Reservation party) {
    models.side().set(Side.PARTY);
    models.day().choose(party.id());
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
    return actions;
  }

  @Override
  public void tick(Instant now) {
    hours.tick(now);
    floor.tick(now);
    side.tick();
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    hours.close();
    floor.close();
    drawing.close();
    list.close();
    head.close();
    side.close();
    strip.close();
  }
}
