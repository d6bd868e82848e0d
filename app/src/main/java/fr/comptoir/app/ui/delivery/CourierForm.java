package fr.comptoir.app.ui.delivery;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.trip.Courier;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A courier as they are edited. FX thread only.
final class CourierForm {
  private static final int USUAL_BAG = 4;
  private static final int LARGEST_BAG = 30;

  private final Courier start;
  private final Form<Courier> form;

  final FormValue<String> name;
  final FormValue<Optional<PhoneNumber>> phone;
  final FormValue<Integer> bag;

  /// @param original null = somebody new
  /// @param numbers reads a telephone number
  CourierForm(@Nullable Courier original, Function<String, Optional<PhoneNumber>> numbers) {
    this.start = original == null ? new Courier(0, 1, "", null, true, USUAL_BAG, null) : original;
    this.form = new Form<>(original);
    PhoneNumber known = start.phone();
    name = form.add(FormValue.words("name", start.name(), true));
    phone =
        form.add(
            new FormValue<>(
                "phone",
                known == null ? "" : known.e164(),
                false,
                typed ->
                    typed.isEmpty()
                        ? Optional.of(Optional.empty())
                        : numbers.apply(typed).map(Optional::of)));
    bag =
        form.add(
            new FormValue<>(
                "bag",
                "" + start.capacity(),
                true,
                typed -> Typed.whole(typed).filter(orders -> orders > 0 && orders <= LARGEST_BAG)));
    form.of(this::made, List::of);
  }

  Form<Courier> form() {
    return form;
  }

  private Optional<Courier> made() {
    if (phone.value().isEmpty() || bag.value().isEmpty()) return Optional.empty();
    Optional<PhoneNumber> number = phone.value().get();
    int capacity = bag.value().get();
    return name.value()
        .map(
            named ->
                new Courier(
                    start.id(),
                    start.version(),
                    named,
                    number.orElse(null),
                    start.active(),
                    capacity,
                    start.awayUntil()));
  }
}
