package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.comptoir.app.exchange.MenuFormat;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.delivery.DeliveryPolicy;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuDiff;
import fr.comptoir.db.domain.menu.MenuEdit;
import fr.comptoir.db.domain.menu.MenuStep;
import fr.comptoir.db.domain.restaurant.House;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardDeskTest {
  private static final Actor ANNA = Actor.staff("Anna");
  private static final int MARGHERITA = 11;

  private final SampleDesks sample = SampleDesks.open();
  private final CardDesk desk = sample.desks().card();

  @AfterEach
  void close() {
    sample.close();
  }

  @ParameterizedTest
  @EnumSource(MenuFormat.class)
  @DisplayName("I-2: the whole card exported and imported again changes nothing")
  void i2_theWholeCardExportedAndImportedAgainChangesNothing(MenuFormat format) {
    sample.desks().menu().soldOutThisService(MARGHERITA);
    Menu before = menu();
    String file = desk.export(format);

    assertThat(done(desk.preview(file, format)).isEmpty()).isTrue();
    Menu after = done(desk.importing(before.version(), file, format, ANNA));

    assertThat(after.items()).isEqualTo(before.items());
    assertThat(after.sections()).isEqualTo(before.sections());
    assertThat(desk.export(format)).isEqualTo(file);
  }

  @Test
  @DisplayName("I-3: a card that is read in changes no terms and switches no delivery on")
  void i3_aCardThatIsReadInSwitchesNoDeliveryOn() {
    House house = sample.desks().house().house();
    DeliveryPolicy terms = house.delivery();
    var off =
        new DeliveryPolicy(
            false, List.of(), terms.speedKmh(), terms.handover(), 0, terms.excluded());
    done(
        sample
            .desks()
            .house()
            .save(
                new House(
                    house.version(),
                    house.restaurant(),
                    house.hours(),
                    house.floor(),
                    house.booking(),
                    house.kitchen(),
                    off,
                    house.offers(),
                    house.phone())));
    House before = sample.desks().house().house();

    String card = desk.export(MenuFormat.JSON);
    done(desk.importing(sample.desks().menu().menu().version(), card, MenuFormat.JSON, ANNA));

    assertThat(sample.desks().house().house()).isEqualTo(before);
    assertThat(sample.desks().house().house().delivery().offered()).isFalse();
  }

  @Test
  @DisplayName("I-1: a file with broken rows changes nothing and all of them are named")
  void i1_aFileWithBrokenRowsChangesNothing() {
    Menu before = menu();
    String file =
        desk.export(MenuFormat.CSV)
            .replace(";Margherita;Pizzas;dish;11.50;", ";Margherita;Pizzas;dish;cher;")
            .replace(";Tiramisu;Desserts;dish;6.50;", ";Tiramisu;Desserts;dish;;");
    List<String> lines = file.lines().toList();

    Outcome<Menu> outcome = desk.importing(before.version(), file, MenuFormat.CSV, ANNA);

    assertThat(faults(outcome))
        .extracting(Fault::field, Fault::value)
        .containsExactly(tuple("price", "cher"), tuple("price", ""));
    for (Fault fault : faults(outcome)) {
      assertThat(lines.get(fault.row() - 1)).containsAnyOf("Margherita", "Tiramisu");
    }
    assertThat(desk.preview(file, MenuFormat.CSV)).isInstanceOf(Outcome.Refused.class);
    assertThat(menu()).isEqualTo(before);
    assertThat(desk.steps(9)).isEmpty();
  }

  @Test
  @DisplayName("I-2: an import shows before and after first, then does it, and can be taken back")
  void i2_anImportShowsBeforeAndAfterFirst() {
    Menu before = menu();
    String list = "number,price\n11,\"12,00\"\n51,7.00\n";

    MenuDiff diff = done(desk.preview(list, MenuFormat.CSV));
    assertThat(diff.changes())
        .extracting(MenuDiff.Change::name, change -> change.fields().getFirst())
        .containsExactly(
            tuple("Margherita", new MenuDiff.Field("price", "11.50", "12.00")),
            tuple("Tiramisu", new MenuDiff.Field("price", "6.50", "7.00")));
    assertThat(menu()).isEqualTo(before);

    done(desk.importing(before.version(), list, MenuFormat.CSV, ANNA));
    assertThat(menu().item(MARGHERITA).orElseThrow().price().cents()).isEqualTo(1_200);

    done(desk.undo(ANNA));
    assertThat(menu().items()).isEqualTo(before.items());
    assertThat(desk.undo(ANNA)).isEqualTo(Outcome.refused(new Refusal.NothingToUndo()));
    assertThat(desk.steps(9)).extracting(MenuStep::what).containsExactly("undo", "import");
  }

  @Test
  @DisplayName("U-3: somebody else's edit is not overwritten")
  void somebodyElsesEditIsNotOverwritten() {
    long seen = menu().version();
    done(desk.edit(seen, new MenuEdit.AddSection("Glaces", 0), ANNA));

    assertThat(desk.edit(seen, new MenuEdit.AddSection("Cafés", 0), ANNA))
        .isEqualTo(Outcome.refused(new Refusal.ChangedMeanwhile()));
    assertThat(menu().sections()).contains("Glaces").doesNotContain("Cafés");
  }

  @Test
  void takingAnEditBackLeavesWhatIsSoldOutSoldOut() {
    done(desk.edit(menu().version(), new MenuEdit.AddSection("Glaces", 0), ANNA));
    sample.desks().menu().soldOut(MARGHERITA, true);

    done(desk.undo(ANNA));

    assertThat(menu().sections()).doesNotContain("Glaces");
    assertThat(menu().item(MARGHERITA).orElseThrow().soldOut()).isTrue();
    assertThat(desk.steps(9))
        .extracting(MenuStep::what)
        .containsExactly("undo", "sold out 11", "add section Glaces");
  }

  @Test
  @DisplayName("V076: a changed price is in the next quote")
  void v076_aChangedPriceIsInTheNextQuote() {
    String list = "number;price\n11;99,00\n";
    done(desk.importing(menu().version(), list, MenuFormat.CSV, ANNA));

    assertThat(sample.desks().menu().card().menu().item(MARGHERITA).orElseThrow().price().cents())
        .isEqualTo(9_900);
  }

  private Menu menu() {
    return sample.database().read(book -> book.menu().get());
  }

  private static List<Fault> faults(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(Refusal.Invalid(List<Fault> faults))
        ? faults
        : List.of();
  }

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }
}
