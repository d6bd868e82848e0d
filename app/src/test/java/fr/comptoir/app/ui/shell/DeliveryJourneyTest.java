package fr.comptoir.app.ui.shell;

import static fr.comptoir.app.desk.DeliveryOrders.cooking;
import static fr.comptoir.app.desk.DeliveryOrders.done;
import static fr.comptoir.app.desk.DeliveryOrders.ready;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.trip.Courier;
import fr.comptoir.db.domain.trip.Trip;
import fr.comptoir.db.domain.trip.Trip.StopState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Who sends couriers out: what they do, and what the book says afterwards.
class DeliveryJourneyTest {
  private static final String NEAR = "31 cours Julien";
  private static final String FAR = "48 boulevard Longchamp";
  private static final String BESIDE = "12 cours Lieutaud";

  @Test
  @DisplayName("V058 a trip of three ready deliveries: planned, given, left, delivered, back")
  void v058_aTripIsBuiltAndDelivered() {
    try (Journey evening = Journey.open()) {
      Order far = ready(evening.desks(), FAR);
      Order near = ready(evening.desks(), NEAR);
      Order beside = ready(evening.desks(), BESIDE);
      Courier nora = courier(evening, "Nora");
      evening.go("DELIVERIES");

      for (Order order : List.of(far, near, beside)) evening.click("#waiting-" + order.number());
      evening.click("Nouvelle tournée (3)");
      Trip planned = trip(evening);
      // The nearest first, and each door later than the one before.
      assertThat(planned.stops())
          .extracting(Trip.Stop::order)
          .containsExactly(beside.id(), near.id(), far.id());
      assertThat(planned.stops())
          .extracting(Trip.Stop::arrivesAt)
          .isSorted()
          .doesNotHaveDuplicates();
      assertThat(evening.words()).contains("Aucune commande n’attend de livreur.");

      // Nobody drives it yet, and the screen says why it can't leave.
      evening.click("Départ");
      assertThat(evening.words()).contains("Il faut d’abord choisir un livreur.");
      assertThat(trip(evening).state()).isEqualTo(Trip.State.PLANNED);

      evening.click("Livreur…");
      evening.click("#give-" + nora.id());
      evening.click("Départ");
      assertThat(trip(evening).state()).isEqualTo(Trip.State.OUT);
      assertThat(trip(evening).courier()).isEqualTo(nora.id());
      assertThat(state(evening, far)).isEqualTo(Order.State.OUT);

      evening.click("Livrée #" + beside.number());
      assertThat(state(evening, beside)).isEqualTo(Order.State.DONE);
      assertThat(state(evening, near)).isEqualTo(Order.State.OUT);
      // A tap on another door makes it the next one.
      evening.click("#door-" + far.number());
      evening.click("Livrée #" + far.number());
      evening.click("Livrée #" + near.number());
      evening.click("De retour");
      assertThat(evening.desks().trips().open()).isEmpty();
      assertThat(evening.desks().trips().recent().getFirst().state()).isEqualTo(Trip.State.BACK);
      assertThat(List.of(far, near, beside))
          .extracting(order -> state(evening, order))
          .containsOnly(Order.State.DONE);
    }
  }

  @Test
  @DisplayName(
      "V-7 nobody opens: a reason, the order comes home; what isn't ready stays; all undone")
  void v7_aDoorFailsAndEveryStepHasItsWayBack() {
    try (Journey evening = Journey.open()) {
      Order kept = ready(evening.desks(), NEAR);
      Order late = cooking(evening.desks(), FAR);
      Courier nora = courier(evening, "Nora");
      evening.go("DELIVERIES");

      // By keys alone: Space chooses, the button gives both.
      evening.act(
          () -> evening.window().scene().lookup("#waiting-" + kept.number()).requestFocus());
      evening.keys(KeyCode.SPACE);
      evening.keys(KeyCode.DOWN);
      evening.keys(KeyCode.SPACE);
      evening.click("#give-hand-" + nora.id());
      evening.click("Départ");
      assertThat(evening.words()).contains("Pas encore prêt : " + late.number() + ".");
      assertThat(trip(evening).state()).isEqualTo(Trip.State.PLANNED);

      // What isn't ready is taken off; one door is left.
      evening.click("Réorganiser");
      evening.click("#off-" + late.number());
      assertThat(trip(evening).stops()).extracting(Trip.Stop::order).containsExactly(kept.id());
      evening.click("Départ");
      evening.click("Échec…");
      evening.click("Absent");
      assertThat(trip(evening).stops().getFirst().failure()).isEqualTo(Trip.Failure.ABSENT);
      assertThat(state(evening, kept)).isEqualTo(Order.State.READY);
      assertThat(evening.find("#waiting-" + kept.number())).isNotNull();

      evening.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(trip(evening).stops().getFirst().state()).isEqualTo(StopState.PENDING);
      assertThat(state(evening, kept)).isEqualTo(Order.State.OUT);
      evening.click("Appeler le client");
      assertThat(evening.words()).contains("Pas de numéro pour ce client.");
      evening.click("#more");
      evening.click("Abandonner la tournée");
      assertThat(state(evening, kept)).isEqualTo(Order.State.READY);
      evening.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(trip(evening).state()).isEqualTo(Trip.State.OUT);
    }
  }

