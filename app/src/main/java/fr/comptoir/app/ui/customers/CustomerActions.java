package fr.comptoir.app.ui.customers;

import fr.comptoir.db.domain.order.Order;

/// Where a customer's page leads to.
public interface CustomerActions {
  void openOrder(Order.Id order);

  /// @param code the reservation's
  void openReservation(String code);

  void openCall(String callId);

  /// Gives out everything of one person, as a file.
  void export(long customer, String name);
}
