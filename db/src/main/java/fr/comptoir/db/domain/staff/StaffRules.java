package fr.comptoir.db.domain.staff;

import fr.comptoir.db.domain.staff.StaffMember.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who may sign in, and how often they may try. Pure.
public final class StaffRules {
  /// Wrong PINs within [#WINDOW] after which even the right one is refused for that long (A117).
  public static final int TRIES = 5;

  public static final Duration WINDOW = Duration.ofMinutes(1);

  private static final Pattern PIN = Pattern.compile("\\d{4,6}");

  private StaffRules() {}

  /// Whether this can be a PIN: four to six digits.
  public static boolean isPin(String typed) {
    return PIN.matcher(typed).matches();
  }

  /// Who works at a counter that has just been started; empty = it asks. Where nobody has a PIN,
  /// nobody is asked.
  public static Optional<StaffMember> atStart(List<StaffMember> members) {
    List<StaffMember> here = members.stream().filter(StaffMember::active).toList();
    return here.stream().anyMatch(StaffMember::pin)
        ? Optional.empty()
        : here.stream().filter(member -> member.role() == Role.OWNER).findFirst();
  }

  /// Whether a house would still have an owner who can sign in.
  public static boolean hasOwner(List<StaffMember> members) {
    return members.stream().anyMatch(member -> member.active() && member.role() == Role.OWNER);
  }

  /// Until when nobody may try.
  ///
  /// @param failed when a wrong PIN was typed, in order
  public static Optional<Instant> lockedUntil(List<Instant> failed, Instant now) {
    List<Instant> lately = failed.stream().filter(at -> at.plus(WINDOW).isAfter(now)).toList();
    if (lately.size() < TRIES) return Optional.empty();
    return Optional.of(lately.getLast().plus(WINDOW));
  }
}
