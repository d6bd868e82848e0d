package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.label;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.reservations.DropRules.Doubtful;
import fr.comptoir.app.ui.reservations.DropRules.Refused;
import fr.comptoir.app.ui.reservations.DropRules.Target;
import fr.comptoir.app.ui.reservations.MoveViewModel.InHand;
import fr.comptoir.app.ui.reservations.RowPlan.Run;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.restaurant.FloorPlan;
import fr.comptoir.db.domain.restaurant.HoursRules.Sitting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The day as tables down and hours across. Only what changed is painted again.
final class HourPlanView extends BorderPane implements AutoCloseable {
  private static final PseudoClass NO = PseudoClass.getPseudoClass("no");
  private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");
  private static final double HEADING = 28;
  private static final double LEAST_ROW = 50;
  private static final double MOST_ROW = 60;
  private static final double LEAST_ZOOM = 1;
  private static final double MOST_ZOOM = 8;

  /// Time seen before and after the service that is looked at.
  private static final Duration MARGIN = Duration.ofMinutes(20);

  /// Where its clicks lead.
  interface PlanActions {
    void open(Reservation party);

    /// A new party at a free place.
    void bookAt(String table, Instant start);
  }

  private final Words words;
  private final ReservationDayViewModel day;
  private final MoveViewModel move;
  private final Clock clock;
  private final PlanHeads heads;
  private final PlanGround ground;
  private final Pane blocks = new Pane();
  private final Pane content = new Pane();
  private final ScrollPane scroll = new ScrollPane(content);
  private final Region nowLine = new Region();
  private final Label ghost = label("", "party-ghost");
  private final Map<String, PartyBlock> shown = new HashMap<>();
  private final Subscription subscriptions;
  private HourGrid hours;
  private RowPlan plan;
  private @Nullable HourGrid drawnHours;
  private @Nullable RowPlan drawnPlan;
  private boolean zoomed;
  private @Nullable Sitting looked;
  private @Nullable Target lit;

  HourPlanView(
      Words words,
      ReservationDayViewModel day,
      MoveViewModel move,
      Clock clock,
      PlanActions actions) {
    this.words = words;
    this.day = day;
    this.move = move;
    this.clock = clock;
    this.heads = new PlanHeads(words);
    this.ground = new PlanGround(words);
    this.hours = HourGrid.of(day.hours(), day.day().get(), List.of(), 3);
    this.plan = new RowPlan(List.of(), 0);
    getStyleClass().add("hour-plan");
    nowLine.getStyleClass().add("now-line");
    ghost.setVisible(false);
    for (Region over : List.of(nowLine, ghost)) {
      over.setManaged(false);
      over.setMouseTransparent(true);
    }
    blocks.setPickOnBounds(false);
    content.getChildren().addAll(ground, blocks, nowLine, ghost);
    scroll.getStyleClass().add("quiet-scroll");
    scroll.setFocusTraversable(false);
    setTop(heads.top());
    setLeft(heads.left());
    setCenter(scroll);
    new PlanPointer(this, move, actions).on(content);
    new PlanKeys(this, day, move, actions).on(content);
    scroll.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    content.setOnZoom(this::pinched);
    scroll.vvalueProperty().subscribe(value -> follow());
    scroll.hvalueProperty().subscribe(value -> follow());
    scroll.viewportBoundsProperty().subscribe(bounds -> fit());
    subscriptions =
        Subscription.combine(
            day.changes().subscribe(count -> sync()),
            day.day().subscribe(this::turned),
            move.inHand().subscribe(this::showInHand));
  }

  HourGrid hours() {
    return hours;
  }

  RowPlan plan() {
    return plan;
  }

  FloorPlan floor() {
    return day.house().get().floor();
  }

  PlanGround ground() {
    return ground;
  }

  List<PartyBlock> parties() {
    return List.copyOf(shown.values());
  }

  private void turned(LocalDate date) {
    looked = null;
    zoomed = false;
    sync();
    lookAt(day.usual(clock.instant()));
  }

  /// Brings a service into view, as wide as there is room.
  void look(Sitting sitting) {
    zoomed = false;
    lookAt(Optional.of(sitting));
  }

  private void lookAt(Optional<Sitting> sitting) {
    looked = sitting.orElse(null);
    fit();
    sitting.ifPresent(one -> scrollTo(hours.x(one.start().minus(MARGIN))));
  }

