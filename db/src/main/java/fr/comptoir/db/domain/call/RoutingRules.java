package fr.comptoir.db.domain.call;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.LineRules.Anonymous;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who takes a call: decided from the line's settings and what is known of the caller. Pure.
public final class RoutingRules {
  /// Numbers that only telemarketers may use in France (ARCEP's numbering plan, since 1 January
  /// 2023; the last five overseas). 0937 to 0939 are delivery platforms and stay welcome.
  private static final List<String> TELEMARKETING =
      List.of(
          "+33162", "+33163", "+33270", "+33271", "+33377", "+33378", "+33424", "+33425", "+33568",
          "+33569", "+33948", "+33949", "+339475", "+339476", "+339477", "+339478", "+339479");

  private RoutingRules() {}

  /// @param number null = withheld or unreadable
  /// @param blocked by somebody of the house
  /// @param before when the same number last called; null = never
  public record Facts(
      @Nullable PhoneNumber number,
      boolean blocked,
      boolean vip,
      @Nullable Instant before,
      Instant now,
      LocalDateTime local) {}

  public static Route route(LineRules line, Facts facts) {
    PhoneNumber shown = facts.number();
    PhoneNumber number = shown == null || shown.equals(line.number()) ? null : shown;
    LineMode mode = line.mode(facts.local());
    if (mode == LineMode.OFF) {
      return new Route.Away("off");
    }
    if (number == null && line.anonymous() == Anonymous.DECLINE) {
      return new Route.Away("anonymous");
    }
    if (number != null && facts.blocked()) {
      return new Route.Away("blocked");
    }
    if (number != null && line.shield() && isTelemarketing(number)) {
      return new Route.Away("spam");
    }
    String person = forAPerson(line, facts, number);
    if (!person.isEmpty()) {
      return new Route.People(person);
    }
    return mode == LineMode.STAFF_FIRST ? new Route.People("staff_first") : new Route.Assistant();
  }

  /// Whether only a telemarketer can have this number.
  public static boolean isTelemarketing(PhoneNumber number) {
    return TELEMARKETING.stream().anyMatch(number.e164()::startsWith);
  }

  private static String forAPerson(LineRules line, Facts facts, @Nullable PhoneNumber number) {
    if (number == null) {
      return line.anonymous() == Anonymous.PERSON ? "anonymous" : "";
    }
    if (facts.vip() && line.vipToPerson()) {
      return "vip";
    }
    Instant before = facts.before();
    Duration again = Duration.ofMinutes(line.repeatMinutes());
    boolean repeats = before != null && facts.now().isBefore(before.plus(again));
    return repeats ? "repeat" : "";
  }
}
