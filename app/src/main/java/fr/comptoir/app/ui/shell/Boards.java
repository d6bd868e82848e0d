package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.print.PrinterState;
import fr.comptoir.app.ui.calls.CallHistoryViewModel;
import fr.comptoir.app.ui.customers.CustomersViewModel;
import fr.comptoir.app.ui.delivery.DeliveryViewModel;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.Opening;
import fr.comptoir.app.ui.fx.VoiceHealth;
import fr.comptoir.app.ui.kitchen.PlanViewModel;
import fr.comptoir.app.ui.kitchen.RailViewModel;
import fr.comptoir.app.ui.menu.ExchangeViewModel;
import fr.comptoir.app.ui.menu.MatrixViewModel;
import fr.comptoir.app.ui.menu.MenuView.MenuModels;
import fr.comptoir.app.ui.menu.MenuView.Part;
import fr.comptoir.app.ui.menu.MenuViewModel;
import fr.comptoir.app.ui.messages.MessagesView;
import fr.comptoir.app.ui.messages.MessagesViewModel;
import fr.comptoir.app.ui.messages.QuestionsViewModel;
import fr.comptoir.app.ui.orders.OrderListViewModel;
import fr.comptoir.app.ui.reservations.DoorViewModel;
import fr.comptoir.app.ui.reservations.FloorEditViewModel;
import fr.comptoir.app.ui.reservations.GroupsViewModel;
import fr.comptoir.app.ui.reservations.HostViewModel;
import fr.comptoir.app.ui.reservations.MoveViewModel;
import fr.comptoir.app.ui.reservations.PaperViewModel;
import fr.comptoir.app.ui.reservations.PartyListViewModel;
import fr.comptoir.app.ui.reservations.PartySheetViewModel;
import fr.comptoir.app.ui.reservations.ReservationDayViewModel;
import fr.comptoir.app.ui.reservations.ReservationModels;
import fr.comptoir.app.ui.service.CallsViewModel;
import fr.comptoir.app.ui.service.KitchenViewModel;
import fr.comptoir.app.ui.service.OrdersViewModel;
import fr.comptoir.app.ui.service.ReservationsViewModel;
import fr.comptoir.app.ui.service.ServiceModels;
import fr.comptoir.app.ui.settings.LinesViewModel;
import fr.comptoir.app.ui.settings.PrintersViewModel;
import fr.comptoir.app.ui.settings.SettingsViewModel;
import fr.comptoir.db.domain.call.CallMark;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.staff.StaffMember;
import fr.comptoir.telephony.LineState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The view models of all screens: they outlive the views, which are made anew with the language.
/// Listens first, then loads the day; versions settle what arrives twice. FX thread only.
final class Boards implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Boards.class);

  final Notices notices = new Notices();
  final Opening opening;
  final OrdersViewModel orders;
  final ReservationsViewModel reservations;
  final CallsViewModel calls;
  final KitchenViewModel kitchen;
  final RailViewModel rail;
  final PlanViewModel plan;
  final DeliveryViewModel deliveries;
  final StatusViewModel status;
  final OrderListViewModel orderList;
  final ReservationModels reservationBook;
  final CallHistoryViewModel callHistory;
  final CustomersViewModel customers;
  final MessagesViewModel messages;
  final QuestionsViewModel questions;
  final ObjectProperty<MessagesView.Section> section =
      new SimpleObjectProperty<>(MessagesView.Section.MESSAGES);
  final MenuViewModel menu;
  final MenuModels card;
  final SettingsViewModel settings;
  final LinesViewModel lines;
  final PrintersViewModel printers;
  final AlertsViewModel alerts;
  final CounterViewModel counter;
  final DaysViewModel days;
  final SignInViewModel signIn;

  private final UiParts parts;
  private final Background background;
  private final List<AutoCloseable> subscriptions = new ArrayList<>();
  private LocalDate day;

  Boards(UiParts parts, Background background) {
    this.parts = parts;
    this.background = background;
    this.opening = new Opening(background, this::load);
    this.counter = new CounterViewModel(parts, background, notices);
    this.days = new DaysViewModel(parts.desks(), background, notices, parts.onDuty());
    this.signIn =
        new SignInViewModel(parts.desks().staff(), parts.staff(), background, parts.onDuty());
    this.day = dayAt(parts.clock().instant());
    this.orders = new OrdersViewModel(parts.orders(), background, notices);
    this.calls =
        new CallsViewModel(
            parts.desks().live(), background, notices, parts.onDuty(), this::dayAt, day);
    this.reservations = new ReservationsViewModel(parts.tables(), background, notices, day);
    this.rail =
        new RailViewModel(
            parts.desks(), parts.onDuty(), background, notices, parts.house(), parts.clock());
    this.plan = new PlanViewModel(parts.desks(), parts.onDuty(), background, notices);
    this.deliveries =
        new DeliveryViewModel(parts.desks(), parts.house(), background, notices, parts.onDuty());
    this.kitchen =
        new KitchenViewModel(parts.book()::kitchen, background, parts.house().kitchen().slot());
    this.orderList = new OrderListViewModel(parts.desks().orders()::ofDay, background, day);
    this.reservationBook = reservationBook();
    this.callHistory =
        new CallHistoryViewModel(
            parts.desks(), parts.house().restaurant(), background, notices, parts.onDuty());
    this.customers = new CustomersViewModel(parts.desks(), background, notices, parts.onDuty());
    this.messages =
        new MessagesViewModel(
            parts.desks(), background, notices, parts.onDuty(), parts.sounds().speaker());
    this.questions = new QuestionsViewModel(parts.desks(), background, notices, parts.onDuty());
    this.menu = new MenuViewModel(parts.desks(), parts.onDuty(), background, notices);
    this.settings = new SettingsViewModel(parts.desks(), background, notices);
    this.lines =
        new LinesViewModel(
            parts.desks().line(), parts.about().lines(), background, notices, parts.onDuty());
    this.printers =
        new PrintersViewModel(
            parts.desks().print(), parts.pages(), background, notices, parts.onDuty());
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
    alerts.heardBy(() -> signIn.person().get().map(StaffMember::role));
    alerts.settings().addListener((_, _, now) -> parts.sounds().remember().accept(now));
    this.status =
        new StatusViewModel(
            parts.about().lines(), new VoiceHealth(parts.about().voice(), true, null));
    status.status().subscribe(now -> alerts.line(now.lines() > 0 && now.lineDown()));
  }

  private ReservationModels reservationBook() {
    var open =
        new ReservationDayViewModel(parts.tables(), parts.desks(), background, parts.house(), day);
    var host = new HostViewModel(parts.desks(), background, notices, open, parts.onDuty()::actor);
    return new ReservationModels(
        open,
        host,
        new MoveViewModel(open, host, parts.clock()),
        new DoorViewModel(open, host, parts.desks(), background, notices, parts.onDuty()::actor),
        new GroupsViewModel(parts.desks(), background, notices, parts.onDuty()::actor),
        new FloorEditViewModel(open, parts.desks(), background, notices),
        new PartyListViewModel(open.reservations()),
        new PaperViewModel(parts.pages(), background, notices),
        new PartySheetViewModel(parts.desks(), background),
        new SimpleObjectProperty<>(ReservationModels.Layout.HOURS),
        new SimpleObjectProperty<>(ReservationModels.Side.PARTY));
  }

  ServiceModels service() {
    return new ServiceModels(calls, orders, reservations, kitchen, alerts::rings, opening);
  }

  /// The current business day.
  LocalDate day() {
    return day;
  }

  void open() {
    subscriptions.add(parts.events().on(RestaurantEvent.class, this::apply));
    subscriptions.add(parts.events().on(LiveCall.class, this::show));
    subscriptions.add(parts.events().on(LineState.class, status::apply));
    subscriptions.add(parts.events().on(VoiceHealth.class, status::apply));
    subscriptions.add(parts.events().on(PrinterState.class, printers::apply));
    load();
  }

  private void load() {
    opening.read(parts.orders()::today, all -> all.forEach(this::show));
    LocalDate today = day;
    opening.read(() -> parts.tables().on(today), all -> all.forEach(this::show));
    reservationBook.load();
    background.run(parts.book()::calls, all -> all.forEach(calls::apply));
    orderList.load();
    callHistory.load();
    customers.load();
    background.run(parts.desks().messages()::open, all -> all.forEach(this::show));
    messages.load();
    questions.load();
    menu.load();
    counter.load();
    days.load();
    rail.load();
    deliveries.load();
    lines.load();
    printers.load();
  }

  private void apply(RestaurantEvent event) {
    switch (event) {
      case RestaurantEvent.OrderChanged(var order) -> {
        rail.changed(order); // first: what is new to it rings
        show(order);
      }
      case RestaurantEvent.ReservationChanged(var reservation) -> show(reservation);
      case RestaurantEvent.CallChanged(var call) -> show(call);
      case RestaurantEvent.TicketChanged(var ticket) -> rail.apply(ticket);
      case RestaurantEvent.CallMarked(var mark) -> show(mark);
      case RestaurantEvent.MessageChanged(var message) -> show(message);
      case RestaurantEvent.QuestionChanged(var question) -> show(question);
      case RestaurantEvent.CustomerChanged(var card) -> show(card);
      case RestaurantEvent.OutsideLoadChanged _ -> {
        kitchen.refresh();
        plan.refresh();
      }
      case RestaurantEvent.MenuChanged(var card) -> menu.apply(card);
      case RestaurantEvent.HouseChanged(var house) -> {
        counter.apply(house);
        rail.apply(house);
        settings.apply(house);
        deliveries.apply(house);
        reservationBook.day().apply(house);
      }
      case RestaurantEvent.LinePauseChanged(var pause) -> counter.apply(pause);
      case RestaurantEvent.LineRulesChanged(var rules) -> lines.apply(rules);
      case RestaurantEvent.DayChanged(var changed) -> days.apply(changed);
      case RestaurantEvent.StaffChanged(var member) -> signIn.apply(member);
      case RestaurantEvent.PrinterChanged(var printer) -> printers.apply(printer);
      case RestaurantEvent.PrintJobChanged(var job) -> printers.apply(job);
      case RestaurantEvent.BlockChanged(var block) -> reservationBook.day().apply(block);
      case RestaurantEvent.EnquiryChanged(var group) -> reservationBook.groups().apply(group);
      case RestaurantEvent.WaitingChanged(var entry) -> reservationBook.door().apply(entry);
      case RestaurantEvent.DayNoteChanged(var note) -> reservationBook.door().apply(note);
      case RestaurantEvent.TripChanged(var trip) -> deliveries.apply(trip);
      case RestaurantEvent.CourierChanged(var courier) -> deliveries.apply(courier);
    }
  }

  private void show(Order order) {
    orders.apply(order);
    kitchen.refresh();
    rail.offer(order);
    plan.apply(order);
    deliveries.apply(order);
    orderList.apply(order);
    menu.recount();
    alerts.apply(order);
    cameOf(order.callId());
    customers.refresh(order.guest().customerId());
  }

  private void show(Reservation reservation) {
    reservations.apply(reservation);
    reservationBook.day().apply(reservation);
    alerts.apply(reservation);
    cameOf(reservation.callId());
    customers.refresh(reservation.guest().customerId());
  }

  private void show(Customer card) {
    customers.apply(card);
    callHistory.apply(card);
  }

  private void show(Message message) {
    messages.apply(message);
    alerts.apply(message);
    cameOf(message.callId());
  }

  private void show(Question question) {
    questions.changed();
    cameOf(question.callId());
  }

  private void show(LiveCall call) {
    calls.apply(call);
    callHistory.apply(call);
    alerts.apply(call, calls.isUrgent(call));
  }

  private void cameOf(@Nullable String callId) {
    if (callId != null) {
      callHistory.cameOf(callId);
    }
  }

  private void show(CallRecord call) {
    calls.apply(call);
    callHistory.apply(call);
    messages.callChanged(call.id());
  }

  private void show(CallMark mark) {
    callHistory.apply(mark);
    messages.callChanged(mark.callId());
  }

  void tick(Instant now) {
    status.tick(now);
    printers.tick(now);
    kitchen.tick(now);
    rail.tick(now);
    plan.tick(now);
    deliveries.tick(now);
    alerts.tick(now);
    counter.tick(now);
    LocalDate today = dayAt(now);
    if (!today.equals(day)) {
      day = today;
      calls.turnTo(today);
      reservations.turnTo(today);
      orderList.turnTo(today);
      reservationBook.day().begin(today);
      load();
    }
  }

  private LocalDate dayAt(Instant now) {
    return counter.house().get().restaurant().businessDay(now);
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
