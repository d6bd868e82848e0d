package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.ReservationWords;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.reservations.ReservationModels.Side;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.restaurant.FloorPlan;
import fr.comptoir.db.domain.restaurant.FloorPlan.Room;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The room as it stands now: who sits where and for how long yet, who comes next. A party dropped
/// on a table sits there; a tap on a table says what can be done with it.
final class FloorView extends BorderPane implements AutoCloseable {
  private static final int COMING = 8;

  /// Lower than this there is room for the tables only; they offer who comes, too.
  private static final double COMPACT = 340;

  /// Less than this is a tap.
  private static final double PULL = 8;

  private final Words words;
  private final ReservationModels models;
  private final Clock clock;
  private final RoomPane room = new RoomPane();
  private final FlowPane rooms = new FlowPane(8, 8);
  private final FlowPane coming = new FlowPane(8, 8);
  private final Label ghost = label("", "party-ghost");
  private final Button edit;
  private final Subscription subscription;
  private @Nullable Reservation pulled;
  private double pressedX;
  private double pressedY;

  FloorView(Words words, ReservationModels models, Clock clock) {
    this.words = words;
    this.models = models;
    this.clock = clock;
    this.edit = button(words.text("floor.edit"), "action", "quiet");
    edit.setId("floor-edit");
    edit.setGraphic(icon(Feather.EDIT_2));
    edit.setOnAction(click -> models.plan().begin(clock.instant()));
    getStyleClass().add("floor-view");
    ghost.setVisible(false);
    var over = new Pane(ghost);
    over.setMouseTransparent(true);
    ScrollPane scroll = scrolling(room);
    scroll.setFitToHeight(true);
    setTop(rooms);
    setCenter(new StackPane(scroll, over));
    setBottom(coming);
    coming.getStyleClass().add("floor-coming");
    rooms.getStyleClass().add("floor-rooms");
    room.setOnMouseClicked(this::aside);
    heightProperty().subscribe(height -> reveal(coming, height.doubleValue() > COMPACT));
    subscription =
        Subscription.combine(
            models.day().changes().subscribe(count -> sync()),
            models.plan().room().subscribe(id -> turned()),
            models.day().table().subscribe(table -> sync()));
  }

  private FloorPlan floor() {
    return models.day().house().get().floor();
  }

  private void turned() {
    room.forget();
    sync();
  }

  private void sync() {
    String here = models.plan().roomOr(floor());
    rooms.getChildren().setAll(floor().rooms().stream().map(one -> tab(one, here)).toList());
    rooms.getChildren().add(edit);
    room.show(FloorBox.of(floor(), here), floor().joins(), this::shape);
    arrivals();
    tick(clock.instant());
  }

  private ToggleButton tab(Room one, String here) {
    var tab = new ToggleButton(one.name());
    tab.setSelected(one.id().equals(here));
    tab.getStyleClass().add("segment");
    tab.setId("room-" + one.id());
    tab.setMinWidth(Region.USE_PREF_SIZE);
    tab.setOnAction(click -> models.plan().room().set(one.id()));
    return tab;
  }

  private TableShape shape(FloorBox box) {
    var shape = new TableShape(words, box.table());
    String number = box.table().number();
    shape.setOnMousePressed(press -> take(partyAt(number).orElse(null), press));
    shape.setOnMouseDragged(this::pull);
    shape.setOnMouseReleased(release -> drop(release, () -> open(number)));
    shape.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) open(number);
        });
    return shape;
  }

  private void aside(MouseEvent click) {
    if (click.getTarget() == room) models.day().table().set(Optional.empty());
  }

  private void open(String number) {
    models.day().table().set(Optional.of(number));
    models.side().set(Side.TABLE);
  }

  private Optional<Reservation> partyAt(String number) {
    return floor()
        .table(number)
        .flatMap(
            table ->
                switch (models.day().state(table, clock.instant())) {
                  case TableState.Seated(var party, _) -> Optional.of(party);
                  case TableState.Reserved(var party) -> Optional.of(party);
                  case TableState.Free _, TableState.Blocked _, TableState.OutOfUse _ ->
                      Optional.empty();
                });
  }

  /// Who is to be seated next, to be dragged onto a table.
  private void arrivals() {
    List<Reservation> next = models.day().toSeat(clock.instant()).stream().limit(COMING).toList();
    coming.getChildren().setAll(next.stream().map(this::chip).toList());
    if (next.isEmpty()) {
      coming.getChildren().add(paragraph(words.text("floor.nobody"), "muted"));
    }
  }

  private Button chip(Reservation party) {
    String at = party.tables().isEmpty() ? "" : " · " + String.join(" + ", party.tables());
    Button chip =
        button(
            words.text(
                    "floor.chip",
                    words.formats().time(party.start()),
                    new ReservationWords(words).guest(party),
                    party.partySize())
                + at,
            "floor-chip",
            ReservationWords.tone(party, clock.instant()).styleClass());
    chip.setId("chip-" + party.code());
    chip.setOnMousePressed(press -> take(party, press));
    chip.setOnMouseDragged(this::pull);
    chip.setOnMouseReleased(release -> drop(release, () -> {}));
    chip.setOnAction(
        click -> {
          models.side().set(Side.PARTY);
          models.day().choose(party.id());
        });
    return chip;
  }

  private void take(@Nullable Reservation party, MouseEvent press) {
    pulled = party;
    pressedX = press.getSceneX();
    pressedY = press.getSceneY();
  }

  private void pull(MouseEvent drag) {
    Reservation party = pulled;
    if (party == null || !isFar(drag)) return;
    room.hold(true);
    Optional<FloorBox> over = room.atScene(drag.getSceneX(), drag.getSceneY());
    String who = new ReservationWords(words).guest(party);
    ghost.setText(over.map(box -> words.text("floor.drop", who, box.table().number())).orElse(who));
    ghost.setVisible(true);
    var here = ghost.getParent().sceneToLocal(drag.getSceneX(), drag.getSceneY());
    ghost.resizeRelocate(here.getX() + 8, here.getY() - 44, ghost.prefWidth(36), 36);
  }

  private boolean isFar(MouseEvent event) {
    return Math.hypot(event.getSceneX() - pressedX, event.getSceneY() - pressedY) > PULL;
  }

  private void drop(MouseEvent release, Runnable tap) {
    Reservation party = pulled;
    pulled = null;
    ghost.setVisible(false);
    room.hold(false);
    if (!isFar(release)) {
      tap.run();
      return;
    }
    if (party == null) return;
    room.atScene(release.getSceneX(), release.getSceneY())
        .map(box -> List.of(box.table().number()))
        .ifPresent(
            tables -> {
              if (party.state() != State.SEATED) {
                models.host().seatAt(party, tables);
              } else if (!party.tables().equals(tables)) {
                models.host().moveTo(party, tables);
              }
            });
  }

  /// Each second, and after every change.
  void tick(Instant now) {
    reveal(edit, !models.plan().isLocked(now));
    Optional<String> chosen = models.day().table().get();
    for (var table : floor().tables()) {
      room.shape(table.number())
          .ifPresent(
              shape -> {
                if (shape instanceof TableShape drawn) {
                  drawn.show(
                      table,
                      models.day().state(table, now),
                      now,
                      chosen.filter(table.number()::equals).isPresent());
                }
              });
    }
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