  private void fit() {
    Bounds view = scroll.getViewportBounds();
    if (view.getWidth() < 50 || view.getHeight() < 50) return;
    Sitting sitting = looked;
    if (!zoomed && sitting != null) {
      double minutes =
          Duration.between(sitting.start(), sitting.end()).plus(MARGIN.multipliedBy(3)).toMinutes();
      zoomTo(view.getWidth() / minutes);
    }
    double x = sitting == null ? 0 : hours.x(sitting.start().minus(MARGIN));
    sync();
    if (!zoomed) scrollTo(x);
    follow();
  }

  private void zoomTo(double perMinute) {
    hours = hours.with(Math.clamp(perMinute, LEAST_ZOOM, MOST_ZOOM));
  }

  private void scrollTo(double x) {
    double room = content.getPrefWidth() - scroll.getViewportBounds().getWidth();
    scroll.setHvalue(room <= 0 ? 0 : Math.clamp(x / room, 0, 1));
    follow();
  }

  /// Hours and tables go along with what is scrolled.
  private void follow() {
    Bounds view = scroll.getViewportBounds();
    double x = scroll.getHvalue() * Math.max(0, content.getPrefWidth() - view.getWidth());
    double y = scroll.getVvalue() * Math.max(0, content.getPrefHeight() - view.getHeight());
    heads.scrolled(x, y);
  }

  private void scrolled(ScrollEvent event) {
    if (move.inHand().get().isPresent() && event.getTouchCount() > 0) {
      event.consume(); // the finger holds a party, not the plan
    } else if (event.isShortcutDown()) {
      event.consume();
      zoom(event.getDeltaY() > 0 ? 1.15 : 1 / 1.15);
    }
  }

  private void pinched(ZoomEvent event) {
    event.consume();
    zoom(event.getZoomFactor());
  }

  /// Closer or further away; what was in the middle stays there.
  void zoom(double factor) {
    double half = scroll.getViewportBounds().getWidth() / 2;
    double left = scroll.getHvalue() * Math.max(0, content.getPrefWidth() - 2 * half);
    Instant middle = hours.at(left + half);
    zoomed = true;
    zoomTo(hours.perMinute() * factor);
    sync();
    scrollTo(hours.x(middle) - half);
  }

  private double rowHeight() {
    long rows = floor().tables().size();
    double headings = floor().rooms().size() * HEADING;
    double room = scroll.getViewportBounds().getHeight() - headings;
    return rows == 0 ? LEAST_ROW : Math.clamp(Math.floor(room / rows), LEAST_ROW, MOST_ROW);
  }

  private void sync() {
    List<Reservation> parties = day.reservations().stream().filter(HourPlanView::isDrawn).toList();
    Map<Reservation.Id, Integer> loose = LooseRows.of(parties, floor());
    int looseRows = loose.values().stream().mapToInt(row -> row + 1).max().orElse(0);
    HourGrid grid = HourGrid.of(day.hours(), day.day().get(), parties, hours.perMinute());
    RowPlan rows = RowPlan.of(floor(), looseRows, HEADING, rowHeight());
    hours = grid;
    plan = rows;
    if (!grid.equals(drawnHours) || !rows.equals(drawnPlan)) {
      drawnHours = grid;
      drawnPlan = rows;
      content.setPrefSize(grid.width(), rows.height());
      content.setMinSize(grid.width(), rows.height());
      ground.draw(rows, grid);
      heads.draw(rows, grid);
    }
    ground.show(day.blocks(), plan, hours);
    place(parties, loose);
    tick(clock.instant());
  }

  private static boolean isDrawn(Reservation party) {
    return DropRules.holdsATable(party.state()) || party.state() == Reservation.State.FINISHED;
  }

  private void place(List<Reservation> parties, Map<Reservation.Id, Integer> loose) {
    Instant now = clock.instant();
    Set<String> kept = new HashSet<>();
    for (Reservation party : parties) {
      List<Run> runs = runs(party, loose);
      for (int i = 0; i < runs.size(); i++) {
        String key = party.id() + "/" + i;
        kept.add(key);
        PartyBlock block = shown.computeIfAbsent(key, _ -> block(party));
        if (block.party() != party || block.getWidth() == 0) block.show(party);
        block.tick(now);
        block.setViewOrder(party.state() == Reservation.State.FINISHED ? 1 : 0);
        put(block, runs.get(i), now);
      }
    }
    shown
        .entrySet()
        .removeIf(
            entry -> {
              boolean gone = !kept.contains(entry.getKey());
              if (gone) blocks.getChildren().remove(entry.getValue());
              return gone;
            });
    mark();
  }

