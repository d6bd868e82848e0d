package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.ui.fx.HouseBook;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.kitchen.KitchenTimeline;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.restaurant.House;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the screens ask about house, guests, calls and messages, from the desks.
final class DeskHouse implements HouseBook {
  private final Desks desks;

  DeskHouse(Desks desks) {
    this.desks = desks;
  }

  @Override
  public House house() {
    return desks.house().house();
  }

  @Override
  public LocalDate businessDay() {
    return desks.house().businessDay();
  }

  @Override
  public MenuRules card() {
    return desks.menu().card();
  }

  @Override
  public KitchenTimeline kitchen() {
    return desks.kitchen().timeline();
  }

  @Override
  public Optional<PhoneNumber> phone(String typed) {
    return desks.customers().parse(typed);
  }

  @Override
  public Optional<Customer> customer(PhoneNumber phone) {
    return desks.customers().byPhone(phone);
  }

  @Override
  public List<CallRecord> calls() {
    return desks.calls().recent();
  }
}
