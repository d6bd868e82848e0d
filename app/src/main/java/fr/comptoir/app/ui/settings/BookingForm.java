package fr.comptoir.app.ui.settings;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.db.domain.restaurant.BookingCheck;
import fr.comptoir.db.domain.restaurant.BookingPolicy;
import fr.comptoir.db.domain.restaurant.BookingPolicy.Attendance;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The terms for tables as they are edited; lengths in minutes. FX thread only.
final class BookingForm {
  private final Form<BookingPolicy> form;

  final FormValue<Integer> arrivals;
  final FormValue<Integer> maxParty;
  final FormValue<Integer> groupFrom;
  final FormValue<Integer> notice;
  final FormValue<Integer> daysAhead;
  final FormValue<NavigableMap<Integer, Duration>> turns;
  final FormValue<Integer> hold;
  final FormValue<Integer> lateRelease;
  final FormValue<Integer> lateAfter;
  final FormValue<Optional<Integer>> noShowAfter;
  final FormValue<Integer> finishAfter;
  final FormValue<Integer> doubtFrom;

  BookingForm(BookingPolicy now) {
    form = new Form<>(now);
    Attendance attendance = now.attendance();
    arrivals = form.add(FormValue.whole("arrivals", now.arrivalsPerSlot()));
    maxParty = form.add(FormValue.whole("max_party", now.maxParty()));
    groupFrom = form.add(FormValue.whole("group_from", now.groupFrom()));
    notice = form.add(FormValue.whole("notice", now.notice().toMinutes()));
    daysAhead = form.add(FormValue.whole("days_ahead", now.daysAhead()));
    turns = form.add(TurnTimes.field(now.turn(), true));
    hold = form.add(FormValue.whole("hold", now.hold().toMinutes()));
    lateRelease = form.add(FormValue.whole("late_release", now.lateRelease().toMinutes()));
    lateAfter = form.add(FormValue.whole("late_after", attendance.lateAfter().toMinutes()));
    noShowAfter =
        form.add(FormValue.wholeOrNone("no_show_after", minutes(attendance.noShowAfter())));
    finishAfter = form.add(FormValue.whole("finish_after", attendance.finishAfter().toMinutes()));
    doubtFrom = form.add(FormValue.whole("doubt_from", attendance.doubtFrom()));
    form.of(this::made, () -> made().map(BookingCheck::faults).orElse(List.of()));
  }

  Form<BookingPolicy> form() {
    return form;
  }

  private Optional<BookingPolicy> made() {
    List<FormValue<?>> all =
        List.of(
            arrivals,
            maxParty,
            groupFrom,
            notice,
            daysAhead,
            turns,
            hold,
            lateRelease,
            lateAfter,
            noShowAfter,
            finishAfter,
            doubtFrom);
    if (all.stream().anyMatch(value -> value.value().isEmpty())) return Optional.empty();
    return Optional.of(
        new BookingPolicy(
            arrivals.value().orElseThrow(),
            maxParty.value().orElseThrow(),
            groupFrom.value().orElseThrow(),
            minutes(notice),
            daysAhead.value().orElseThrow(),
            turns.value().orElseThrow(),
            minutes(hold),
            minutes(lateRelease),
            new Attendance(
                minutes(lateAfter),
                noShowAfter.value().orElseThrow().map(Duration::ofMinutes).orElse(null),
                minutes(finishAfter),
                doubtFrom.value().orElseThrow())));
  }

  private static Duration minutes(FormValue<Integer> value) {
    return Duration.ofMinutes(value.value().orElseThrow());
  }

  private static @Nullable Integer minutes(@Nullable Duration length) {
    return length == null ? null : (int) length.toMinutes();
  }
}
