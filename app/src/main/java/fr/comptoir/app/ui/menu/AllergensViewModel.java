package fr.comptoir.app.ui.menu;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuItem.Verified;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The 14 allergens of a dish as they are edited, and who stands for them: a change makes them
/// nobody's word until somebody vouches again. FX thread only.
final class AllergensViewModel {
  private final Form<?> form;
  private final LocalDate today;
  private final Map<Allergen, Presence> all = new EnumMap<>(Allergen.class);
  private final ReadOnlyObjectWrapper<Optional<Verified>> verified;
  private final StringProperty by;
  private boolean vouchedNow;

  AllergensViewModel(Form<?> form, MenuItem item, LocalDate today) {
    this.form = form;
    this.today = today;
    all.putAll(item.allergens());
    Optional<Verified> before = Optional.ofNullable(item.allergensVerified());
    verified = new ReadOnlyObjectWrapper<>(before);
    by = new SimpleStringProperty(before.map(Verified::by).orElse(""));
  }

  /// Who checks them.
  StringProperty by() {
    return by;
  }

  ReadOnlyObjectProperty<Optional<Verified>> verifiedBy() {
    return verified.getReadOnlyProperty();
  }

  Optional<Verified> verified() {
    return verified.get();
  }

  boolean vouchedNow() {
    return vouchedNow;
  }

  Map<Allergen, Presence> all() {
    return Map.copyOf(all);
  }

  Presence of(Allergen allergen) {
    return all.getOrDefault(allergen, Presence.UNKNOWN);
  }

  /// One touch further: unknown, contains, traces, absent.
  void next(Allergen allergen) {
    all.put(allergen, after(of(allergen)));
    vouchedNow = false;
    verified.set(Optional.empty());
    form.changed();
  }

  /// What nobody has said is there is absent, for somebody vouches for it.
  void restAbsent() {
    for (Allergen allergen : Allergen.values()) {
      if (of(allergen) == Presence.UNKNOWN) all.put(allergen, Presence.ABSENT);
    }
    vouchedNow = false;
    verified.set(Optional.empty());
    form.changed();
  }

  void vouch() {
    if (by.get().isBlank()) return;
    vouchedNow = true;
    verified.set(Optional.of(new Verified(by.get().strip(), today)));
    form.changed();
  }

  static Presence after(Presence presence) {
    return switch (presence) {
      case UNKNOWN -> Presence.CONTAINS;
      case CONTAINS -> Presence.TRACES;
      case TRACES -> Presence.ABSENT;
      case ABSENT -> Presence.UNKNOWN;
    };
  }
}
