package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.ui.fx.Loudspeaker;
import fr.comptoir.app.ui.fx.Sound;
import fr.comptoir.app.ui.fx.SoundSettings;
import fr.comptoir.app.ui.shell.AlertRules.Alert;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.staff.StaffMember.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What wants a person now: rings, and is seen, until somebody says so or it is seen to. FX thread
/// only.
final class AlertsViewModel {
  /// A reservation older than that is no news when the window opens.
  private static final Duration NEWS = Duration.ofMinutes(2);

  private static final String LINE = "line";

  private final Loudspeaker speaker;
  private final Clock clock;
  private final ZoneId zone;
  private final ObjectProperty<SoundSettings> settings;
  private final Map<Object, Alert> alerts = new LinkedHashMap<>();
  private final Set<Object> acknowledged = new HashSet<>();
  private final Map<Sound, Instant> heard = new EnumMap<>(Sound.class);
  private Supplier<Optional<Role>> ears = Optional::empty;
  private final ReadOnlyObjectWrapper<Map<Sound, Integer>> ringing =
      new ReadOnlyObjectWrapper<>(Map.of());

  AlertsViewModel(Loudspeaker speaker, SoundSettings settings, Clock clock, ZoneId zone) {
    this.speaker = speaker;
    this.settings = new SimpleObjectProperty<>(settings);
    this.clock = clock;
    this.zone = zone;
  }

  private record OnTheLine(String call) {}

  /// The screen where it is seen to.
  static Entry entry(Sound sound) {
    return switch (sound) {
      case LINE_DOWN -> Entry.SETTINGS;
      case HELP_NEEDED -> Entry.MESSAGES;
      case NEW_ORDER -> Entry.SERVICE;
      case NEW_RESERVATION -> Entry.RESERVATIONS;
      case TICKET_CANCELLED, TICKET_CHANGED, TICKET_NEW -> Entry.KITCHEN;
    };
  }

  /// Whose ears are here; nobody's = all is heard.
  void heardBy(Supplier<Optional<Role>> role) {
    ears = role;
  }

  private boolean isHeard(Sound sound) {
    return ears.get().map(role -> settings.get().roles().hears(role, sound)).orElse(true);
  }

  /// Heard once, unless the hour or the person is to be spared.
  void once(Sound sound) {
    SoundSettings now = settings.get();
    if (isHeard(sound) && !now.silent(clock.instant().atZone(zone).toLocalTime())) {
      speaker.play(sound, now.volume() / 100.0);
    }
  }

  /// Lets one be heard, whatever the hour.
  void test(Sound sound) {
    speaker.play(sound, Math.max(settings.get().volume(), 5) / 100.0);
  }

  ObjectProperty<SoundSettings> settings() {
    return settings;
  }

  /// How many things of each kind nobody has seen to; kinds without one are left out.
  ReadOnlyObjectProperty<Map<Sound, Integer>> ringing() {
    return ringing.getReadOnlyProperty();
  }

  /// An order a caller has placed rings until somebody decides about it.
  void apply(Order order) {
    boolean waits = order.state() == Order.State.TO_ACCEPT && order.callId() != null;
    change(Sound.NEW_ORDER, order.id(), waits);
  }

  /// A table a caller has just booked.
  void apply(Reservation booked) {
    boolean open =
        booked.state() == Reservation.State.PENDING
            || booked.state() == Reservation.State.CONFIRMED;
    boolean news = !booked.createdAt().isBefore(clock.instant().minus(NEWS));
    boolean rings = alerts.containsKey(booked.id());
    change(Sound.NEW_RESERVATION, booked.id(), open && booked.callId() != null && (news || rings));
  }

  /// A caller needs a person.
  void apply(Message message) {
    boolean waits =
        message.urgent()
            && (message.state() == Message.State.NEW || message.state() == Message.State.REOPENED);
    change(Sound.HELP_NEEDED, message.id(), waits);
  }

  /// A caller on the line asks for a person.
  void apply(LiveCall call, boolean asks) {
    boolean talks = call.phase() != LiveCall.Phase.ENDED;
    change(Sound.HELP_NEEDED, new OnTheLine(call.id()), asks && talks);
  }

  /// Whether the thing of this id, an order's, a reservation's, a call's, rings now.
  boolean rings(Object id) {
    return alerts.containsKey(id)
        || (id instanceof String call && alerts.containsKey(new OnTheLine(call)));
  }

  /// The id of what rings, where it is the only one of its kind.
  Optional<Object> only(Sound sound) {
    List<Object> about =
        alerts.values().stream().filter(alert -> alert.sound() == sound).map(Alert::about).toList();
    return about.size() == 1 ? Optional.of(about.getFirst()) : Optional.empty();
  }

  /// The screen where what rings now is seen to: who still talks is on the Service screen.
  Entry where(Sound sound) {
    boolean talks = alerts.keySet().stream().anyMatch(OnTheLine.class::isInstance);
    return sound == Sound.HELP_NEEDED && talks ? Entry.SERVICE : entry(sound);
  }

  void line(boolean down) {
    if (!down) {
      acknowledged.remove(LINE);
    }
    change(Sound.LINE_DOWN, LINE, down);
  }

  /// Somebody has heard it: everything of this kind is silent until there is more of it.
  void acknowledge(Sound sound) {
    alerts.values().stream()
        .filter(alert -> alert.sound() == sound)
        .map(Alert::about)
        .forEach(acknowledged::add);
    alerts.values().removeIf(alert -> alert.sound() == sound);
    count();
  }

  /// Each second.
  void tick(Instant now) {
    List<Alert> audible = alerts.values().stream().filter(one -> isHeard(one.sound())).toList();
    AlertRules.due(audible, heard, now, now.atZone(zone).toLocalTime(), settings.get())
        .ifPresent(
            play -> {
              heard.put(play.sound(), now);
              speaker.play(play.sound(), play.volume());
            });
  }

  private void change(Sound sound, Object about, boolean waits) {
    boolean changed;
    if (!waits) {
      changed = alerts.remove(about) != null;
    } else if (acknowledged.contains(about)) {
      return;
    } else {
      changed = alerts.putIfAbsent(about, new Alert(sound, about, clock.instant())) == null;
    }
    if (changed) {
      count();
    }
  }

  private void count() {
    Map<Sound, Integer> counts = new EnumMap<>(Sound.class);
    alerts.values().forEach(alert -> counts.merge(alert.sound(), 1, Integer::sum));
    ringing.set(counts);
  }
}
