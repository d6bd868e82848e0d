package fr.comptoir.db.domain.delivery;

import fr.comptoir.db.domain.Money;
import java.time.Duration;

/// What a delivery is promised on, frozen with the quote.
///
/// @param zone its name
/// @param metres straight line
/// @param roadMetres as the one travel model reckons them ([Travel])
/// @param travel on the road and at the door
/// @param lead the soonest at the door after the order
/// @param estimated whether only the street is known, not the house: the way is a guess
public record DeliveryTerms(
    String zone,
    int metres,
    int roadMetres,
    Duration travel,
    Money fee,
    Duration lead,
    boolean estimated) {}
