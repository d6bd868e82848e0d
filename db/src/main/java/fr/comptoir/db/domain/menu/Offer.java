package fr.comptoir.db.domain.menu;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something special for a while: a menu bookable with a table, an event, a promotion that lowers
/// an order's price. The price per person is told with a table, never added to an order.
///
/// @param number what the assistant says
/// @param type `menu`, `promo`, `happy_hour`, `event`
/// @param days empty = every day
/// @param from first time of day, of the meal
/// @param until half-open
/// @param bookable may be proposed with a table
/// @param prepayment a person
public record Offer(
    int number,
    String type,
    String name,
    String description,
    Money pricePerPerson,
    int minParty,
    int maxParty,
    Set<DayOfWeek> days,
    @Nullable LocalTime from,
    @Nullable LocalTime until,
    boolean bookable,
    @Nullable Money prepayment,
    Terms terms) {

  /// One that goes with a table whenever its days and hours allow it.
  public Offer(
      int number,
      String type,
      String name,
      String description,
      Money pricePerPerson,
      int minParty,
      int maxParty,
      Set<DayOfWeek> days,
      @Nullable LocalTime from,
      @Nullable LocalTime until,
      boolean bookable,
      @Nullable Money prepayment) {
    this(
        number,
        type,
        name,
        description,
        pricePerPerson,
        minParty,
        maxParty,
        days,
        from,
        until,
        bookable,
        prepayment,
        Terms.AT_TABLE);
  }

  /// The same, told no more.
  public Offer retired() {
    return new Offer(
        number,
        type,
        name,
        description,
        pricePerPerson,
        minParty,
        maxParty,
        days,
        from,
        until,
        bookable,
        prepayment,
        new Terms(
            terms.first(), terms.last(), terms.modes(), terms.item(), terms.discount(), false));
  }

  /// The rest of what it depends on.
  ///
  /// @param first day; null = from ever
  /// @param last day, still included; null = without end
  /// @param modes in which it holds; dine-in includes a table that is booked
  /// @param item number of the set menu it stands for; off the card, it is off too
  /// @param active false = kept for another time
  public record Terms(
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      Set<Mode> modes,
      @Nullable Integer item,
      @Nullable Discount discount,
      boolean active) {
    public static final Terms AT_TABLE =
        new Terms(null, null, Set.of(Mode.DINE_IN), null, null, true);
  }
}
