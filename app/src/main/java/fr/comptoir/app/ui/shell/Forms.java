package fr.comptoir.app.ui.shell;

import fr.comptoir.app.ui.delivery.CourierFormView;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.GuestViewModel;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.orders.EntryViewModel;
import fr.comptoir.app.ui.orders.OrderDetailView;
import fr.comptoir.app.ui.orders.OrderDetailView.OrderActions;
import fr.comptoir.app.ui.orders.OrderFormView;
import fr.comptoir.app.ui.orders.OrderFormViewModel;
import fr.comptoir.app.ui.orders.OrderHistory;
import fr.comptoir.app.ui.reservations.PartySheetViewModel;
import fr.comptoir.app.ui.reservations.ReservationDetailView;
import fr.comptoir.app.ui.reservations.ReservationEditView;
import fr.comptoir.app.ui.reservations.ReservationEditViewModel;
import fr.comptoir.app.ui.reservations.ReservationFormView;
import fr.comptoir.app.ui.reservations.ReservationFormViewModel;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.menu.MenuRules;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.search.SearchHit;
import fr.comptoir.db.domain.trip.Courier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What opens in the drawer: forms and details, from any screen.
final class Forms {
  private final UiParts parts;
  private final Boards boards;
  private final Background background;
  private final MainWindow window;

  Forms(UiParts parts, Boards boards, Background background, MainWindow window) {
    this.parts = parts;
    this.boards = boards;
    this.background = background;
    this.window = window;
  }

  void newOrder() {
    background.run(parts.book()::card, card -> orderForm(card, null));
  }

  /// @param before the order that is changed; null = a new one
  private void orderForm(MenuRules card, @Nullable Order before) {
    Words words = window.words();
    var model =
        new OrderFormViewModel(
            parts.orders(),
            background,
            boards.notices,
            new GuestViewModel(parts.book(), background),
            new EntryViewModel(background, card));
    if (before != null) {
      model.startFrom(before);
    }
    if (before == null) {
      startFromTheCaller(model.guest());
    }
    model.begun();
    var view =
        new OrderFormView(
            words, model, boards.day(), placed -> drawer().leave(), () -> drawer().leave());
    drawer().open(words.text("order.form.title"), view, view::close);
    drawer().askFirst(view::mayLeave);
    view.focus();
  }

  /// The form of an order that is already kept.
  void change(Order order) {
    background.run(parts.book()::card, card -> orderForm(card, order));
  }

  /// @param courier null = somebody new
  void courier(@Nullable Courier courier) {
    Words words = window.words();
    var view = new CourierFormView(words, boards.deliveries, courier, () -> drawer().leave());
    drawer().open(words.text("delivery.courier.title"), view, () -> {});
    view.focus();
  }

  /// Who is on the only line is who the order is for; with two there is no telling.
  private void startFromTheCaller(GuestViewModel guest) {
    if (boards.calls.live().size() != 1) {
      return;
    }
    PhoneNumber caller = boards.calls.live().getFirst().caller();
    if (caller != null) {
      // Whole, also for who sees it masked elsewhere: what stands in the field is what is kept.
      guest.phoneText().set(caller.e164());
    }
  }

  void newReservation() {
    var model = reservationForm();
    show(model);
  }

  /// At a table and a time somebody has pointed to.
  void newReservation(String table, Instant start) {
    var model = reservationForm();
    model.at(table, start.atZone(parts.house().restaurant().zone()));
    show(model);
  }

  /// For a group, with what it wants.
  void newReservation(GroupEnquiry group) {
    var model = reservationForm();
    model.party().set(Integer.toString(group.partySize()));
    if (group.date() != null) model.date().set(group.date());
    if (group.time() != null) model.time().set(group.time().toString());
    if (group.phone() != null) model.guest().phoneText().set(group.phone().e164());
    model.guest().name().set(group.name());
    model.note().set(group.occasion());
    show(model);
  }

