package fr.comptoir.app.ui.customers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.AddressCheck;
import fr.comptoir.app.desk.AddressWish;
import fr.comptoir.app.desk.PersonDesk;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.ui.Ready;
import fr.comptoir.app.ui.customers.CardFormViewModel.Input;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.customer.CardLine;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.delivery.Address;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The people of the sample house: found, filled in, made one, taken out.
class CustomersViewModelTest {
  private static final PhoneNumber CLAIRE = new PhoneNumber("+33639980001");
  private static final PhoneNumber KARIM = new PhoneNumber("+33639980002");

  private final SampleDesks sample = SampleDesks.open();
  private final Ready ready = Ready.here();
  private final CustomersViewModel model =
      new CustomersViewModel(sample.desks(), ready.background(), ready.notices(), new OnDuty());

  @BeforeEach
  void load() {
    model.load();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fon, Claire Fontaine",
    "FONTÂINE, Claire Fontaine",
    "'clai fon', Claire Fontaine",
    "'06 39 98 00 02', Karim Haddad",
    "980002, Karim Haddad"
  })
  void aCardIsFoundAsOneTypes(String typed, String name) {
    model.typed().set(typed);

    assertThat(model.pages().items()).extracting(CardLine::name).containsExactly(name);
  }

  @Test
  void allCardsAreListedByName() {
    List<CardLine> all = List.copyOf(model.pages().items());

    assertThat(all).hasSizeGreaterThan(5);
    assertThat(all)
        .extracting(line -> line.name().substring(line.name().indexOf(' ') + 1))
        .isSorted();
    model.typed().set("zzz");
    assertThat(model.pages().items()).isEmpty();
  }

  @Test
  void aCardIsFilledInSavedAndTakenBack() {
    Customer claire = claire();
    model.edit(claire);
    CardFormViewModel form = model.form().get().orElseThrow();
    form.text(Input.LAST_NAME).set("Fontaine-Roux");
    form.text(Input.NOTE).set("Table près de la fenêtre");
    model.save(form);

    assertThat(claire().lastName()).isEqualTo("Fontaine-Roux");
    assertThat(model.form().get()).isEmpty();
    assertThat(model.sheet().get().orElseThrow().card()).isEqualTo(claire());
    ready.undo();
    assertThat(claire().lastName()).isEqualTo("Fontaine");
    assertThat(claire().note()).isEqualTo(claire.note());
  }

  /// features.csv A015.
  @Test
  void whatCantBeIsKnownWhileItIsTypedAndNothingIsSaved() {
    model.startNew("", "");
    CardFormViewModel form = model.form().get().orElseThrow();
    assertThat(form.faults().get()).containsEntry(Input.LAST_NAME, "people.fault.nobody");

    form.text(Input.PHONE).set("06 12");
    form.text(Input.EMAIL).set("claire@");
    form.text(Input.ALLERGIES).set("arachide, gluten");
    form.blocked().set(true);
    assertThat(form.faults().get())
        .containsEntry(Input.PHONE, "people.fault.phone")
        .containsEntry(Input.EMAIL, "people.fault.email")
        .containsEntry(Input.ALLERGIES, "people.fault.consent")
        .containsEntry(Input.REASON, "people.fault.reason")
        .hasSize(4);
    long before = sample.database().read(book -> book.customers().count());
    model.save(form);
    assertThat(sample.database().<Long>read(book -> book.customers().count())).isEqualTo(before);

    form.text(Input.PHONE).set("06 39 98 00 02");
    assertThat(form.faults().get()).containsEntry(Input.PHONE, "people.fault.taken");
    assertThat(form.owner().get().orElseThrow().name()).isEqualTo("Karim Haddad");
    form.text(Input.PHONE).set("06 39 98 01 77");
    form.text(Input.EMAIL).set("claire@exemple.fr");
    form.consent().set(true);
    form.text(Input.REASON).set("trois absences");
    assertThat(form.faults().get()).isEmpty();

    model.save(form);
    assertThat(sample.desks().customers().byPhone(new PhoneNumber("+33639980177")))
        .hasValueSatisfying(
            card -> {
              assertThat(card.allergies()).containsExactly("arachide", "gluten");
              assertThat(card.consentAt()).isEqualTo(sample.clock().instant());
              assertThat(card.blockedReason()).isEqualTo("trois absences");
            });
  }

  @Test
  void anAddressIsAddedCorrectedRemovedAndEachTakenBack() {
    Customer claire = claire();
    int before = claire.addresses().size();
    Address cours = located("31 cours Julien, 13006 Marseille");
    model.keep(claire, cours, null);
    assertThat(claire().addresses()).hasSize(before + 1);
    ready.undo();
    assertThat(claire().addresses()).hasSize(before);

    Address old = claire().addresses().getFirst();
    model.keep(claire(), cours, old);
    assertThat(claire().addresses())
        .hasSize(before)
        .extracting(Address::street)
        .contains(cours.street())
        .doesNotContain(old.street());
    ready.undo();
    assertThat(claire().addresses()).extracting(Address::id).contains(old.id()).hasSize(before);

    model.retire(old);
    assertThat(claire().addresses()).hasSize(before - 1);
    ready.undo();
    assertThat(claire().addresses()).hasSize(before);
  }

  @Test
  void whatWouldMoveIsToldBeforeTwoCardsAreMadeOne() {
    Customer karim = sample.desks().customers().byPhone(KARIM).orElseThrow();
    List<CardLine> offered = new ArrayList<>();
    model.offerToMerge("had", claire().id(), offered::addAll);
    assertThat(offered).extracting(CardLine::id).containsExactly(karim.id());
    List<PersonDesk.Holdings> told = new ArrayList<>();
    model.holdings(karim.id(), told::add);
    assertThat(told.getFirst().addresses()).isEqualTo(karim.addresses().size());

    model.choose(claire().id());
    model.merge(claire().id(), karim.id());

    assertThat(sample.desks().customers().byPhone(KARIM)).contains(claire());
    assertThat(claire().addresses()).hasSizeGreaterThanOrEqualTo(karim.addresses().size() + 1);
    assertThat(ready.keys()).containsExactly("people.merged");
  }

  @Test
  void anErasedCardIsGoneFromListAndPage() {
    model.choose(claire().id());
    model.erase(claire().id());
    model.load();

    assertThat(model.sheet().get()).isEmpty();
    assertThat(model.pages().items()).extracting(CardLine::name).doesNotContain("Claire Fontaine");
    assertThat(sample.desks().customers().byPhone(CLAIRE)).isEmpty();
  }

  private Address located(String line) {
    AddressCheck check = sample.desks().addresses().check(AddressWish.typed(line, ""), null);
    return ((AddressCheck.InZone) check).address();
  }

  private Customer claire() {
    return sample.desks().customers().byPhone(CLAIRE).orElseThrow();
  }
}
