package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.restaurant.FloorDraft;
import fr.comptoir.db.domain.restaurant.FloorPlan;
import fr.comptoir.db.domain.restaurant.FloorPlan.DiningTable;
import fr.comptoir.db.domain.restaurant.FloorPlan.Form;
import fr.comptoir.db.domain.restaurant.FloorPlan.Room;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The rooms being drawn: tables dragged, turned, sized, pushed together. The arrow keys move the
/// table that has the focus, with Shift they size it.
final class FloorEditView extends BorderPane implements AutoCloseable {
  private static final int STEP = FloorDraft.GRID;
  private static final int TURN = 45;

  private final Words words;
  private final FloorEditViewModel model;
  private final RoomPane room = new RoomPane();
  private final FlowPane rooms = new FlowPane(8, 8);
  private final FlowPane tools = new FlowPane(8, 8);
  private final TextField name = new TextField();
  private final Subscription subscription;
  private double pressedX;
  private double pressedY;
  private int fromX;
  private int fromY;
  private boolean dragged;

  FloorEditView(Words words, FloorEditViewModel model) {
    this.words = words;
    this.model = model;
    name.setId("room-name");
    name.getStyleClass().add("form-field");
    name.setPrefColumnCount(8);
    name.setAccessibleText(words.text("floor.room.name"));
    name.setOnAction(enter -> model.nameRoom(name.getText()));
    getStyleClass().addAll("floor-view", "floor-edit");
    rooms.getStyleClass().add("floor-rooms");
    tools.getStyleClass().add("floor-coming");
    room.getStyleClass().add("floor-grid");
    ScrollPane scroll = scrolling(room);
    scroll.setFitToHeight(true);
    setTop(rooms);
    setCenter(scroll);
    setBottom(tools);
    subscription =
        Subscription.combine(
            model.draft().subscribe(draft -> sync()),
            model.room().subscribe(id -> turned()),
            model.selected().subscribe(numbers -> sync()));
  }

  private void turned() {
    room.forget();
    model
        .draft()
        .get()
        .ifPresent(
            draft ->
                draft.plan().rooms().stream()
                    .filter(one -> one.id().equals(model.roomOr(draft.plan())))
                    .findFirst()
                    .ifPresent(one -> name.setText(one.name())));
    sync();
  }

  private void sync() {
    Optional<FloorDraft> draft = model.draft().get();
    if (draft.isEmpty()) return;
    FloorPlan plan = draft.get().plan();
    String here = model.roomOr(plan);
    List<FloorBox> boxes = FloorBox.of(plan, here);
    room.show(boxes, plan.joins(), this::shape);
    for (FloorBox box : boxes) {
      String number = box.table().number();
      room.shape(number)
          .ifPresent(
              shape -> {
                if (shape instanceof TableShape drawn) {
                  drawn.plain(box.table(), model.selected().get().contains(number));
                }
              });
    }
    if (!dragged) {
      head(plan, here);
      tools(draft.get(), boxes);
    }
  }

  private void head(FloorPlan plan, String here) {
    if (name.isFocused()) return; // somebody types there
    rooms.getChildren().setAll(plan.rooms().stream().map(one -> tab(one, here)).toList());
    if (name.getText().isEmpty()) {
      plan.rooms().stream()
          .filter(one -> one.id().equals(here))
          .findFirst()
          .ifPresent(one -> name.setText(one.name()));
    }
    rooms
        .getChildren()
        .addAll(
            name,
            tool("floor.room.add", "room-add", () -> model.addRoom(words.text("floor.room.new"))),
            tool("floor.table.add", "table-add", model::add),
            tool("floor.undo", "floor-undo", model::undo),
            save(),
            tool("floor.leave", "floor-leave", model::leave));
  }

  private ToggleButton tab(Room one, String here) {
    var tab = new ToggleButton(one.name());
    tab.setSelected(one.id().equals(here));
    tab.getStyleClass().add("segment");
    tab.setMinWidth(Region.USE_PREF_SIZE);
    tab.setOnAction(click -> model.room().set(one.id()));
    return tab;
  }

  private Button save() {
    Button save = button(words.text("floor.save"), "action", "go");
    save.setId("floor-save");
    save.setOnAction(click -> model.save());
    return save;
  }

  private Button tool(String key, String id, Runnable action) {
    Button tool = button(words.text(key), "action", "quiet");
    tool.setId(id);
    tool.setOnAction(click -> action.run());
    return tool;
  }

