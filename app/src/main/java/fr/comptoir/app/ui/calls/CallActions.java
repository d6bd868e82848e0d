package fr.comptoir.app.ui.calls;

import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.domain.order.Order;

/// Where a call's page leads to.
public interface CallActions {
  void openOrder(Order.Id order);

  /// @param code the reservation's
  void openReservation(String code);

  void openCustomer(long customer);

  /// A card for a number that has none.
  void newCustomer(String name, String phone);

  void answer(Question question);

  /// Gives out everything of one person, as a file.
  void export(long customer, String name);
}
