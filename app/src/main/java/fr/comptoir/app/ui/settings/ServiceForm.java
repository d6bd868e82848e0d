package fr.comptoir.app.ui.settings;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.ServiceCheck;
import fr.comptoir.db.domain.restaurant.ServiceCheck.Overlap;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A service of the week as it is edited: on which days, when, on what terms. FX thread only.
final class ServiceForm {
  private final House house;
  private final @Nullable ServicePeriod original;
  private final Form<Draft> form;

  final FormValue<String> name;
  final FormValue<LocalTime> start;
  final FormValue<LocalTime> end;
  final FormValue<LocalTime> last;
  final FormValue<Integer> capacity;
  final FormValue<Integer> slot;
  final FormValue<Optional<Integer>> arrivals;
  final FormValue<Integer> minParty;
  final FormValue<Optional<Integer>> maxParty;
  final FormValue<NavigableMap<Integer, Duration>> turns;
  final FormValue<String> prepayment;
  Set<DayOfWeek> days;
  Set<String> rooms;
  boolean autoConfirm;
  boolean hidden;

  /// A service and the days it holds on.
  record Draft(Set<DayOfWeek> days, ServicePeriod service) {}

  /// @param original null = a new one
  ServiceForm(House house, @Nullable ServicePeriod original) {
    this.house = house;
    this.original = original;
    days = new TreeSet<>(original == null ? Set.of() : daysOf(house, original));
    form = new Form<>(original == null ? null : new Draft(Set.copyOf(days), original));
    ServicePeriod from = original == null ? blank() : original;
    name = form.add(FormValue.words("name", from.name(), true));
    start = form.add(new FormValue<>("start", from.start().toString(), true, Typed::time));
    end =
        form.add(
            new FormValue<>("end", from.start().plus(from.length()).toString(), true, Typed::time));
    last =
        form.add(
            new FormValue<>(
                "last_seating",
                from.start().plus(from.lastSeating()).toString(),
                true,
                Typed::time));
    capacity = form.add(FormValue.whole("capacity", from.capacity()));
    slot = form.add(FormValue.whole("slot", (int) from.slot().toMinutes()));
    minParty = form.add(FormValue.whole("min_party", from.terms().minParty()));
    maxParty = form.add(FormValue.wholeOrNone("max_party", from.terms().maxParty()));
    arrivals = form.add(FormValue.wholeOrNone("arrivals", from.terms().arrivalsPerSlot()));
    turns = form.add(TurnTimes.field(from.terms().turn(), false));
    prepayment = form.add(FormValue.words("prepayment", from.terms().prepayment(), false));
    rooms = Set.copyOf(from.rooms());
    autoConfirm = from.terms().autoConfirm();
    hidden = from.terms().hidden();
    form.of(this::made, this::faults);
  }

  Form<Draft> form() {
    return form;
  }

  /// Where it would meet other services of its days; allowed, when a person says so.
  List<Overlap> overlaps() {
    return form.state()
        .get()
        .value()
        .map(
            draft ->
                ServiceCheck.overlaps(
                    house.hours().week(), draft.days(), draft.service(), original))
        .orElse(List.of());
  }

  /// The week with this service as it is now, wherever it was before.
  Map<DayOfWeek, List<ServicePeriod>> week(Map<DayOfWeek, List<ServicePeriod>> now) {
    Draft draft = form.state().get().value().orElseThrow();
    return week(now, draft.days(), draft.service());
  }

  /// The week without it.
  Map<DayOfWeek, List<ServicePeriod>> without(Map<DayOfWeek, List<ServicePeriod>> now) {
    return week(now, Set.of(), blank());
  }

  private Map<DayOfWeek, List<ServicePeriod>> week(
      Map<DayOfWeek, List<ServicePeriod>> now, Set<DayOfWeek> on, ServicePeriod service) {
    Map<DayOfWeek, List<ServicePeriod>> next = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<ServicePeriod> services = new ArrayList<>(now.getOrDefault(day, List.of()));
      services.removeIf(each -> each.equals(original));
      if (on.contains(day)) services.add(service);
      services.sort(Comparator.comparing(ServicePeriod::start));
      next.put(day, List.copyOf(services));
    }
    return next;
  }

  private Optional<Draft> made() {
    if (name.value().isEmpty()
        || start.value().isEmpty()
        || end.value().isEmpty()
        || last.value().isEmpty()
        || capacity.value().isEmpty()
        || slot.value().isEmpty()
        || minParty.value().isEmpty()
        || maxParty.value().isEmpty()
        || arrivals.value().isEmpty()
        || turns.value().isEmpty()) {
      return Optional.empty();
    }
    LocalTime from = start.value().get();
    var terms =
        new ServicePeriod.Terms(
            minParty.value().get(),
            maxParty.value().get().orElse(null),
            arrivals.value().get().orElse(null),
            turns.value().get(),
            autoConfirm,
            hidden,
            prepayment.value().orElse(""));
    List<String> served =
        house.floor().rooms().stream().map(room -> room.id()).filter(rooms::contains).toList();
    return Optional.of(
        new Draft(
            Set.copyOf(days),
            new ServicePeriod(
                name.value().get(),
                from,
                after(from, end.value().get()),
                after(from, last.value().get()),
                capacity.value().get(),
                original != null && Set.copyOf(original.rooms()).equals(rooms)
                    ? original.rooms()
                    : served,
                Duration.ofMinutes(slot.value().get()),
                terms)));
  }

  private List<Fault> faults() {
    Optional<Draft> draft = made();
    if (draft.isEmpty()) return List.of();
    List<Fault> faults = new ArrayList<>(ServiceCheck.faults(draft.get().service()));
    if (days.isEmpty()) faults.add(new Fault(0, "days", Fault.Kind.MISSING, ""));
    return faults;
  }

  /// From one time of day to another, perhaps over midnight.
  private static Duration after(LocalTime from, LocalTime until) {
    Duration length = Duration.between(from, until);
    return length.isNegative() ? length.plusDays(1) : length;
  }

  static Set<DayOfWeek> daysOf(House house, ServicePeriod service) {
    return house.hours().week().entrySet().stream()
        .filter(day -> day.getValue().contains(service))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ServicePeriod blank() {
    return new ServicePeriod(
        "",
        LocalTime.NOON,
        Duration.ofMinutes(150),
        Duration.ofMinutes(105),
        40,
        List.of(),
        Duration.ofMinutes(15));
  }
}