  /// What can be done with the tables that are chosen.
  private void tools(FloorDraft draft, List<FloorBox> boxes) {
    List<String> chosen = model.selected().get();
    List<FloorBox> picked =
        boxes.stream().filter(box -> chosen.contains(box.table().number())).toList();
    if (chosen.isEmpty() || picked.isEmpty()) {
      tools.getChildren().setAll(paragraph(words.text("floor.edit.how"), "muted"));
      return;
    }
    if (chosen.size() > 1) {
      String key = draft.isJoined(chosen) ? "floor.part" : "floor.join";
      tools
          .getChildren()
          .setAll(
              label(String.join(" + ", chosen), "strong"),
              tool(key, "tables-join", model::join),
              tool("floor.table.remove", "table-remove", model::remove));
      return;
    }
    one(picked.getFirst());
  }

  private void one(FloorBox box) {
    DiningTable table = box.table();
    String number = table.number();
    boolean round = table.figure().form() == Form.ROUND;
    tools
        .getChildren()
        .setAll(
            label(number, "strong"),
            stepper(
                "floor.table.seats",
                words.text("floor.seats", table.seats()),
                by -> {
                  int seats = Math.clamp((long) table.seats() + by, 1, 30);
                  model.change(now -> now.seating(number, seats, table.minParty(), seats));
                }),
            stepper(
                "floor.table.width",
                words.text("floor.table.width"),
                by ->
                    model.change(now -> now.sized(number, box.width() + by * STEP, box.height()))),
            stepper(
                "floor.table.height",
                words.text("floor.table.height"),
                by ->
                    model.change(now -> now.sized(number, box.width(), box.height() + by * STEP))),
            tool(
                "floor.table.turn",
                "table-turn",
                () -> model.change(now -> now.turned(number, TURN))),
            tool(
                round ? "floor.table.rectangle" : "floor.table.round",
                "table-form",
                () -> model.change(now -> now.formed(number, round ? Form.RECTANGLE : Form.ROUND))),
            tool(
                table.inUse() ? "floor.table.unuse" : "floor.table.use",
                "table-use",
                () -> model.change(now -> now.used(number, !table.inUse()))),
            tool("floor.table.remove", "table-remove", model::remove));
  }

  private interface Steps {
    void by(int steps);
  }

  private HBox stepper(String key, String shown, Steps steps) {
    String what = words.text(key);
    Button less = iconButton(Feather.MINUS, words.text("floor.less", what));
    less.setOnAction(click -> steps.by(-1));
    Button more = iconButton(Feather.PLUS, words.text("floor.more", what));
    more.setId("more-" + key.substring(key.lastIndexOf('.') + 1));
    more.setOnAction(click -> steps.by(1));
    return row(4, less, label(shown), more);
  }

  private TableShape shape(FloorBox box) {
    var shape = new TableShape(words, box.table());
    String number = box.table().number();
    shape.setOnMousePressed(press -> press(number, press));
    shape.setOnMouseDragged(drag -> drag(number, drag));
    shape.setOnMouseReleased(release -> release(number, release));
    shape.setOnKeyPressed(key -> pressed(number, key));
    return shape;
  }

  private void press(String number, MouseEvent press) {
    pressedX = press.getSceneX();
    pressedY = press.getSceneY();
    dragged = false;
    model
        .draft()
        .get()
        .flatMap(draft -> draft.table(number))
        .ifPresent(
            table -> {
              fromX = table.x();
              fromY = table.y();
            });
  }

  private void drag(String number, MouseEvent drag) {
    double x = drag.getSceneX() - pressedX;
    double y = drag.getSceneY() - pressedY;
    if (!dragged && Math.hypot(x, y) < 6) return;
    boolean first = !dragged;
    dragged = true;
    room.hold(true);
    model.drag(number, fromX + room.planX(x), fromY + room.planY(y), first);
  }

  private void release(String number, MouseEvent release) {
    boolean moved = dragged;
    dragged = false;
    room.hold(false);
    if (moved) {
      sync();
    } else {
      model.select(number, release.isShiftDown() || model.selected().get().size() > 0);
    }
  }

  private void pressed(String number, KeyEvent key) {
    switch (key.getCode()) {
      case LEFT -> arrow(number, key, -STEP, 0);
      case RIGHT -> arrow(number, key, STEP, 0);
      case UP -> arrow(number, key, 0, -STEP);
      case DOWN -> arrow(number, key, 0, STEP);
      case SPACE, ENTER -> model.select(number, true);
      case DELETE -> {
        model.select(number, false);
        model.remove();
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void arrow(String number, KeyEvent key, int x, int y) {
    model.change(
        now ->
            FloorBox.of(now.plan(), model.roomOr(now.plan())).stream()
                .filter(box -> box.table().number().equals(number))
                .findFirst()
                .map(
                    box ->
                        key.isShiftDown()
                            ? now.sized(number, box.width() + x, box.height() + y)
                            : now.moved(number, box.x() + x, box.y() + y))
                .orElse(now));
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
