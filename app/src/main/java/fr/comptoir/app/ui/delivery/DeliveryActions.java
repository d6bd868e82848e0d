package fr.comptoir.app.ui.delivery;

import fr.comptoir.app.print.RouteSheet;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Courier;
import org.jspecify.annotations.Nullable;

/// Where clicks of the Deliveries screen lead outside it.
public interface DeliveryActions {
  void open(Order order);

  /// Asks who somebody is that drives for us.
  ///
  /// @param courier null = somebody new
  void edit(@Nullable Courier courier);

  /// Onto this PC's printer.
  void print(RouteSheet sheet);

  /// As a picture.
  void save(RouteSheet sheet);

  /// Says where a delivery really goes.
  void correct(Order order);
}
