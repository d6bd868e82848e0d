package fr.comptoir.db.domain.restaurant;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Fault.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with the terms for tables, by field. Pure.
public final class BookingCheck {
  private static final int LARGEST = 999;
  private static final int FARTHEST_DAYS = 730;
  private static final Duration DAY = Duration.ofDays(1);

  private BookingCheck() {}

  /// Empty = tables can be given by them.
  public static List<Fault> faults(BookingPolicy policy) {
    List<Fault> faults = new ArrayList<>();
    must(faults, in(policy.arrivalsPerSlot(), LARGEST), "arrivals", policy.arrivalsPerSlot());
    must(faults, in(policy.maxParty(), LARGEST), "max_party", policy.maxParty());
    must(faults, in(policy.groupFrom(), LARGEST), "group_from", policy.groupFrom());
    if (policy.groupFrom() > policy.maxParty() + 1) {
      // Between the two nobody would be served: neither a table nor an enquiry.
      faults.add(new Fault(0, "group_from", Kind.UNEVEN, String.valueOf(policy.groupFrom())));
    }
    must(faults, in(policy.daysAhead(), FARTHEST_DAYS), "days_ahead", policy.daysAhead());
    within(faults, policy.notice(), Duration.ZERO, DAY, "notice");
    within(faults, policy.hold(), Duration.ofMinutes(1), Duration.ofHours(1), "hold");
    within(faults, policy.lateRelease(), Duration.ZERO, DAY, "late_release");
    boolean turns =
        !policy.turn().isEmpty()
            && policy.turn().firstKey() >= 1
            && policy.turn().values().stream().allMatch(Duration::isPositive);
    must(faults, turns, "turns", policy.turn());
    BookingPolicy.Attendance attendance = policy.attendance();
    within(faults, attendance.lateAfter(), Duration.ZERO, DAY, "late_after");
    if (attendance.noShowAfter() != null) {
      within(faults, attendance.noShowAfter(), attendance.lateAfter(), DAY, "no_show_after");
    }
    within(faults, attendance.finishAfter(), Duration.ZERO, DAY, "finish_after");
    must(faults, in(attendance.doubtFrom(), LARGEST), "doubt_from", attendance.doubtFrom());
    return List.copyOf(faults);
  }

  private static boolean in(int value, int most) {
    return value >= 1 && value <= most;
  }

  private static void within(
      List<Fault> faults, Duration value, Duration least, Duration most, String field) {
    boolean right = value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    must(faults, right, field, value.toMinutes());
  }

  private static void must(List<Fault> faults, boolean right, String field, Object value) {
    if (!right) faults.add(new Fault(0, field, Kind.OUT_OF_RANGE, String.valueOf(value)));
  }
}
