package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Sound;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import java.util.Optional;

/// What a tap on an alert leads to. FX thread only.
final class AlertLinks {
  private final Desks desks;
  private final Background background;
  private final MainWindow window;

  AlertLinks(Desks desks, Background background, MainWindow window) {
    this.desks = desks;
    this.background = background;
    this.window = window;
  }

  /// Somebody has heard it, and wants to see it: the screen, and the thing itself where there is
  /// only one. What somebody has typed stays where it is: then it is only silent.
  void answer(Sound sound) {
    AlertsViewModel alerts = window.boards().alerts;
    Entry where = alerts.where(sound);
    Optional<Object> one = alerts.only(sound);
    alerts.acknowledge(sound);
    window.frame().overlay.leave();
    Drawer drawer = window.frame().drawer;
    boolean kept = drawer.isVisible() && !drawer.dismiss();
    if (kept || !window.entries().contains(where)) {
      return;
    }
    if (window.entry() != where) {
      window.go(where);
    }
    one.ifPresent(this::open);
  }

  /// Somebody has heard all of it and sees to it later.
  void heard() {
    AlertsViewModel alerts = window.boards().alerts;
    window.frame().overlay.leave();
    for (Sound sound : Sound.alerts()) {
      alerts.acknowledge(sound);
    }
  }

  private void open(Object id) {
    if (id instanceof Order.Id order) {
      background.run(
          () -> desks.orders().find(order), found -> found.ifPresent(window.forms()::open));
    } else if (id instanceof Reservation.Id reservation) {
      background.run(
          () -> desks.reservations().find(reservation),
          found -> found.ifPresent(window.forms()::open));
    }
  }
}
