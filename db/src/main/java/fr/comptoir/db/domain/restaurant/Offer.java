package fr.comptoir.db.domain.restaurant;

import fr.comptoir.db.domain.Money;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something bookable with a table. Its price is told, never added to an order.
///
/// @param days empty = every day
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
    @Nullable Money prepayment) {}
