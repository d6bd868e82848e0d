package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.ui.calls.CallHistoryViewModel;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.VoiceHealth;
import fr.comptoir.app.ui.menu.ExchangeViewModel;
import fr.comptoir.app.ui.menu.MatrixViewModel;
import fr.comptoir.app.ui.menu.MenuView.MenuModels;
import fr.comptoir.app.ui.menu.MenuView.Part;
import fr.comptoir.app.ui.menu.MenuViewModel;
import fr.comptoir.app.ui.messages.MessagesViewModel;
import fr.comptoir.app.ui.orders.OrderListViewModel;
import fr.comptoir.app.ui.reservations.ReservationListViewModel;
import fr.comptoir.app.ui.service.CallsViewModel;
import fr.comptoir.app.ui.service.KitchenViewModel;
import fr.comptoir.app.ui.service.OrdersViewModel;
import fr.comptoir.app.ui.service.ReservationsViewModel;
import fr.comptoir.app.ui.service.ServiceModels;
import fr.comptoir.app.ui.settings.SettingsViewModel;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.telephony.LineState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The view models of all screens: they outlive the views, which are made anew with the language.
/// Listens first, then loads the day; versions settle what arrives twice. FX thread only.
final class Boards implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Boards.class);

  final Notices notices = new Notices();
  final OrdersViewModel orders;
  final ReservationsViewModel reservations;
  final CallsViewModel calls;
  final KitchenViewModel kitchen;
  final StatusViewModel status;
  final OrderListViewModel orderList;
  final ReservationListViewModel reservationList;
  final CallHistoryViewModel callHistory;
  final MessagesViewModel messages;
  final MenuViewModel menu;
  final MenuModels card;
  final SettingsViewModel settings;
  final AlertsViewModel alerts;

  private final UiParts parts;
  private final Background background;
  private final List<AutoCloseable> subscriptions = new ArrayList<>();
  private LocalDate day;

  Boards(UiParts parts, Background background) {
    this.parts = parts;
    this.background = background;
    this.day = dayAt(parts.clock().instant());
    this.orders = new OrdersViewModel(parts.orders(), background, notices);
    this.calls = new CallsViewModel(parts.desks().live(), background, notices, this::dayAt, day);
    this.reservations = new ReservationsViewModel(parts.tables(), background, notices, day);
    this.kitchen =
        new KitchenViewModel(parts.book()::kitchen, background, parts.house().kitchen().slot());
    this.orderList = new OrderListViewModel(parts.desks().orders()::ofDay, background, day);
    this.reservationList = new ReservationListViewModel(parts.tables(), background, day);
    this.callHistory = new CallHistoryViewModel(parts.book(), background);
    this.messages = new MessagesViewModel(parts.book(), background, notices);
    this.menu = new MenuViewModel(parts.desks(), parts.onDuty(), background, notices);
    this.settings = new SettingsViewModel(parts.desks(), background, notices);
    this.card =
        new MenuModels(
            menu,
            new MatrixViewModel(menu),
            new ExchangeViewModel(menu),
            new SimpleObjectProperty<>(Part.DISHES));
    this.alerts =
        new AlertsViewModel(
            parts.sounds().speaker(),
            parts.sounds().settings(),
            parts.clock(),
            parts.house().restaurant().zone());
    alerts.settings().addListener((_, _, now) -> parts.sounds().remember().accept(now));
    this.status =
        new StatusViewModel(
            parts.about().lines(), new VoiceHealth(parts.about().voice(), true, null));
    status.status().subscribe(now -> alerts.line(now.lines() > 0 && now.lineDown()));
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
    background.run(parts.orders()::today, all -> all.forEach(this::show));
    LocalDate today = day;
    background.run(() -> parts.tables().on(today), all -> all.forEach(this::show));
    background.run(parts.book()::calls, all -> all.forEach(this::show));
    background.run(parts.book()::messages, all -> all.forEach(this::show));
    menu.load();
  }

  private void apply(RestaurantEvent event) {
    switch (event) {
      case RestaurantEvent.OrderChanged(var order) -> show(order);
      case RestaurantEvent.ReservationChanged(var reservation) -> show(reservation);
      case RestaurantEvent.CallChanged(var call) -> show(call);
      case RestaurantEvent.MessageChanged(var message) -> show(message);
      case RestaurantEvent.OutsideLoadChanged _ -> kitchen.refresh();
      case RestaurantEvent.MenuChanged(var card) -> menu.apply(card);
      case RestaurantEvent.HouseChanged(var house) -> settings.apply(house);
      case RestaurantEvent.QuestionChanged _,
          RestaurantEvent.WaitingChanged _,
          RestaurantEvent.BlockChanged _,
          RestaurantEvent.DayNoteChanged _,
          RestaurantEvent.EnquiryChanged _,
          RestaurantEvent.CustomerChanged _,
          RestaurantEvent.TripChanged _,
          RestaurantEvent.CourierChanged _ -> {}
    }
  }

  private void show(Order order) {
    orders.apply(order);
    kitchen.refresh();
    orderList.apply(order);
    menu.recount();
    alerts.apply(order);
  }

  private void show(Reservation reservation) {
    reservations.apply(reservation);
    reservationList.apply(reservation);
    alerts.apply(reservation);
  }

  private void show(Message message) {
    messages.apply(message);
    alerts.apply(message);
  }

  private void show(CallRecord call) {
    calls.apply(call);
    callHistory.apply(call);
  }

  void tick(Instant now) {
    status.tick(now);
    kitchen.tick(now);
    alerts.tick(now);
    LocalDate today = dayAt(now);
    if (!today.equals(day)) {
      day = today;
      calls.turnTo(today);
      reservations.turnTo(today);
      orderList.turnTo(today);
      reservationList.turnTo(today);
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
