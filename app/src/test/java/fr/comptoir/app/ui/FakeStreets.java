package fr.comptoir.app.ui;

import fr.comptoir.app.desk.AddressCheck;
import fr.comptoir.app.desk.AddressWish;
import fr.comptoir.app.desk.StreetBook;
import fr.comptoir.app.setup.SampleHouse;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.delivery.DeliveryRules;
import fr.comptoir.db.domain.restaurant.House;
import java.util.List;

/// Knows the sample's streets: one by its name is driven to, two are asked about.
final class FakeStreets {
  private FakeStreets() {}

  static AddressCheck locate(SampleHouse sample, AddressWish wish) {
    List<Address> found =
        new StreetBook(sample.streets())
            .find(wish.street(), wish.postalCode(), wish.city()).stream()
                .map(
                    street ->
                        new Address(
                            street.place().hashCode(),
                            "",
                            (StreetBook.number(wish.street()) + " " + street.name()).strip(),
                            street.postalCode(),
                            street.city(),
                            wish.details(),
                            street.place(),
                            "street"))
                .toList();
    if (found.isEmpty()) return new AddressCheck.Unknown(new Refusal.UnknownAddress());
    if (found.size() > 1) return new AddressCheck.Ambiguous(found);
    Address only = found.getFirst();
    House house = sample.house();
    return switch (new DeliveryRules(house.delivery(), house.restaurant().place()).reach(only)) {
      case Outcome.Done<DeliveryRules.Reach>(var reach) -> new AddressCheck.InZone(only, reach);
      case Outcome.Refused<DeliveryRules.Reach>(var no) -> new AddressCheck.OutOfZone(only, no);
    };
  }
}
