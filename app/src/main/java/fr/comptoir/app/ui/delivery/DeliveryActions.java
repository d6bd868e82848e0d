package fr.comptoir.app.ui.delivery;

import fr.comptoir.db.domain.order.Order;

/// Where clicks of the Deliveries screen lead outside it.
public interface DeliveryActions {
  void open(Order order);

  /// Says where a delivery really goes.
  void correct(Order order);
}
