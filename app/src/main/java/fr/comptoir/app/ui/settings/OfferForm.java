package fr.comptoir.app.ui.settings;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.menu.Discount;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.menu.OfferCheck;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An offer as it is edited. FX thread only.
final class OfferForm {
  static final List<String> TYPES = List.of("menu", "promo", "happy_hour", "event");

  private final @Nullable Offer original;
  private final int number;
  private final Form<Offer> form;

  final FormValue<String> name;
  final FormValue<String> description;
  final FormValue<Money> price;
  final FormValue<Integer> minParty;
  final FormValue<Integer> maxParty;
  final FormValue<Optional<LocalTime>> from;
  final FormValue<Optional<LocalTime>> until;
  final FormValue<Optional<Money>> prepayment;
  final FormValue<Optional<Integer>> percent;
  String type;
  Set<DayOfWeek> days;
  Set<Mode> modes;
  boolean bookable;
  boolean active;
  @Nullable LocalDate first;
  @Nullable LocalDate last;

  /// @param original null = a new one, with this number
  OfferForm(@Nullable Offer original, int number, Menu menu) {
    this.original = original;
    this.number = original == null ? number : original.number();
    this.form = new Form<>(original);
    Offer start = original == null ? blank(number) : original;
    name = form.add(FormValue.words("name", start.name(), true));
    description = form.add(FormValue.words("description", start.description(), false));
    price =
        form.add(new FormValue<>("price", Typed.text(start.pricePerPerson()), true, Typed::money));
    minParty = form.add(new FormValue<>("min_party", "" + start.minParty(), true, Typed::whole));
    maxParty = form.add(new FormValue<>("max_party", "" + start.maxParty(), true, Typed::whole));
    from = form.add(optional("from", text(start.from()), Typed::time));
    until = form.add(optional("until", text(start.until()), Typed::time));
    Money ahead = start.prepayment();
    prepayment =
        form.add(optional("prepayment", ahead == null ? "" : Typed.text(ahead), Typed::money));
    percent =
        form.add(
            optional(
                "percent",
                start.terms().discount()
                        instanceof Discount.Percent(int off, Discount.Scope.WholeOrder _)
                    ? "" + off
                    : "",
                text -> Typed.whole(text).filter(n -> n >= 1 && n <= 100)));
    type = start.type();
    days = start.days();
    modes = start.terms().modes();
    bookable = start.bookable();
    active = start.terms().active();
    first = start.terms().first();
    last = start.terms().last();
    form.of(
        this::made, () -> made().map(offer -> OfferCheck.faults(offer, menu)).orElse(List.of()));
  }

  Form<Offer> form() {
    return form;
  }

  @Nullable Offer original() {
    return original;
  }

  private Optional<Offer> made() {
    if (name.value().isEmpty()
        || price.value().isEmpty()
        || minParty.value().isEmpty()
        || maxParty.value().isEmpty()
        || from.value().isEmpty()
        || until.value().isEmpty()
        || prepayment.value().isEmpty()
        || percent.value().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Offer(
            number,
            type,
            name.value().get(),
            description.value().orElse(""),
            price.value().get(),
            minParty.value().get(),
            maxParty.value().get(),
            days,
            from.value().get().orElse(null),
            until.value().get().orElse(null),
            bookable,
            prepayment.value().get().orElse(null),
            new Offer.Terms(
                first,
                last,
                modes,
                original == null ? null : original.terms().item(),
                discount(),
                active)));
  }

  /// One that isn't a percentage of the whole order stays as it is.
  private @Nullable Discount discount() {
    Discount before = original == null ? null : original.terms().discount();
    if (!percent.dirty().get()) return before;
    return percent
        .value()
        .orElse(Optional.empty())
        .<Discount>map(off -> new Discount.Percent(off, new Discount.Scope.WholeOrder()))
        .orElse(null);
  }

  private static Offer blank(int number) {
    return new Offer(number, "menu", "", "", Money.ZERO, 1, 20, Set.of(), null, null, true, null);
  }

  private static <V> FormValue<Optional<V>> optional(
      String name, String original, Function<String, Optional<V>> reader) {
    return new FormValue<>(
        name,
        original,
        false,
        text ->
            text.isEmpty() ? Optional.of(Optional.empty()) : reader.apply(text).map(Optional::of));
  }

  private static String text(@Nullable LocalTime time) {
    return time == null ? "" : time.toString();
  }
}
