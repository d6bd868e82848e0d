package fr.comptoir.app.ui.settings;

import fr.comptoir.app.desk.PhoneText;
import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.LineBand;
import fr.comptoir.db.domain.call.LineMode;
import fr.comptoir.db.domain.call.LineRules;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a line takes its calls, as it is edited. FX thread only.
final class LineForm {
  private final LineRules original;
  private final Form<LineRules> form;
  private final List<Hours> hours = new ArrayList<>();

  final FormValue<String> name;
  final FormValue<Optional<PhoneNumber>> number;
  final FormValue<Integer> ringSeconds;
  final FormValue<Integer> repeatMinutes;
  LineMode mode;
  LineRules.Anonymous anonymous;
  boolean vipToPerson;
  boolean shield;

  /// Hours in another mode.
  final class Hours {
    final FormValue<LocalTime> from;
    final FormValue<LocalTime> until;
    Set<DayOfWeek> days;
    LineMode mode;

    private Hours(LineBand band) {
      from = form.add(time("from", band.from()));
      until = form.add(time("until", band.until()));
      days = band.days();
      mode = band.mode();
    }

    private Optional<LineBand> made() {
      return from.value()
          .flatMap(begin -> until.value().map(end -> new LineBand(days, begin, end, mode)));
    }
  }

  LineForm(LineRules original) {
    this.original = original;
    form = new Form<>(original);
    PhoneNumber own = original.number();
    name = form.add(FormValue.words("line_name", original.name(), false));
    number = form.add(phone(own == null ? "" : own.e164()));
    ringSeconds = form.add(FormValue.whole("ring_seconds", original.ringSeconds()));
    repeatMinutes = form.add(FormValue.whole("repeat_minutes", original.repeatMinutes()));
    mode = original.mode();
    anonymous = original.anonymous();
    vipToPerson = original.vipToPerson();
    shield = original.shield();
    original.bands().forEach(band -> hours.add(new Hours(band)));
    form.of(this::made, () -> made().map(LineRules::faults).orElse(List.of()));
  }

  Form<LineRules> form() {
    return form;
  }

  List<Hours> hours() {
    return List.copyOf(hours);
  }

  /// More hours, as a service usually has them.
  Hours more() {
    var next =
        new Hours(
            new LineBand(
                Set.of(DayOfWeek.values()),
                LocalTime.of(19, 0),
                LocalTime.of(22, 0),
                LineMode.STAFF_FIRST));
    hours.add(next);
    form.changed();
    return next;
  }

  void remove(Hours gone) {
    hours.remove(gone);
    form.remove(gone.from);
    form.remove(gone.until);
    form.changed();
  }

  private Optional<LineRules> made() {
    List<LineBand> bands = hours.stream().flatMap(each -> each.made().stream()).toList();
    boolean whole =
        name.value().isPresent()
            && number.value().isPresent()
            && ringSeconds.value().isPresent()
            && repeatMinutes.value().isPresent()
            && bands.size() == hours.size();
    return whole ? Optional.of(rules(bands)) : Optional.empty();
  }

  private LineRules rules(List<LineBand> bands) {
    @Nullable PhoneNumber own = number.value().orElseThrow().orElse(null);
    return new LineRules(
        original.line(),
        original.version(),
        name.value().orElseThrow(),
        own,
        mode,
        bands,
        ringSeconds.value().orElseThrow(),
        repeatMinutes.value().orElseThrow(),
        vipToPerson,
        anonymous,
        shield);
  }

  private static FormValue<Optional<PhoneNumber>> phone(String text) {
    return new FormValue<>(
        "line_number",
        text,
        false,
        typed ->
            typed.isEmpty()
                ? Optional.of(Optional.empty())
                : PhoneText.read(typed).map(Optional::of));
  }

  private static FormValue<LocalTime> time(String field, LocalTime time) {
    return new FormValue<>(field, time.toString(), true, Typed::time);
  }
}
