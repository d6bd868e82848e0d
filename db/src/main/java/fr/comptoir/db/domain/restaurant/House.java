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
    return with(restaurant, hours, floor, booking, kitchen, delivery, List.copyOf(next), phone);
  }

  /// The same with other terms for who calls.
  public House with(PhonePolicy next) {
    return with(restaurant, hours, floor, booking, kitchen, delivery, offers, next);
  }

  /// The same with other hours.
  public House with(OpeningHours next) {
    return with(restaurant, next, floor, booking, kitchen, delivery, offers, phone);
  }

  /// The same with other rooms and tables.
  public House with(FloorPlan next) {
    return with(restaurant, hours, next, booking, kitchen, delivery, offers, phone);
  }

  /// The same under another name and address.
  public House with(Restaurant next) {
    return with(next, hours, floor, booking, kitchen, delivery, offers, phone);
  }

  /// The same with other terms for tables.
  public House with(BookingPolicy next) {
    return with(restaurant, hours, floor, next, kitchen, delivery, offers, phone);
  }

  /// The same with another kitchen.
  public House with(KitchenPolicy next) {
    return with(restaurant, hours, floor, booking, next, delivery, offers, phone);
  }

  /// The same, driving elsewhere.
  public House with(DeliveryPolicy next) {
    return with(restaurant, hours, floor, booking, kitchen, next, offers, phone);
  }

  /// Everything of it is handed on: what one step forgot was once put back to what is usual.
  private House with(
      Restaurant restaurant,
      OpeningHours hours,
      FloorPlan floor,
      BookingPolicy booking,
      KitchenPolicy kitchen,
      DeliveryPolicy delivery,
      List<Offer> offers,
      PhonePolicy phone) {
    return new House(version, restaurant, hours, floor, booking, kitchen, delivery, offers, phone);
  }
}
