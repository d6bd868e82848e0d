package fr.comptoir.db.domain.restaurant;

import fr.comptoir.db.domain.delivery.DeliveryPolicy;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.menu.Offer;
import java.util.List;

/// Everything about the restaurant that changes seldom, as one snapshot.
public record House(
    long version,
    Restaurant restaurant,
    OpeningHours hours,
    FloorPlan floor,
    BookingPolicy booking,
    KitchenPolicy kitchen,
    DeliveryPolicy delivery,
    List<Offer> offers,
    PhonePolicy phone) {

  /// One whose telephone does what is usual.
  public House(
      long version,
      Restaurant restaurant,
      OpeningHours hours,
      FloorPlan floor,
      BookingPolicy booking,
      KitchenPolicy kitchen,
      DeliveryPolicy delivery,
      List<Offer> offers) {
    this(version, restaurant, hours, floor, booking, kitchen, delivery, offers, PhonePolicy.USUAL);
  }

  /// The same with other offers.
  public House with(List<Offer> next) {
    return new House(
        version, restaurant, hours, floor, booking, kitchen, delivery, List.copyOf(next), phone);
  }

  /// The same with other terms for who calls.
  public House with(PhonePolicy next) {
    return new House(version, restaurant, hours, floor, booking, kitchen, delivery, offers, next);
  }

  /// The same with other hours.
  public House with(OpeningHours next) {
    return new House(version, restaurant, next, floor, booking, kitchen, delivery, offers);
  }

  /// The same under another name and address.
  public House with(Restaurant next) {
    return new House(version, next, hours, floor, booking, kitchen, delivery, offers);
  }
}
