package fr.comptoir.app.ui.kitchen;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.PassDesk;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Notice;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.app.ui.fx.Opening;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import fr.comptoir.db.domain.kitchen.KitchenTicket;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The kitchen's tickets: what is to be made now, later, and what was just made. Never updates
/// itself: a press is asked of the pass, the ticket changes when the book says so. FX thread only.
public final class RailViewModel {
  private final Desks desks;
  private final OnDuty onDuty;
  private final Background background;
  private final Opening opening;
  private final Notices notices;
  private final Clock clock;
  private final PressGuard guard;
  private final Map<Order.Id, KitchenTicket> known = new HashMap<>();
  private final Set<String> seenAllergies = new HashSet<>();
  private final Notices own = new Notices();
  private final List<Consumer<Ring>> bells = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Board> board = new ReadOnlyObjectWrapper<>(Board.EMPTY);
  private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.USUAL);
  private KitchenPolicy policy;

  /// Why the kitchen should look up.
  public enum Ring {
    NEW,
    CHANGED,
    CANCELLED
  }

  /// Which tickets are shown.
  enum Tab {
    NOW,
    UPCOMING,
    FINISHED
  }

  /// What the screen looks at.
  ///
  /// @param station null = all
  /// @param expo the pass: readiness of all stations, hand-over
  record View(Tab tab, @Nullable String station, boolean expo) {
    static final View USUAL = new View(Tab.NOW, null, false);

    Set<String> stations() {
      return station == null ? Set.of() : Set.of(station);
    }
  }

  /// @param house whose stations there are
  public RailViewModel(
      Desks desks,
      OnDuty onDuty,
      Background background,
      Notices notices,
      House house,
      Clock clock) {
    this.desks = desks;
    this.onDuty = onDuty;
    this.background = background;
    this.opening = new Opening(background, this::load);
    this.notices = notices;
    this.clock = clock;
    this.guard = new PressGuard(clock);
    this.policy = house.kitchen();
  }

  ReadOnlyObjectProperty<Board> board() {
    return board.getReadOnlyProperty();
  }

  /// How the reading of the tickets goes.
  Opening opening() {
    return opening;
  }

  ReadOnlyObjectProperty<View> view() {
    return view.getReadOnlyProperty();
  }

  /// The stations that make dishes.
  List<Station> stations() {
    return policy.stations(KitchenPolicy.Kind.COOKING).toList();
  }

  /// What this screen itself has to say: refusals, and what was done with its way back.
  AutoCloseable subscribe(Consumer<Notice> reader) {
    return own.subscribe(reader);
  }

  /// Tells when a ticket came, was changed or was cancelled; for sounds.
  public AutoCloseable onRing(Consumer<Ring> bell) {
    bells.add(bell);
    return () -> bells.remove(bell);
  }

  /// Asks for everything again.
  public void load() {
    opening.read(
        desks.pass()::tickets,
        all -> {
          all.forEach(this::put);
          refresh();
        });
  }

  /// A ticket as the book has it now.
  public void apply(KitchenTicket ticket) {
    KitchenTicket before = known.get(ticket.id());
    if (put(ticket)) {
      ring(before, ticket);
      refresh();
    }
  }

  /// An order that is known already; what the kitchen pressed follows when the book is asked.
  public void offer(Order order) {
    if (!known.containsKey(order.id())) {
      put(KitchenTicket.untouched(order));
      refresh();
    }
  }

  /// An order came, or changed: then its ticket is asked for.
  public void changed(Order order) {
    KitchenTicket before = known.get(order.id());
    if (before == null) {
      apply(KitchenTicket.untouched(order));
    } else if (before.order().version() < order.version()) {
      background.run(
          () -> desks.pass().ticket(order.id()).orElseGet(() -> KitchenTicket.untouched(order)),
          this::apply);
    }
  }

  public void apply(House house) {
    policy = house.kitchen();
    refresh();
  }

  private boolean put(KitchenTicket ticket) {
    KitchenTicket before = known.get(ticket.id());
    if (before != null && !ticket.isNewerThan(before)) return false;
    known.put(ticket.id(), ticket);
    return true;
  }

  private void ring(@Nullable KitchenTicket before, KitchenTicket now) {
    if (!now.waits()) return;
    if (before == null) {
      tell(Ring.NEW);
    } else if (now.cancelled() && !before.cancelled()) {
      tell(Ring.CANCELLED);
    } else if (marks(now) > marks(before)) {
      tell(Ring.CHANGED);
    }
  }

  private static long marks(KitchenTicket ticket) {
    return ticket.lines().stream().mapToLong(KitchenTicket.Line::since).max().orElse(0);
  }

  private void tell(Ring ring) {
    List.copyOf(bells).forEach(bell -> bell.accept(ring));
  }

  /// Time has passed: scheduled tickets come, finished ones go.
  public void tick(Instant now) {
    known.values().removeIf(ticket -> isOver(ticket, now));
    refresh(now);
  }

  private static boolean isOver(KitchenTicket ticket, Instant now) {
    Instant pressed = ticket.lastPress();
    boolean through =
        switch (ticket.order().state()) {
          case OUT, DONE -> true;
          case CANCELLED -> !ticket.waits();
          case TO_ACCEPT, IN_KITCHEN, READY -> false;
        };
    return through && (pressed == null || !pressed.plus(PassDesk.RECALL).isAfter(now));
  }

  private void refresh() {
    refresh(clock.instant());
  }

  private void refresh(Instant now) {
    View looking = view.get();
    var sight = new Board.Sight(looking.stations(), looking.expo(), policy.minPickup());
    Board next = Board.of(known.values(), sight, now);
    if (!next.equals(board.get())) board.set(next);
  }

  /// Tickets of the tab that is open.
  List<KitchenTicket> shown() {
    Board now = board.get();
    return switch (view.get().tab()) {
      case NOW -> now.now();
      case UPCOMING -> now.upcoming();
      case FINISHED -> now.finished();
    };
  }

  void show(Tab tab) {
    look(new View(tab, view.get().station(), view.get().expo()));
  }

  /// @param station null = all
  void showStation(@Nullable String station) {
    look(new View(view.get().tab(), station, false));
  }

  /// All stations' readiness, and what is to be handed out.
  void showExpo() {
    look(new View(Tab.NOW, null, true));
  }

  /// Everything, then each station, then the pass.
  void nextStation() {
    List<Station> stations = stations();
    View now = view.get();
    if (now.expo()) {
      showStation(null);
      return;
    }
    int at = -1;
    for (int i = 0; i < stations.size(); i++) {
      if (stations.get(i).id().equals(now.station())) at = i;
    }
    if (at + 1 < stations.size()) {
      showStation(stations.get(at + 1).id());
    } else {
      showExpo();
    }
  }

  private void look(View next) {
    view.set(next);
    refresh();
  }

  // What a finger or a key does.

  /// Whether a key is meant; a second one too soon after isn't.
  boolean meant() {
    return guard.meant();
  }

  /// A line is done, or isn't after all.
  void tap(KitchenTicket ticket, KitchenTicket.Line line) {
    Set<String> stations = view.get().stations();
    boolean done = line.isDone(stations);
    ask(
        () ->
            done
                ? desks.pass().unbump(ticket.id(), line.number(), onDuty.actor())
                : desks.pass().bump(ticket.id(), line.number(), stations, onDuty.actor()),
        changed -> {});
  }

  /// The whole ticket: done, handed out at the pass, or back from where it was finished.
  void bump(KitchenTicket ticket) {
    if (view.get().tab() == Tab.FINISHED) {
      recall(ticket);
    } else if (ticket.order().state() == Order.State.READY && !ticket.waits()) {
      handOver(ticket.order());
    } else {
      Set<String> stations = view.get().stations();
      ask(
          () -> desks.pass().bump(ticket.id(), stations, onDuty.actor()),
          changed ->
              said(
                  changed.order().state() == Order.State.READY
                      ? "kitchen.done.ready"
                      : "kitchen.done.pressed",
                  changed,
                  () -> recall(changed)));
    }
  }

  private void handOver(Order order) {
    Order.State to = order.mode() == Mode.DELIVERY ? Order.State.OUT : Order.State.DONE;
    background.run(
        () -> desks.orders().advance(order.id(), to, onDuty.actor(), ""),
        outcome ->
            own.settle(
                outcome,
                handed ->
                    own.done(
                        "kitchen.done.handed", List.of(handed.number()), () -> takeBack(handed))));
  }

  private void takeBack(Order order) {
    background.run(
        () -> desks.orders().undo(order.id(), onDuty.actor()),
        outcome -> own.settle(outcome, back -> {}));
  }

  /// Takes the last press back, whatever ticket it was on.
  void recall() {
    background.run(
        () -> desks.pass().recallLast(onDuty.actor()),
        last -> {
          if (last.isPresent()) {
            own.settle(last.get(), back -> said("kitchen.done.recalled", back, null));
          } else {
            own.done("kitchen.done.nothing", List.of(), null);
          }
        });
  }

  void recall(KitchenTicket ticket) {
    ask(
        () -> desks.pass().recall(ticket.id(), onDuty.actor()),
        back -> said("kitchen.done.recalled", back, null));
  }

  /// Off the card until the end of the service.
  void soldOut(int item, String name) {
    background.run(
        () -> desks.menu().soldOutThisService(item),
        outcome ->
            own.settle(
                outcome,
                gone -> {
                  own.done("kitchen.done.sold_out", List.of(name), () -> back(item));
                  notices.done("kitchen.done.sold_out", List.of(name), () -> back(item));
                }));
  }

  private void back(int item) {
    background.run(
        () -> desks.menu().soldOut(item, false),
        (Outcome<Menu> outcome) -> own.settle(outcome, menu -> {}));
  }

  /// Takes back what this screen offered to take back last.
  void undo() {
    own.undoLast();
  }

  private void ask(Supplier<Outcome<KitchenTicket>> what, Consumer<KitchenTicket> then) {
    background.run(what, outcome -> own.settle(outcome, then));
  }

  private void said(String key, KitchenTicket ticket, @Nullable Runnable undo) {
    own.done(key, List.of(ticket.order().number()), undo);
  }

  /// Somebody has touched an allergy: it stops blinking, on every screen.
  void see(KitchenTicket ticket) {
    seenAllergies.add(key(ticket));
  }

  boolean isSeen(KitchenTicket ticket) {
    return seenAllergies.contains(key(ticket));
  }

  private static String key(KitchenTicket ticket) {
    return ticket.id().value() + " " + ticket.order().note();
  }

  /// The next order to come, for an empty screen.
  Optional<KitchenTicket> next() {
    return board.get().upcoming().stream().findFirst();
  }

  /// Time as the house has it.
  Instant now() {
    return clock.instant();
  }
}
