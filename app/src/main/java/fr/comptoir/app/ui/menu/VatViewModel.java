package fr.comptoir.app.ui.menu;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.db.domain.menu.MenuItem.VatShare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The VAT of a dish, by where it is eaten; a price that mixes rates (a set menu with wine) has a
/// share for each. FX thread only.
final class VatViewModel {
  /// Cooked dishes: 10 % wherever they are eaten (CGI art. 279 m and n).
  static final List<VatShare> USUAL = List.of(new VatShare(10_000, 1_000, 1_000));

  private final Form<?> form;
  private final ObservableList<Share> shares = FXCollections.observableArrayList();
  private int fields;

  /// In percent, as typed.
  record Share(FormValue<Integer> part, FormValue<Integer> onSite, FormValue<Integer> takeAway) {}

  VatViewModel(Form<?> form, List<VatShare> start) {
    this.form = form;
    start.forEach(this::add);
  }

  ObservableList<Share> shares() {
    return shares;
  }

  void addShare() {
    add(new VatShare(0, 2_000, 2_000));
    form.changed();
  }

  void remove(Share share) {
    List.of(share.part(), share.onSite(), share.takeAway()).forEach(form::remove);
    shares.remove(share);
    form.changed();
  }

  /// Empty while something can't be read.
  Optional<List<VatShare>> made() {
    List<VatShare> made = new ArrayList<>();
    for (Share share : shares) {
      if (share.part().value().isEmpty()
          || share.onSite().value().isEmpty()
          || share.takeAway().value().isEmpty()) {
        return Optional.empty();
      }
      made.add(
          new VatShare(
              share.part().value().get(),
              share.onSite().value().get(),
              share.takeAway().value().get()));
    }
    return Optional.of(List.copyOf(made));
  }

  private void add(VatShare share) {
    fields++;
    shares.add(
        new Share(
            percent("vat-part-" + fields, share.shareBp()),
            percent("vat-on-site-" + fields, share.onSiteBp()),
            percent("vat-take-away-" + fields, share.takeAwayBp())));
  }

  private FormValue<Integer> percent(String name, int basisPoints) {
    String text =
        BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString().replace('.', ',');
    return form.add(new FormValue<>(name, text, true, Typed::basisPoints));
  }
}
