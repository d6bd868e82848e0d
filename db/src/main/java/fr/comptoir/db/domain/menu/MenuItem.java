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
import org.jspecify.annotations.Nullable;

/// One thing that can be ordered: a dish, a half-and-half, a set menu.
///
/// @param number short number, unique on the card; what the assistant says
/// @param vat how the price splits over VAT rates; shares add up to 10000
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
    boolean soldOut,
    @Nullable Window window,
    Set<Mode> modes) {

  public enum Kind {
    DISH,
    HALF_AND_HALF,
    FORMULA
  }

  /// The same dish, off the card for now or back on it.
  public MenuItem soldOut(boolean now) {
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
        allergens,
        allergensVerified,
        now,
        window,
        modes);
  }

  /// Rates in basis points (1000 = 10 %), by where it is eaten; share of the price in basis points.
  public record VatShare(int shareBp, int onSiteBp, int takeAwayBp) {}

  public record Verified(String by, LocalDate on) {}

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
