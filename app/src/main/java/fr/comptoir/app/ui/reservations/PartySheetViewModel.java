package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.reservation.Reservation;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One reservation with what the book knows besides: the guest's card and what was done so far. FX
/// thread only.
public final class PartySheetViewModel {
  private final Desks desks;
  private final Background background;
  private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param customer empty for a withheld number, and until it is read
  /// @param steps oldest first; empty until they are read
  public record Sheet(
      Reservation party, Optional<Customer> customer, List<Step<Reservation.State>> steps) {}

  private record Read(Optional<Customer> customer, List<Step<Reservation.State>> steps) {}

  public PartySheetViewModel(Desks desks, Background background) {
    this.desks = desks;
    this.background = background;
  }

  public ReadOnlyObjectProperty<Optional<Sheet>> sheet() {
    return sheet.getReadOnlyProperty();
  }

  /// The newest snapshot at once, the rest as soon as it is read.
  public void show(Reservation party) {
    Optional<Sheet> before = sheet.get().filter(one -> one.party().id().equals(party.id()));
    if (before.filter(one -> one.party().version() >= party.version()).isPresent()) return;
    sheet.set(
        Optional.of(
            new Sheet(
                party,
                before.flatMap(Sheet::customer),
                before.map(Sheet::steps).orElse(List.of()))));
    background.run(() -> read(party), found -> arrived(party, found));
  }

  private Read read(Reservation party) {
    Long customer = party.guest().customerId();
    return new Read(
        customer == null ? Optional.empty() : desks.customers().find(customer),
        desks.reservations().steps(party.id()));
  }

  private void arrived(Reservation party, Read found) {
    boolean still = sheet.get().filter(one -> one.party().equals(party)).isPresent();
    if (still) sheet.set(Optional.of(new Sheet(party, found.customer(), found.steps())));
  }

  public void clear() {
    sheet.set(Optional.empty());
  }
}
