package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.kitchen.KitchenTimeline;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.restaurant.House;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the screens ask about the house, its guests, calls and messages. Blocks: only through
/// [Background].
public interface HouseBook {
  House house();

  LocalDate businessDay();

  /// The card as it can be ordered from now.
  MenuRules card();

  /// What the kitchen has to do, from now on.
  KitchenTimeline kitchen();

  /// A number as it was typed; empty when it isn't one, or the line's own.
  Optional<PhoneNumber> phone(String typed);

  Optional<Customer> customer(PhoneNumber phone);

  List<CallRecord> calls();
}
