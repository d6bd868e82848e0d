package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.VoiceHealth;
import fr.comptoir.app.ui.service.CallsViewModel;
import fr.comptoir.app.ui.service.KitchenViewModel;
import fr.comptoir.app.ui.service.OrdersViewModel;
import fr.comptoir.app.ui.service.ReservationsViewModel;
import fr.comptoir.app.ui.service.ServiceModels;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.telephony.LineState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The view models of all screens: they outlive the views, which are made anew with the language.
/// Listens first, then loads the day; versions settle what arrives twice. FX thread only.
final class Boards implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Boards.class);

  final Notices notices = new Notices();
  final OrdersViewModel orders;
  final ReservationsViewModel reservations;
  final CallsViewModel calls = new CallsViewModel();
  final KitchenViewModel kitchen;
  final StatusViewModel status;

  private final UiParts parts;
  private final Background background;
  private final List<AutoCloseable> subscriptions = new ArrayList<>();
  private LocalDate day;

  Boards(UiParts parts, Background background) {
    this.parts = parts;
    this.background = background;
    this.day = dayAt(parts.clock().instant());
    this.orders = new OrdersViewModel(parts.orders(), background, notices);
    this.reservations = new ReservationsViewModel(parts.tables(), background, notices, day);
    this.kitchen = new KitchenViewModel(parts.house().kitchen());
    this.status =
        new StatusViewModel(
            parts.about().lines(), new VoiceHealth(parts.about().voice(), true, null));
  }

  ServiceModels service() {
    return new ServiceModels(calls, orders, reservations, kitchen);
  }

  /// The current business day.
  LocalDate day() {
    return day;
  }

  void open() {
    subscriptions.add(parts.events().on(RestaurantEvent.class, this::apply));
    subscriptions.add(parts.events().on(LiveCall.class, calls::apply));
    subscriptions.add(parts.events().on(LineState.class, status::apply));
    subscriptions.add(parts.events().on(VoiceHealth.class, status::apply));
    load();
  }

  private void load() {
    background.run(
        parts.orders()::today,
        all ->
            all.forEach(
                order -> {
                  orders.apply(order);
                  kitchen.apply(order);
                }));
    LocalDate today = day;
    background.run(() -> parts.tables().on(today), all -> all.forEach(reservations::apply));
    background.run(parts.book()::calls, all -> all.forEach(calls::apply));
  }

  private void apply(RestaurantEvent event) {
    switch (event) {
      case RestaurantEvent.OrderChanged(var order) -> {
        orders.apply(order);
        kitchen.apply(order);
      }
      case RestaurantEvent.ReservationChanged(var reservation) -> reservations.apply(reservation);
      case RestaurantEvent.CallChanged(var call) -> calls.apply(call);
      case RestaurantEvent.MessageChanged _,
          RestaurantEvent.QuestionChanged _,
          RestaurantEvent.EnquiryChanged _,
          RestaurantEvent.CustomerChanged _,
          RestaurantEvent.MenuChanged _,
          RestaurantEvent.HouseChanged _ -> {}
    }
  }

  void tick(Instant now) {
    status.tick(now);
    kitchen.tick(now);
    LocalDate today = dayAt(now);
    if (!today.equals(day)) {
      day = today;
      reservations.turnTo(today);
      load();
    }
  }

  private LocalDate dayAt(Instant now) {
    return parts.house().restaurant().businessDay(now);
  }

  @Override
  public void close() {
    close(subscriptions);
  }

  static void close(List<AutoCloseable> subscriptions) {
    for (AutoCloseable subscription : subscriptions) {
      try {
        subscription.close();
      } catch (Exception e) { // AutoCloseable's signature; ours don't throw
        LOG.warn("could not unsubscribe", e);
      }
    }
  }
}
