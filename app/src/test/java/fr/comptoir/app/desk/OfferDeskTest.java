package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.assistant.AssistantReception;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.Discount;
import fr.comptoir.db.domain.menu.Discount.Scope;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.menu.Offer.Terms;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.Reception;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OfferDeskTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final SampleDesks sample = SampleDesks.open();
  private final OfferDesk desk = sample.desks().offers();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  @DisplayName(
      "V074, V137: offers of each type are added, listed with their label and told no more")
  void v137_offersOfEachTypeAreAddedListedAndToldNoMore() {
    put(offer(11, "menu", null, null));
    put(offer(12, "promo", null, new Discount.Percent(10, new Scope.OneSection("Pizzas"))));
    put(offer(13, "event", null, null));
    put(offer(14, "happy_hour", null, new Discount.Off(Money.cents(200), new Scope.WholeOrder())));

    assertThat(desk.current()).extracting(Offer::number).containsExactly(1, 2, 3, 11, 12, 13, 14);
    assertThat(instructions())
        .contains("offre 11 : Offre 11, menu spécial")
        .contains("offre 12 : Offre 12, promotion, 10 % de remise")
        .contains("sur Pizzas")
        .contains("offre 13 : Offre 13, événement")
        .contains("offre 14 : Offre 14, happy hour, 2,00 € de remise");

    assertThat(desk.retire(version(), 12)).isInstanceOf(Outcome.Done.class);
    assertThat(instructions()).doesNotContain("offre 12").contains("offre 13");
    assertThat(desk.all()).extracting(Offer::number).contains(12);
  }

  @Test
  @DisplayName("V031, V063: over since yesterday it is told no more, on its last day it is")
  void v031_overSinceYesterdayItIsToldNoMore() {
    put(offer(11, "event", TODAY, null));
    assertThat(instructions()).contains("offre 11").contains("jusqu’au vendredi 20 novembre");

    sample.clock().turn(Duration.ofDays(1));

    assertThat(instructions()).doesNotContain("offre 11");
  }

  @Test
  void aChangedOfferKeepsItsPlace() {
    put(offer(1, "menu", null, null));

    assertThat(desk.all()).extracting(Offer::name).first().isEqualTo("Offre 1");
  }

  @Test
  void whatCannotBeIsAnsweredByField() {
    Offer broken =
        new Offer(
            0,
            "solde",
            " ",
            "",
            Money.cents(-1),
            3,
            2,
            Set.of(),
            LocalTime.of(20, 0),
            LocalTime.of(19, 0),
            true,
            Money.ZERO,
            new Terms(
                TODAY,
                TODAY.minusDays(1),
                Set.of(),
                999,
                new Discount.Percent(10, new Scope.OneSection("Ailleurs")),
                true));

    assertThat(faults(desk.put(version(), broken)))
        .extracting(Fault::field)
        .containsExactlyInAnyOrder(
            "number",
            "type",
            "name",
            "last",
            "until",
            "modes",
            "max_party",
            "price",
            "prepayment",
            "item",
            "discount");
  }

  @Test
  void somebodyElsesChangeIsNotOverwritten() {
    long seen = version();
    put(offer(11, "menu", null, null));

    assertThat(desk.put(seen, offer(12, "menu", null, null)))
        .isEqualTo(Outcome.refused(new Refusal.ChangedMeanwhile()));
    assertThat(desk.retire(version(), 99)).isEqualTo(Outcome.refused(new Refusal.NotFound()));
  }

  private void put(Offer offer) {
    assertThat(desk.put(version(), offer)).isInstanceOf(Outcome.Done.class);
  }

  private long version() {
    return sample.desks().house().house().version();
  }

  private static List<Fault> faults(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(Refusal.Invalid(List<Fault> faults))
        ? faults
        : List.of();
  }

  private String instructions() {
    return ((Reception.Answer)
            new AssistantReception(sample.desks())
                .receive(new CallId("c"), "fxo1", new Caller("+33639980101", ""), Codec.PCMA))
        .brief()
        .instructions();
  }

  private static Offer offer(
      int number, String type, @Nullable LocalDate last, @Nullable Discount discount) {
    return new Offer(
        number,
        type,
        "Offre " + number,
        "",
        Money.ZERO,
        1,
        8,
        Set.of(),
        null,
        null,
        true,
        null,
        new Terms(null, last, Set.of(Mode.DINE_IN, Mode.PICKUP), null, discount, true));
  }
}