  private ReservationFormViewModel reservationForm() {
    return new ReservationFormViewModel(
        parts.tables(),
        background,
        boards.notices,
        new GuestViewModel(parts.book(), background),
        boards.day());
  }

  private void show(ReservationFormViewModel model) {
    Words words = window.words();
    var view = new ReservationFormView(words, model, boards.day(), booked -> drawer().leave());
    drawer().open(words.text("reservation.form.title"), view, view::close);
    view.focus();
  }

  /// The form to change a reservation.
  void edit(Reservation reservation) {
    Words words = window.words();
    var model =
        new ReservationEditViewModel(
            reservation, boards.reservationBook.host(), parts.house().restaurant().zone());
    var view =
        new ReservationEditView(words, model, boards.reservationBook, () -> drawer().leave());
    drawer().open(words.text("reservation.edit.title"), view, view::close);
    view.focus();
  }

  /// The detail of an order; follows it as it changes.
  void open(Order order) {
    var view = new OrderDetailView(window.words(), new Actions());
    show(view, order);
    AutoCloseable follow =
        parts
            .events()
            .on(
                RestaurantEvent.OrderChanged.class,
                event -> {
                  if (event.order().id().equals(order.id())) {
                    show(view, event.order());
                  }
                });
    drawer().open("#" + order.number(), view, () -> Boards.close(List.of(follow)));
  }

  private void show(OrderDetailView view, Order order) {
    view.show(order);
    background.run(() -> OrderHistory.of(parts.desks(), order), view::tell);
  }

  /// The detail of a reservation; follows it as it changes.
  void open(Reservation reservation) {
    var sheet = new PartySheetViewModel(parts.desks(), background);
    var view =
        new ReservationDetailView(
            window.words(),
            parts.house(),
            parts.clock(),
            boards.reservationBook.host(),
            sheet,
            new ReservationDetailView.Links(window::openCall, this::edit, this::move));
    sheet.show(reservation);
    AutoCloseable follow =
        parts
            .events()
            .on(
                RestaurantEvent.ReservationChanged.class,
                event -> {
                  if (event.reservation().id().equals(reservation.id())) {
                    sheet.show(event.reservation());
                  }
                });
    drawer()
        .open(
            window.words().text("reservation.title"),
            view,
            () -> Boards.close(List.of(follow, view)));
  }

  /// On the plan of the hours, in hand.
  private void move(Reservation reservation) {
    boards.reservationBook.day().turnTo(reservation.businessDay());
    window.go(Entry.RESERVATIONS);
    boards.reservationBook.day().choose(reservation.id());
    boards.reservationBook.move().take(reservation);
  }

  /// What the search found.
  void open(SearchHit hit) {
    switch (hit) {
      case SearchHit.OfOrder one ->
          background.run(
              () -> parts.desks().orders().find(one.id()), found -> found.ifPresent(this::open));
      case SearchHit.OfReservation one ->
          background.run(
              () -> parts.desks().reservations().byCode(one.code()),
              found -> found.ifPresent(this::open));
      case SearchHit.OfCustomer one ->
          background.run(
              () -> parts.desks().customers().find(one.id()), found -> found.ifPresent(this::open));
      case SearchHit.OfDish one -> window.popups().dish(one.number(), window::openDish);
    }
  }

  private void open(Customer customer) {
    drawer().open(customer.name(), new CustomerGlance(window.words(), customer), () -> {});
  }

  private Drawer drawer() {
    return window.frame().drawer;
  }

  private final class Actions implements OrderActions {
    @Override
    public void advance(Order order) {
      boards.orders.advance(order);
    }

    @Override
    public void undo(Order order) {
      boards.orders.undo(order);
    }

    @Override
    public void change(Order order) {
      Forms.this.change(order);
    }

    @Override
    public void cancel(Order order, String reason) {
      boards.orders.cancel(order, reason);
    }

    @Override
    public void reprint(Order order) {
      boards.orders.reprint(order);
    }

    @Override
    public void openCall(String callId) {
      window.openCall(callId);
    }
  }
}
