package fr.comptoir.app.ui.menu;

import fr.comptoir.db.domain.menu.Allergen;
import fr.comptoir.db.domain.menu.Allergen.Presence;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.MenuEdit;
import fr.comptoir.db.domain.menu.MenuItem;
import fr.comptoir.db.domain.menu.MenuItem.Verified;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// All dishes by all 14 allergens. Changes are kept here until somebody vouches for them by name;
/// then they are one step, which can be taken back. FX thread only.
public final class MatrixViewModel {
  private final MenuViewModel card;
  private final Map<Integer, Map<Allergen, Presence>> drafts = new HashMap<>();
  private final ReadOnlyIntegerWrapper changed = new ReadOnlyIntegerWrapper();
  private final StringProperty by = new SimpleStringProperty("");

  public MatrixViewModel(MenuViewModel card) {
    this.card = card;
  }

  MenuViewModel card() {
    return card;
  }

  /// Dishes that have allergens of their own: set menus have those of their dishes.
  List<MenuItem> rows(Menu menu) {
    return CardFilter.of(menu, new CardFilter.All(), "").stream()
        .filter(item -> item.kind() != MenuItem.Kind.FORMULA)
        .toList();
  }

  /// How many dishes wait for somebody to vouch.
  ReadOnlyIntegerProperty changed() {
    return changed.getReadOnlyProperty();
  }

  /// Who vouches.
  StringProperty by() {
    return by;
  }

  boolean isChanged(MenuItem item) {
    return drafts.containsKey(item.number());
  }

  Presence of(MenuItem item, Allergen allergen) {
    return drafts
        .getOrDefault(item.number(), item.allergens())
        .getOrDefault(allergen, Presence.UNKNOWN);
  }

  /// One touch further.
  ///
  /// @return what it is now
  Presence next(MenuItem item, Allergen allergen) {
    Presence next = AllergensViewModel.after(of(item, allergen));
    draft(item).put(allergen, next);
    changed.set(drafts.size());
    return next;
  }

  /// As it is, for somebody to vouch for; a second time, not any more.
  void mark(MenuItem item) {
    if (drafts.remove(item.number()) == null) draft(item);
    changed.set(drafts.size());
  }

  void discard() {
    drafts.clear();
    changed.set(0);
  }

  void save() {
    String name = by.get().strip();
    if (name.isEmpty() || drafts.isEmpty()) return;
    Map<Integer, Map<Allergen, Presence>> sent = Map.copyOf(drafts);
    card.edit(
        now -> edit(now, sent, new Verified(name, card.desks().house().now().toLocalDate())),
        "menu.done.verified",
        List.of(sent.size(), name),
        done -> discard());
  }

  private static MenuEdit edit(
      Menu now, Map<Integer, Map<Allergen, Presence>> sent, Verified word) {
    List<MenuItem> changed = new ArrayList<>();
    for (MenuItem item : now.items()) {
      Map<Allergen, Presence> own = sent.get(item.number());
      if (own != null) changed.add(item.containing(own).verified(word));
    }
    return new MenuEdit.PutItems(List.copyOf(changed), true);
  }

  /// Who stands for it; empty while it is changed.
  Optional<Verified> verified(MenuItem item) {
    return isChanged(item) ? Optional.empty() : Optional.ofNullable(item.allergensVerified());
  }

  private Map<Allergen, Presence> draft(MenuItem item) {
    return drafts.computeIfAbsent(
        item.number(),
        number -> {
          Map<Allergen, Presence> own = new EnumMap<>(Allergen.class);
          own.putAll(item.allergens());
          return own;
        });
  }
}
