package fr.comptoir.app.ui.delivery;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.i18n.Formats;
import fr.comptoir.app.print.RouteSheet;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Door;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Hand;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Run;
import fr.comptoir.app.ui.fx.Card;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Trip;
import fr.comptoir.db.domain.trip.Trip.Failure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A trip on the board: its doors in order, and below them what can be done now. A tap on a door
/// that is still to do makes it the one the buttons speak of.
final class RunCard extends Card<Run> {
  private static final List<Failure> REASONS =
      List.of(
          Failure.ABSENT, Failure.WRONG_ADDRESS, Failure.REFUSED, Failure.ACCIDENT, Failure.OTHER);

  private final DeliveryWords words;
  private final DeliveryViewModel model;
  private final DeliveryActions actions;
  private final Carry carry;
  private final List<DoorRow> doors = new ArrayList<>();
  private Panel panel = Panel.NONE;
  private Order.@Nullable Id preferred;
  private @Nullable Run run;
  private @Nullable Instant now;

  /// What is unfolded below the buttons.
  private enum Panel {
    NONE,
    COURIER,
    FAILURE,
    CALL,
    MORE
  }

  RunCard(DeliveryWords words, DeliveryViewModel model, DeliveryActions actions, Carry carry) {
    super("run-card");
    this.words = words;
    this.model = model;
    this.actions = actions;
    this.carry = carry;
    carry.spot(
        this,
        load -> load.from() == null && isPlanned(),
        load -> model.add(Objects.requireNonNull(run), load.orders()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  @Override
  public void show(Run next) {
    if (run == null || run.trip().version() != next.trip().version()) panel = Panel.NONE;
    run = next;
    setId("run-" + next.letter());
    paint();
  }

  /// Also when something is chosen beside it, or its doors are put in order.
  void paint() {
    Run shown = run;
    if (shown == null) return;
    String focused = focusedId();
    var badge = words.badge(shown);
    var facts = name(words.facts(shown), "muted");
    Button more = iconButton(Feather.MORE_HORIZONTAL, words.text("delivery.more"), "flat");
    more.setId("more");
    more.setOnAction(click -> unfold(Panel.MORE));
    Label title = label(words.title(shown), "number");
    title.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = row(8, title, badge(badge.text(), badge.tone()), spacer(), more);
    getChildren().setAll(head, facts, doors(shown), buttons(shown));
    unfolded(shown).ifPresent(getChildren()::add);
    setAccessibleText(words.title(shown) + ", " + badge.text() + ", " + words.facts(shown));
    if (now != null) tick(now);
    focus(focused);
  }

  @Override
  public void tick(Instant at) {
    now = at;
    doors.forEach(door -> door.tick(at));
  }

  private VBox doors(Run shown) {
    doors.clear();
    var box = new VBox(4);
    Optional<Door> next = next(shown);
    boolean arranging = model.arranging().get().filter(shown.id()::equals).isPresent();
    for (int i = 0; i < shown.doors().size(); i++) {
      Door door = shown.doors().get(i);
      var line = new DoorRow(words, door, i + 1);
      line.current(!isPlanned() && next.filter(door::equals).isPresent());
      if (door.pending()) line.setOnMouseClicked(click -> prefer(door));
      if (isPlanned()) movable(shown, door, line);
      doors.add(line);
      box.getChildren().add(line);
      if (arranging && isPlanned()) box.getChildren().add(arrows(shown, door));
    }
    return box;
  }

  private void movable(Run shown, Door door, DoorRow line) {
    Order.Id id = door.order().id();
    carry.source(line, () -> new Carry.Load(List.of(id), shown.id(), "#" + door.order().number()));
    carry.spot(
        line,
        load -> load.from() == null || shown.id().equals(load.from()),
        load -> {
          model.steps().move(shown, load.orders(), Math.max(0, shown.orders().indexOf(id)));
          model.chooseNone();
        });
  }

  private HBox arrows(Run shown, Door door) {
    Order.Id id = door.order().id();
    int number = door.order().number();
    int at = shown.orders().indexOf(id);
    Button up = iconButton(Feather.ARROW_UP, words.text("delivery.up", number), "action", "quiet");
    up.setDisable(at <= 0);
    up.setOnAction(click -> model.steps().move(shown, List.of(id), at - 1));
    Button down =
        iconButton(Feather.ARROW_DOWN, words.text("delivery.down", number), "action", "quiet");
    down.setDisable(at < 0 || at == shown.orders().size() - 1);
    down.setOnAction(click -> model.steps().move(shown, List.of(id), at + 1));
    Button off = iconButton(Feather.X, words.text("delivery.off", number), "action", "quiet");
    off.setOnAction(click -> model.steps().remove(shown, id));
    up.setId("up-" + number);
    down.setId("down-" + number);
    off.setId("off-" + number);
    HBox row = row(8, up, down, off);
    row.getStyleClass().add("arrows");
    return row;
  }

  private FlowPane buttons(Run shown) {
    var row = new FlowPane(8, 8);
    row.setAlignment(Pos.CENTER_LEFT);
    List<Order.Id> chosen = model.chosen().get();
    if (isPlanned() && !chosen.isEmpty()) {
      row.getChildren()
          .add(
              act(
                  "add",
                  "main",
                  words.text("delivery.add_here", chosen.size()),
                  () -> model.add(shown, chosen)));
    }
    if (isPlanned()) planned(shown, row);
    else next(shown).ifPresentOrElse(door -> onTheRoad(shown, door, row), () -> home(shown, row));
    return row;
  }

  private void planned(Run shown, FlowPane row) {
    boolean arranging = model.arranging().get().filter(shown.id()::equals).isPresent();
    Button who =
        act("courier", "quiet", words.text("delivery.courier"), () -> unfold(Panel.COURIER));
    who.setGraphic(icon(Feather.USER));
    row.getChildren()
        .addAll(
            act("depart", "go", words.text("delivery.depart"), () -> model.steps().depart(shown)),
            who,
            act(
                "arrange",
                "quiet",
                words.text(arranging ? "delivery.arranged" : "delivery.arrange"),
                () ->
                    model.arranging().set(arranging ? Optional.empty() : Optional.of(shown.id()))));
  }

  private void onTheRoad(Run shown, Door door, FlowPane row) {
    Order order = door.order();
    row.getChildren()
        .addAll(
            act(
                "delivered",
                "go",
                words.text("delivery.delivered", order.number()),
                () -> model.steps().delivered(shown, order)),
            act("failed", "quiet", words.text("delivery.fail"), () -> unfold(Panel.FAILURE)),
            act("call", "quiet", words.text("delivery.call"), () -> unfold(Panel.CALL)));
  }

  private void home(Run shown, FlowPane row) {
    row.getChildren()
        .add(act("back", "go", words.text("delivery.back"), () -> model.steps().back(shown)));
  }

  private Optional<Node> unfolded(Run shown) {
    return switch (panel) {
      case NONE -> Optional.empty();
      case COURIER -> Optional.of(couriers(shown));
      case FAILURE -> next(shown).map(door -> reasons(shown, door.order()));
      case CALL -> next(shown).map(door -> number(door.order()));
      case MORE -> Optional.of(more(shown));
    };
  }

  private Node more(Run shown) {
    Button paper =
        act("sheet", "quiet", words.text("delivery.sheet"), () -> actions.print(sheet()));
    paper.setGraphic(icon(Feather.PRINTER));
    Button file =
        act("sheet-png", "quiet", words.text("delivery.sheet.save"), () -> actions.save(sheet()));
    file.setGraphic(icon(Feather.DOWNLOAD));
    return strip(
        paper,
        file,
        act(
            "give-up",
            "danger",
            words.text("delivery.give_up"),
            () -> model.steps().cancel(shown)));
  }

  private RouteSheet sheet() {
    return new DeliverySheet(words)
        .of(Objects.requireNonNull(run), model.house().get().restaurant().name(), model.time());
  }

  private Node couriers(Run shown) {
    var strip = strip();
    for (Hand hand : model.hands()) {
      long id = hand.courier().id();
      if (hand.state() == Hand.State.OFF || Long.valueOf(id).equals(shown.trip().courier()))
        continue;
      strip
          .getChildren()
          .add(
              act(
                  "give-" + id,
                  "quiet",
                  hand.courier().name(),
                  () -> model.steps().assign(shown, id, hand.courier().name())));
    }
    if (shown.courier() != null) {
      strip
          .getChildren()
          .add(
              act(
                  "give-nobody",
                  "quiet",
                  words.text("delivery.run.nobody"),
                  () -> model.steps().assign(shown, null, words.text("delivery.run.nobody"))));
    }
    return strip.getChildren().isEmpty()
        ? paragraph(words.text("delivery.no_courier"), "muted")
        : strip;
  }

  private Node reasons(Run shown, Order order) {
    var strip = strip();
    for (Failure reason : REASONS) {
      strip
          .getChildren()
          .add(
              act(
                  "failure-" + reason,
                  "danger",
                  words.words().text("delivery.failure.", reason),
                  () -> model.steps().failed(shown, order, reason)));
    }
    return strip;
  }

  /// Whole, whoever reads it: this is the number to dial now.
  private Node number(Order order) {
    PhoneNumber phone = order.guest().phone();
    if (phone == null) return paragraph(words.text("delivery.no_phone"), "muted");
    var line = label(Formats.whole(phone), "when");
    line.setGraphic(icon(Feather.PHONE));
    return row(8, line, name(words.guest(order), "muted"));
  }

  private static FlowPane strip(Button... buttons) {
    var strip = new FlowPane(8, 8, buttons);
    strip.getStyleClass().add("strip");
    return strip;
  }

  private static Button act(String id, String style, String text, Runnable run) {
    Button button = button(text, "action", style);
    button.setId(id);
    button.setOnAction(click -> run.run());
    return button;
  }

  private void unfold(Panel which) {
    panel = panel == which ? Panel.NONE : which;
    paint();
  }

  private boolean isPlanned() {
    return run != null && run.trip().state() == Trip.State.PLANNED;
  }

  private Optional<Door> next(Run shown) {
    return shown.next(preferred);
  }

  private void prefer(Door door) {
    preferred = door.order().id();
    panel = Panel.NONE;
    paint();
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && panel != Panel.NONE) {
      unfold(panel);
      key.consume();
    }
  }

  /// Buttons are made anew with each snapshot; who was on one of them stays there.
  private String focusedId() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    String id = owner == null || owner.getId() == null ? "" : owner.getId();
    for (Node each = owner; each != null; each = each.getParent()) {
      if (each == this) return id;
    }
    return "";
  }

  private void focus(String id) {
    if (id.isEmpty() || id.equals(getId())) return;
    Node same = lookup("#" + id);
    (same == null ? this : same).requestFocus();
  }

  @Override
  protected void open() {
    next(Objects.requireNonNull(run)).ifPresent(door -> actions.open(door.order()));
  }

  /// A tap only brings it under the keys.
  @Override
  protected void tap() {}

  @Override
  protected void act() {
    if (run == null) return;
    Run shown = run;
    if (isPlanned()) model.steps().depart(shown);
    else
      next(shown)
          .ifPresentOrElse(
              door -> model.steps().delivered(shown, door.order()),
              () -> model.steps().back(shown));
  }

  @Override
  protected void menu() {
    if (panel != Panel.MORE) unfold(Panel.MORE);
  }
}