  private List<Run> runs(Reservation party, Map<Reservation.Id, Integer> loose) {
    Integer row = loose.get(party.id());
    return row == null
        ? plan.runs(party.tables())
        : List.of(new Run(plan.rows().get(row).y(), plan.rows().get(row).height()));
  }

  private PartyBlock block(Reservation party) {
    var block = new PartyBlock(words, party, day.house().get().booking().groupFrom());
    block.setManaged(false);
    block.show(party);
    blocks.getChildren().add(block);
    return block;
  }

  private void put(PartyBlock block, Run run, Instant now) {
    double x = hours.x(block.party().start());
    double end = hours.x(PartyBlock.end(block.party(), now));
    block.resizeRelocate(
        Math.round(x), run.y() + 2, Math.max(24, Math.round(end - x) - 2), run.height() - 4);
    block.layout();
  }

  private void mark() {
    for (PartyBlock block : shown.values()) {
      boolean chosen = day.chosen().get().filter(block.party().id()::equals).isPresent();
      block.mark(chosen, move.holds(block.party()));
    }
  }

  private void showInHand(Optional<InHand> held) {
    mark();
    ghost.setVisible(held.isPresent());
    content.setCursor(held.isPresent() ? Cursor.CLOSED_HAND : null);
    if (held.isEmpty()) {
      lit = null;
      ground.dark();
      return;
    }
    InHand now = held.get();
    Target target = now.target();
    List<Run> runs = plan.runs(target.tables());
    Run run = runs.isEmpty() ? new Run(0, LEAST_ROW) : runs.getFirst();
    double x = hours.x(target.start());
    ghost.setText(new TargetWords(words, floor()).of(now));
    ghost.pseudoClassStateChanged(NO, now.verdict() instanceof Refused);
    ghost.pseudoClassStateChanged(DOUBTFUL, now.verdict() instanceof Doubtful);
    ghost.resizeRelocate(
        x, run.y() + 2, Math.max(24, hours.x(target.end()) - x - 2), run.height() - 4);
    light(now);
  }

  private void light(InHand now) {
    Target target = now.target();
    Target before = lit;
    boolean sameTime =
        before != null
            && before.start().equals(target.start())
            && before.stay().equals(target.stay());
    if (sameTime) return;
    lit = target;
    DropRules rules = day.rules(clock.instant());
    ground.light(
        plan,
        hours,
        target,
        table ->
            rules.verdict(
                now.party().id(),
                now.party().partySize(),
                new Target(List.of(table), target.start(), target.stay())));
  }

  /// Each second, and after every change.
  void tick(Instant now) {
    boolean here = !now.isBefore(hours.from()) && now.isBefore(hours.until());
    nowLine.setVisible(here);
    nowLine.resizeRelocate(Math.round(hours.x(now)) - 1, 0, 2, plan.height());
    var drawn = new ArrayList<>(shown.values());
    drawn.forEach(block -> block.tick(now));
    drawn.stream()
        .filter(block -> PartyBlock.end(block.party(), now).equals(now))
        .forEach(block -> put(block, new Run(block.getLayoutY() - 2, block.getHeight() + 4), now));
  }

  void focusOn(Reservation party) {
    shown.values().stream()
        .filter(block -> block.party().id().equals(party.id()))
        .findFirst()
        .ifPresent(this::focus);
  }

  /// Gives a party the keys, and brings it into view.
  void focus(PartyBlock block) {
    Bounds view = scroll.getViewportBounds();
    double roomX = content.getPrefWidth() - view.getWidth();
    double roomY = content.getPrefHeight() - view.getHeight();
    double left = scroll.getHvalue() * Math.max(0, roomX);
    double top = scroll.getVvalue() * Math.max(0, roomY);
    if (block.getLayoutX() < left || block.getLayoutX() > left + view.getWidth() - 60) {
      scrollTo(block.getLayoutX() - view.getWidth() / 3);
    }
    boolean above = block.getLayoutY() < top;
    boolean below = block.getLayoutY() + block.getHeight() > top + view.getHeight();
    if ((above || below) && roomY > 0) {
      double y =
          above ? block.getLayoutY() : block.getLayoutY() + block.getHeight() - view.getHeight();
      scroll.setVvalue(Math.clamp(y / roomY, 0, 1));
    }
    block.requestFocus();
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    move.revert();
  }
}
