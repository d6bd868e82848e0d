package fr.comptoir.app.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.comptoir.app.ui.FakeBooks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.app.ui.fx.GuestViewModel;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.Promise;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class OrderFormViewModelTest {
  private final FakeBooks books = new FakeBooks(new FxEvents(Runnable::run));
  private final Background background =
      new Background(Runnable::run, Runnable::run, new ErrorReporter());
  private final OrderFormViewModel form =
      new OrderFormViewModel(
          books,
          background,
          new Notices(),
          new GuestViewModel(books, background),
          new EntryViewModel(background, books.card()));
  private final List<Order> placed = new ArrayList<>();

  @Test
  void aKnownGuestIsFoundAsTheNumberIsTyped() {
    Customer known =
        FakeBooks.customers().stream()
            .filter(each -> each.phone() != null)
            .findFirst()
            .orElseThrow();

    form.guest().phoneText().set("0" + known.phone().e164().substring(3));
    assertThat(form.guest().name().get()).isEqualTo(known.name());
    assertThat(form.guest().customerId()).isEqualTo(known.id());

    form.guest().phoneText().set("063998");
    assertThat(form.guest().name().get()).isEmpty();
  }

  @Test
  void dishesAreTypedByQuantityAndNumberOrByLetters() {
    MenuItem item = item(each -> each.groups().isEmpty());
    type("2x" + item.number());
    assertThat(form.entry().priced().get().lines())
        .extracting(PricedCart.Line::item, PricedCart.Line::quantity)
        .containsExactly(tuple(item.number(), 2));

    type(item.name());
    assertThat(form.entry().priced().get().lines())
        .extracting(PricedCart.Line::name)
        .containsExactly(item.name(), item.name());
  }

  @Test
  void aDishWithAStepAsksForItBeforeAnythingElse() {
    MenuItem item =
        item(
            each ->
                each.groups().stream()
                    .anyMatch(group -> group.min() > 0 && group.preselected() == null));
    type(Integer.toString(item.number()));
    assertThat(form.entry().step()).isPresent();
    assertThat(form.promise().get()).isInstanceOf(Promise.Unasked.class);

    int choice = form.entry().step().orElseThrow().missing().choices().getFirst().number();
    type(Integer.toString(choice));
    assertThat(form.entry().priced().get().lines().getFirst().options())
        .extracting(PricedCart.Option::number)
        .contains(choice);
  }

  @Test
  void theBookPromisesWhileItIsTypedAndTheOrderIsPlaced() {
    type(Integer.toString(item(each -> each.groups().isEmpty()).number()));
    assertThat(form.promise().get()).isInstanceOf(Promise.Held.class);

    form.guest().name().set("Paul");
    form.confirm(placed::add);

    assertThat(placed).extracting(order -> order.guest().name()).containsExactly("Paul");
    assertThat(books.asked).containsExactly("confirm");
  }

  @Test
  void aRefusalIsShownAndNothingIsPlaced() {
    books.refuse(new Refusal.EmptyCart());
    type(Integer.toString(item(each -> each.groups().isEmpty()).number()));
    form.confirm(placed::add);

    assertThat(form.promise().get()).isEqualTo(new Promise.Refused<>(new Refusal.EmptyCart()));
    assertThat(placed).isEmpty();
  }

  @Test
  void aSoldOutDishCannotBeTaken() {
    MenuItem item = item(each -> each.groups().isEmpty());
    books.soldOut(item.number(), true);
    var entry = new EntryViewModel(background, books.card());
    entry.priceWith(cart -> books.price(cart, Mode.PICKUP));
    entry.text().set(Integer.toString(item.number()));
    entry.submit();

    assertThat(entry.priced().get().lines()).isEmpty();
  }

  @Test
  void aNewAddressIsTypedAndFound() {
    form.mode().set(Mode.DELIVERY);
    form.places().typed().set("31 cours Julien, 13006 Marseille");
    form.places().look();

    assertThat(form.places().answer().get()).isInstanceOf(AddressViewModel.Answer.Found.class);
    assertThat(form.places().offered().get())
        .extracting(Address::street)
        .containsExactly("31 Cours Julien");
    assertThat(form.places().chosen().get())
        .isEqualTo(form.places().offered().get().getFirst().id());
    assertThat(form.places().typed().get()).isEmpty();

    form.guest().phoneText().set("0639980001");
    assertThat(form.places().offered().get()).hasSizeGreaterThan(1);
    assertThat(form.places().chosen().get())
        .isEqualTo(form.places().offered().get().getFirst().id());
  }

  @Test
  void namesakesHaveToBeChosenAndWhatIsTooFarIsSaid() {
    form.places().typed().set("12 rue de la République");
    form.places().look();
    assertThat(form.places().answer().get()).isEqualTo(new AddressViewModel.Answer.WhichOne());
    assertThat(form.places().offered().get()).hasSize(2);
    assertThat(form.places().chosen().get()).isNull();

    form.places().typed().set("20 chemin de Château-Gombert");
    form.places().look();
    assertThat(form.places().answer().get()).isInstanceOf(AddressViewModel.Answer.No.class);
    assertThat(form.places().offered().get()).isEmpty();
    assertThat(form.places().chosen().get()).isNull();
  }

  @Test
  void fetchingItInsteadIsOneClick() {
    form.mode().set(Mode.DELIVERY);
    form.take(new Refusal.Alternative(Refusal.Way.PICKUP, LocalDateTime.of(2026, 11, 20, 20, 5)));

    assertThat(form.mode().get()).isEqualTo(Mode.PICKUP);
    assertThat(form.time().get()).isEqualTo("20:05");
  }

  private void type(String text) {
    form.entry().text().set(text);
    assertThat(form.entry().submit()).as(text).isTrue();
  }

  private MenuItem item(Predicate<MenuItem> wanted) {
    return books.menu().items().stream()
        .filter(each -> !each.soldOut())
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }
}