  @Test
  void ordersAreDraggedOntoACourierAndATripAndItsDoorsPutInOrder() {
    try (Journey evening = Journey.open()) {
      Order near = ready(evening.desks(), NEAR);
      Order far = ready(evening.desks(), FAR);
      Order beside = ready(evening.desks(), BESIDE);
      Courier nora = courier(evening, "Nora");
      evening.go("DELIVERIES");

      evening.drag(evening.find("#waiting-" + far.number()), evening.find("#hand-" + nora.id()));
      assertThat(trip(evening).courier()).isEqualTo(nora.id());
      evening.drag(evening.find("#waiting-" + near.number()), evening.find("Tournée A"));
      assertThat(orders(evening)).containsExactly(near.id(), far.id());

      // Onto a door: there, and nowhere better.
      evening.drag(
          evening.find("#waiting-" + beside.number()), evening.find("#door-" + far.number()));
      assertThat(orders(evening)).containsExactly(near.id(), beside.id(), far.id());
      evening.drag(evening.find("#door-" + far.number()), evening.find("#door-" + near.number()));
      assertThat(orders(evening)).containsExactly(far.id(), near.id(), beside.id());
      evening.click("Réorganiser");
      evening.click("#down-" + far.number());
      evening.click("#up-" + beside.number());
      assertThat(orders(evening)).containsExactly(near.id(), beside.id(), far.id());
      evening.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(orders(evening)).containsExactly(near.id(), far.id(), beside.id());
    }
  }

  @Test
  void theBookProposesAndStaffDecide() {
    try (Journey evening = Journey.open()) {
      evening.go("DELIVERIES");
      assertThat(evening.words())
          .contains(
              "Aucune livraison en cours. Elles arriveront ici dès que la cuisine les prend.");
      evening.click("Proposer les tournées");
      assertThat(evening.words())
          .contains("Rien à proposer : aucune commande en cuisine ou prête n’attend.");
      Order near = ready(evening.desks(), NEAR);
      Order beside = ready(evening.desks(), BESIDE);
      Courier nora = courier(evening, "Nora");
      evening.settle();

      evening.click("Proposer les tournées");
      assertThat(evening.desks().trips().open()).isEmpty();
      evening.click("Écarter");
      assertThat(evening.words()).doesNotContain("Proposition");
      evening.click("Proposer les tournées");
      evening.click("Ajuster");
      assertThat(orders(evening)).containsExactlyInAnyOrder(near.id(), beside.id());
      assertThat(trip(evening).courier()).isEqualTo(nora.id());
      assertThat(evening.words()).doesNotContain("Proposition").contains("Terminé");
      evening.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(evening.desks().trips().open()).isEmpty();
    }
  }

  @Test
  void couriersAreHiredTakeABreakAndGoHome() {
    try (Journey evening = Journey.open()) {
      evening.go("DELIVERIES");
      evening.click("#new-courier");
      evening.type("Nora");
      evening.click("#field-phone");
      evening.type("06 39 98 10 99");
      evening.click("#form-save");
      Courier nora = evening.desks().trips().couriers().getFirst();
      assertThat(nora.name()).isEqualTo("Nora");
      assertThat(nora.phone()).isEqualTo(new PhoneNumber("+33639981099"));
      assertThat(evening.words()).contains("disponible");

      evening.click("#hand-" + nora.id());
      evening.click("Pause 30 min");
      assertThat(courier(evening).awayUntil())
          .isEqualTo(evening.clock().instant().plus(Duration.ofMinutes(30)));
      assertThat(evening.words()).contains("de retour à 20:00");
      evening.turn(Duration.ofMinutes(30));
      assertThat(evening.words()).contains("disponible");

      evening.click("#hand-" + nora.id());
      evening.click("#off");
      assertThat(courier(evening).active()).isFalse();
      evening.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(courier(evening).active()).isTrue();
    }
  }

  @Test
  void onANarrowScreenTheMapIsATabAndATapChoosesAnOrder() {
    try (Journey evening = Journey.open(SampleDesks.open(), Locale.FRENCH, false, 1024, 768)) {
      Order near = ready(evening.desks(), NEAR);
      evening.go("DELIVERIES");
      evening.click("Carte");
      assertThat(evening.words()).contains("500\u00a0m", "1\u00a0km").doesNotContain("Livreurs");
      evening.click("#map-" + near.number());
      evening.click("Tournées");
      evening.click("Nouvelle tournée (1)");
      assertThat(orders(evening)).containsExactly(near.id());
    }
  }

  private static Courier courier(Journey evening) {
    return evening.desks().trips().couriers().getFirst();
  }

  private static List<Order.Id> orders(Journey evening) {
    return trip(evening).stops().stream().map(Trip.Stop::order).toList();
  }

  private static Trip trip(Journey evening) {
    return evening.desks().trips().open().getFirst();
  }

  private static Order.State state(Journey evening, Order order) {
    return evening.desks().orders().find(order.id()).orElseThrow().state();
  }

  private static Courier courier(Journey evening, String name) {
    Courier courier = done(evening.desks().trips().save(new Courier(0, 1, name, null, true, 4)));
    evening.settle();
    return courier;
  }
}
