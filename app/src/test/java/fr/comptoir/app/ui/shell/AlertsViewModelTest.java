package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.desk.TurningClock;
import fr.comptoir.app.ui.Evening;
import fr.comptoir.app.ui.fx.Sound;
import fr.comptoir.app.ui.fx.SoundSettings;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.db.domain.staff.StaffMember.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertsViewModelTest {
  private final TurningClock clock = TurningClock.at("2026-11-20T19:30:00");
  private final List<Sound> heard = new ArrayList<>();
  private final AlertsViewModel alerts =
      new AlertsViewModel(
          (sound, volume) -> heard.add(sound), SoundSettings.USUAL, clock, clock.getZone());
  private final Message help =
      new Message(
          UUID.randomUUID(),
          1,
          clock.instant(),
          "call",
          null,
          "Paul",
          "Rappelez-moi",
          Message.Category.COMPLAINT,
          true,
          Message.State.NEW);

  @Test
  void aCallersOrderRingsUntilItIsAcceptedAlsoOnAnEmptyBoard() {
    Order order = called(1);
    alerts.apply(order);
    second(25);
    assertThat(heard).containsExactly(Sound.NEW_ORDER, Sound.NEW_ORDER, Sound.NEW_ORDER);

    alerts.apply(order.moved(Order.State.IN_KITCHEN));
    second(25);
    assertThat(heard).hasSize(3);
    assertThat(alerts.ringing().get()).isEmpty();
  }

  @Test
  void whoTapsItSilencesWhatRingsAndHearsTheNextOne() {
    alerts.apply(called(1));
    alerts.apply(called(2));
    assertThat(alerts.ringing().get()).containsEntry(Sound.NEW_ORDER, 2);
    alerts.acknowledge(Sound.NEW_ORDER);
    second(30);
    assertThat(heard).isEmpty();

    alerts.apply(called(3));
    second(1);
    assertThat(heard).containsExactly(Sound.NEW_ORDER);
  }

  @Test
  void whatTheCounterTypesItselfMakesNoSound() {
    alerts.apply(typed(called(7)));
    second(30);
    assertThat(heard).isEmpty();
  }

  @Test
  void whoAsksForAPersonOnTheLineRingsUntilTheCallIsOverAndIsFoundOnTheServiceScreen() {
    alerts.apply(call(LiveCall.Phase.TALKING), true);
    second(1);
    assertThat(heard).containsExactly(Sound.HELP_NEEDED);
    assertThat(alerts.where(Sound.HELP_NEEDED)).isEqualTo(Entry.SERVICE);

    alerts.apply(call(LiveCall.Phase.ENDED), true);
    assertThat(alerts.ringing().get()).isEmpty();
    assertThat(alerts.where(Sound.HELP_NEEDED)).isEqualTo(Entry.MESSAGES);
  }

  private LiveCall call(LiveCall.Phase phase) {
    return new LiveCall(
        "call-1",
        1,
        "fxo1",
        null,
        null,
        clock.instant(),
        phase,
        List.of(),
        PricedCart.EMPTY,
        null,
        "");
  }

  @Test
  void aCallerWhoNeedsAPersonRingsUntilSomebodySeesToIt() {
    alerts.apply(help);
    second(1);
    alerts.apply(help.moved(Message.State.SEEN));
    second(30);
    assertThat(heard).containsExactly(Sound.HELP_NEEDED);
  }

  @Test
  void aLineThatGoesDownAgainRingsAgainThoughTheFirstTimeWasHeard() {
    alerts.line(true);
    second(1);
    alerts.acknowledge(Sound.LINE_DOWN);
    alerts.line(true);
    second(30);
    assertThat(heard).hasSize(1);
    alerts.line(false);
    alerts.line(true);
    second(1);
    assertThat(heard).hasSize(2);
  }

  @Test
  void whoIsSparedASoundSeesItAllTheSameAndTheKitchenIsToldOnce() {
    alerts.heardBy(() -> Optional.of(Role.KITCHEN));
    alerts.apply(called(1));
    second(25);
    assertThat(heard).isEmpty();
    assertThat(alerts.ringing().get()).containsKey(Sound.NEW_ORDER);

    alerts.once(Sound.TICKET_NEW);
    second(25);
    assertThat(heard).containsExactly(Sound.TICKET_NEW);
    alerts.settings().set(new SoundSettings(0, null, null));
    alerts.once(Sound.TICKET_NEW);
    assertThat(heard).hasSize(1);
  }

  private void second(int seconds) {
    for (int i = 0; i < seconds; i++) {
      alerts.tick(clock.instant());
      clock.turn(Duration.ofSeconds(1));
    }
  }

  private static Order called(int number) {
    return Evening.order(number, Mode.PICKUP, Order.State.TO_ACCEPT, "Paul Roux", 20, 1, 11);
  }

  private static Order typed(Order order) {
    return new Order(
        order.id(),
        order.version(),
        order.businessDay(),
        order.number(),
        order.mode(),
        order.state(),
        order.placedAt(),
        order.promisedAt(),
        order.cookFrom(),
        order.guest(),
        order.address(),
        order.table(),
        order.lines(),
        order.subtotal(),
        order.fee(),
        order.total(),
        order.vat(),
        order.payment(),
        order.note(),
        null);
  }
}
