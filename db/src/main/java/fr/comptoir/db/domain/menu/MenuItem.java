package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One thing that can be ordered: a dish, a half-and-half, a set menu.
///
/// @param number short number, unique on the card; what the assistant says
/// @param vat how the price splits over VAT rates; shares add up to 10000
/// @param gone off the card ("86"); null = it can be had
/// @param window null = whenever we are open
/// @param allergensVerified who checked them and when; null = nobody, then nothing may be promised
public record MenuItem(
    int number,
    Kind kind,
    String section,
    String name,
    String description,
    Money price,
    List<VatShare> vat,
    List<ChoiceGroup> groups,
    String station,
    Duration preparation,
    Set<String> tags,
    Map<Allergen, Presence> allergens,
    @Nullable Verified allergensVerified,
    @Nullable Gone gone,
    @Nullable Window window,
    Set<Mode> modes) {

  /// The same with a plain yes or no: off the card until somebody puts it back, or on it.
  public MenuItem(
      int number,
      Kind kind,
      String section,
      String name,
      String description,
      Money price,
      List<VatShare> vat,
      List<ChoiceGroup> groups,
      String station,
      Duration preparation,
      Set<String> tags,
      Map<Allergen, Presence> allergens,
      @Nullable Verified allergensVerified,
      boolean soldOut,
      @Nullable Window window,
      Set<Mode> modes) {
    this(
        number,
        kind,
        section,
        name,
        description,
        price,
        vat,
        groups,
        station,
        preparation,
        tags,
        allergens,
        allergensVerified,
        soldOut ? Gone.UNTIL_PUT_BACK : null,
        window,
        modes);
  }

  public enum Kind {
    DISH,
    HALF_AND_HALF,
    FORMULA
  }

  /// Whether it is marked as off the card; [Gone#covers] says when it is.
  public boolean soldOut() {
    return gone != null;
  }

  /// The same dish, off the card until it is put back, or back on it.
  public MenuItem soldOut(boolean now) {
    return gone(now ? Gone.UNTIL_PUT_BACK : null);
  }

  /// The same dish, off the card for so long; null = back on it.
  public MenuItem gone(@Nullable Gone next) {
    return copy(section, groups, allergensVerified, next);
  }

  /// The same dish, each of its choices changed.
  public MenuItem choosing(UnaryOperator<ChoiceGroup.Choice> change) {
    return copy(
        section,
        groups.stream().map(group -> group.with(change)).toList(),
        allergensVerified,
        gone);
  }

  /// The same dish in another section.
  public MenuItem in(String other) {
    return copy(other, groups, allergensVerified, gone);
  }

  /// The same dish, its allergens checked by somebody, or by nobody yet.
  public MenuItem verified(@Nullable Verified next) {
    return copy(section, groups, next, gone);
  }

  /// The same dish with other allergens, checked by nobody yet.
  public MenuItem containing(Map<Allergen, Presence> next) {
    return new MenuItem(
        number,
        kind,
        section,
        name,
        description,
        price,
        vat,
        groups,
        station,
        preparation,
        tags,
        next,
        null,
        gone,
        window,
        modes);
  }

  /// The same dish with other steps at which something is chosen.
  public MenuItem choosing(List<ChoiceGroup> next) {
    return copy(section, next, allergensVerified, gone);
  }

  private MenuItem copy(
      String inSection, List<ChoiceGroup> steps, @Nullable Verified verified, @Nullable Gone off) {
    return new MenuItem(
        number,
        kind,
        inSection,
        name,
        description,
        price,
        vat,
        steps,
        station,
        preparation,
        tags,
        allergens,
        verified,
        off,
        window,
        modes);
  }

  /// Rates in basis points (1000 = 10 %), by where it is eaten; share of the price in basis points.
  public record VatShare(int shareBp, int onSiteBp, int takeAwayBp) {}

  public record Verified(String by, LocalDate on) {}

  /// Off the card from now on.
  ///
  /// @param until restaurant time from which it can be had again; null = until it is put back
  /// @param counted nobody marked it: its last piece is sold. Never kept with the card
  public record Gone(@Nullable LocalDateTime until, boolean counted) {
    public static final Gone UNTIL_PUT_BACK = new Gone(null);

    /// Its last counted piece is sold.
    public static final Gone COUNTED_OUT = new Gone(null, true);

    /// Marked by somebody.
    public Gone(@Nullable LocalDateTime until) {
      this(until, false);
    }

    /// Whether it can't be had at this moment, which lies in the present or ahead.
    public boolean covers(LocalDateTime at) {
      return until == null || at.isBefore(until);
    }
  }

  /// Days and half-open hours in which it is served. Empty days = every day.
  public record Window(Set<DayOfWeek> days, LocalTime start, LocalTime end) {
    public boolean contains(LocalDateTime at) {
      LocalTime time = at.toLocalTime();
      return (days.isEmpty() || days.contains(at.getDayOfWeek()))
          && !time.isBefore(start)
          && time.isBefore(end);
    }
  }
}
