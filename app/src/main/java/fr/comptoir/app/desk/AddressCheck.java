package fr.comptoir.app.desk;

import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.delivery.DeliveryRules.Reach;
import java.util.List;

/// What came of an address.
public sealed interface AddressCheck {
  /// We drive there.
  record InZone(Address address, Reach reach) implements AddressCheck {}

  /// It is known, and we don't drive there.
  record OutOfZone(Address address, Refusal refusal) implements AddressCheck {}

  /// Several may be meant; each has its id.
  record Ambiguous(List<Address> candidates) implements AddressCheck {}

  record Unknown(Refusal refusal) implements AddressCheck {}
}
