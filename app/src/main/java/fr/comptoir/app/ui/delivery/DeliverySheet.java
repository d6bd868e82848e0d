package fr.comptoir.app.ui.delivery;

import fr.comptoir.app.i18n.Formats;
import fr.comptoir.app.print.RouteSheet;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Door;
import fr.comptoir.app.ui.delivery.DeliveryBoard.Run;
import fr.comptoir.db.domain.GeoPoint;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.order.Order;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Puts a trip into the words of its route sheet.
record DeliverySheet(DeliveryWords words) {
  /// Opens the way there in the map of any telephone, without a key and without an app of ours.
  private static final String WAY = "https://www.google.com/maps/dir/?api=1&destination=";

  /// @param house what the restaurant is called
  RouteSheet of(Run run, String house, Instant now) {
    List<RouteSheet.Door> doors = new ArrayList<>();
    for (Door door : run.doors()) {
      if (door.pending()) doors.add(door(door.order(), doors.size() + 1));
    }
    return new RouteSheet(
        words.title(run),
        words.facts(run),
        List.copyOf(doors),
        words.text("delivery.sheet.foot", house, words.time(now)));
  }

  private RouteSheet.Door door(Order order, int number) {
    List<String> lines = new ArrayList<>();
    Address address = order.address();
    if (address == null) {
      lines.add(words.text("delivery.no_address"));
    } else {
      lines.add(address.street() + ", " + address.postalCode() + " " + address.city());
      if (!address.details().isBlank()) lines.add(address.details());
    }
    PhoneNumber phone = order.guest().phone();
    // Whole: whoever stands before a closed door dials it.
    if (phone != null) lines.add(Formats.whole(phone));
    lines.add(
        words.words().formats().money(order.total())
            + " · "
            + words.words().text("payment.", order.payment()));
    return new RouteSheet.Door(
        Integer.toString(number),
        words.time(order.promisedAt()),
        "#" + order.number() + " " + words.guest(order),
        List.copyOf(lines),
        words.allergies(order),
        code(address));
  }

  /// Where only the street is known, the telephone finds the house better by its words.
  static String code(@Nullable Address address) {
    GeoPoint place = address == null ? null : address.place();
    if (address == null || place == null) return "";
    String to =
        address.isEstimated()
            ? address.street() + ", " + address.postalCode() + " " + address.city()
            : String.format(Locale.ROOT, "%.6f,%.6f", place.lat(), place.lon());
    return WAY + URLEncoder.encode(to, StandardCharsets.UTF_8);
  }
}
