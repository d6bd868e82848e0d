package fr.comptoir.app.ui.service;

import static fr.comptoir.app.ui.fx.Pieces.button;

import fr.comptoir.app.ui.fx.CardList;
import fr.comptoir.app.ui.fx.ListStates;
import fr.comptoir.app.ui.fx.Opening;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Service screen: calls, orders in three columns, reservations, the kitchen's load, arranged
/// for the width there is.
public final class ServiceView implements Screen {
  private static final double CARD = 250;

  private final Words words;
  private final ServiceActions actions;
  private final CallsPane calls;
  private final List<LaneView<Order>> lanes;
  private final ReservationsPane reservations;
  private final KitchenLoadView kitchen;
  private final ServiceLayout layout;

  /// What a click leads to elsewhere.
  public record ServiceActions(
      Consumer<Order> openOrder,
      Consumer<Reservation> openReservation,
      Runnable newOrder,
      Runnable newReservation) {}

  public ServiceView(Words words, ServiceModels models, House house, ServiceActions actions) {
    this.words = words;
    this.actions = actions;
    this.calls = new CallsPane(words, models.calls());
    OrdersViewModel orders = models.orders();
    this.lanes =
        List.of(
            lane(
                "service.to_accept",
                empty("service.to_accept.empty", models.opening()),
                models.opening(),
                orders.toAccept(),
                orders),
            lane(
                "service.in_kitchen",
                empty("service.in_kitchen.empty", models.opening()),
                models.opening(),
                orders.inKitchen(),
                orders),
            lane(
                "service.ready",
                empty("service.ready.empty", models.opening()),
                models.opening(),
                orders.ready(),
                orders));
    this.reservations =
        new ReservationsPane(
            words, models.reservations(), models.opening(), house, actions.openReservation());
    this.kitchen = new KitchenLoadView(words, models.kitchen());
    calls.flashing(models.rings());
    lanes.forEach(lane -> lane.flashing(models.rings()));
    reservations.flashing(models.rings());
    this.layout = new ServiceLayout(words, calls, lanes, reservations, kitchen);
  }

  private ListStates empty(String key, Opening opening) {
    return new ListStates(words, ListStates.Empty.saying(words.text(key)), opening::retry);
  }

  private LaneView<Order> lane(
      String key,
      ListStates empty,
      Opening opening,
      ObservableList<Order> items,
      OrdersViewModel orders) {
    return new LaneView<>(
        words.text(key),
        empty,
        opening,
        items,
        new CardList<>(
            items, Order::id, () -> new OrderCard(words, actions.openOrder(), orders), CARD));
  }

  /// Brings the calls up; the arrows go on from the first.
  public void showCalls() {
    layout.showCalls();
    calls.applyCss();
    calls.focusFirst();
  }

  @Override
  public Region node() {
    return layout;
  }

  @Override
  public String title() {
    return words.text("service.title");
  }

  @Override
  public List<Node> actions() {
    Button order = button(words.text("shell.new_order"));
    order.setGraphic(new FontIcon(Feather.PLUS));
    order.getStyleClass().addAll("action", "go");
    order.setOnAction(click -> actions.newOrder().run());
    order.setId("new-order");
    Button reservation = button(words.text("shell.new_reservation"));
    reservation.setGraphic(new FontIcon(Feather.PLUS));
    reservation.getStyleClass().addAll("action", "quiet");
    reservation.setOnAction(click -> actions.newReservation().run());
    reservation.setId("new-reservation");
    return List.of(order, reservation);
  }

  @Override
  public void tick(Instant now) {
    calls.tick(now);
    lanes.forEach(lane -> lane.tick(now));
    reservations.tick(now);
  }

  @Override
  public void close() {
    calls.close();
    lanes.forEach(LaneView::close);
    reservations.close();
    kitchen.close();
    layout.close();
  }
}
