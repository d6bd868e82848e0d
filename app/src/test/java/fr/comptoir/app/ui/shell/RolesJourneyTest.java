package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.journal.Deed;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.restaurant.OpeningHours.FullMark;
import fr.comptoir.db.domain.staff.StaffMember;
import fr.comptoir.db.domain.staff.StaffMember.Role;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Who works here, what they see, and what a counter may stop, as a person meets it.
class RolesJourneyTest {
  private static final Actor BOSS = Actor.staff("Anna");

  @Test
  void theScreenAsksWhoIsThereAndWhatIsDoneBearsTheirName() {
    SampleDesks sample = SampleDesks.open();
    StaffMember owner = sample.desks().staff().all().getFirst();
    var anna = new StaffMember(owner.id(), owner.version(), "Anna", Role.OWNER, true, true, false);
    done(sample.desks().staff().save(anna, BOSS));
    done(sample.desks().staff().pin(owner.id(), "4812", BOSS));
    var karim = new StaffMember(0, 0, "Karim", Role.KITCHEN, false, true, false);
    done(sample.desks().staff().save(karim, BOSS));
    try (Journey evening = Journey.open(sample, Locale.FRENCH, false, 1366, 768)) {
      assertThat(evening.find("#login")).isNotNull();
      evening.keys(KeyCode.N);
      evening.click("Anna");
      evening.type("1111");
      evening.keys(KeyCode.ENTER);
      assertThat(evening.words()).contains("Ce n’est pas le bon code. Encore 4 essai(s).");
      evening.type("4812");
      evening.keys(KeyCode.ENTER);
      assertThat(evening.words()).contains("Service", "Anna", "Réglages");

      evening.keys(KeyCode.N);
      evening.keys(KeyCode.ENTER);
      evening.type("Paul");
      evening.keys(KeyCode.ENTER);
      evening.type("2x11");
      evening.keys(KeyCode.ENTER);
      evening.keys(KeyCode.CONTROL, KeyCode.ENTER);
      evening.click("Accepter");
      assertThat(evening.desks().orders().open())
          .extracting(Order::state)
          .containsExactly(Order.State.IN_KITCHEN);
      assertThat(evening.desks().journal().latest(20))
          .filteredOn(Deed.OfOrder.class::isInstance)
          .isNotEmpty()
          .allSatisfy(deed -> assertThat(deed.actor()).isEqualTo(BOSS));

      evening.click("#person-button");
      evening.click("Karim");
      assertThat(evening.ask(() -> evening.window().entries()))
          .contains(Entry.MENU)
          .doesNotContain(Entry.SERVICE, Entry.CALLS, Entry.SETTINGS);
      assertThat(evening.words()).contains("Carte").doesNotContain("Réglages");
      assertThat(evening.window().words().formats().phone(new PhoneNumber("+33639980178")))
          .isEqualTo("06\u00a0••\u00a0••\u00a0••\u00a078");
    }
  }

  @Test
  void theServiceAndTheAssistantAreStoppedFromThePillAndComeBack() {
    try (Journey evening = Journey.open()) {
      evening.keys(KeyCode.F10);
      assertThat(evening.desks().line().isPaused()).isTrue();
      assertThat(evening.words())
          .contains("L’assistant est en pause : le téléphone du restaurant sonne.");
      evening.click("Reprendre");
      assertThat(evening.desks().line().isPaused()).isFalse();

      evening.click("#counter-pill");
      evening.click("Complet, ne plus rien prendre");
      assertThat(evening.desks().house().house().hours().full())
          .singleElement()
          .satisfies(mark -> assertThat(mark.seats() && mark.kitchen()).isTrue());
      assertThat(evening.words()).contains("Complet");
      evening.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(evening.desks().house().house().hours().full())
          .extracting(FullMark::service)
          .isEmpty();

      evening.click("#counter-pill");
      evening.click("15 min");
      assertThat(evening.desks().kitchen().loads()).hasSize(1);
    }
  }

  private static <T> T done(Outcome<T> outcome) {
    return ((Outcome.Done<T>) outcome).value();
  }
}
