package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.FormFoot;
import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.FormValue;
import fr.comptoir.app.ui.fx.Typed;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.Restaurant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Who the house is: what callers are told, what is printed on tickets.
final class HousePane extends StackPane {
  private static final double WIDTH = 760;

  private final Words words;
  private final SettingsViewModel model;

  HousePane(Words words, SettingsViewModel model) {
    this.words = words;
    this.model = model;
    setAlignment(Pos.TOP_LEFT);
  }

  Subscription follow() {
    return model.house().subscribe(this::show);
  }

  private void show(Optional<House> house) {
    getChildren().clear();
    house.map(House::restaurant).ifPresent(now -> getChildren().add(form(now)));
  }

  private Node form(Restaurant now) {
    var form = new Form<Restaurant>(now);
    FormValue<String> name = form.add(FormValue.words("name", now.name(), true));
    FormValue<String> spoken = form.add(FormValue.words("phone_spoken", now.phoneSpoken(), true));
    FormValue<String> email =
        form.add(new FormValue<>("email", now.email(), false, HousePane::email));
    FormValue<String> street = form.add(FormValue.words("street", now.street(), true));
    FormValue<String> code =
        form.add(new FormValue<>("postal_code", now.postalCode(), true, HousePane::postalCode));
    FormValue<String> city = form.add(FormValue.words("city", now.city(), true));
    FormValue<LocalTime> ends =
        form.add(new FormValue<>("day_ends", now.dayEnds().toString(), true, Typed::time));
    form.of(
        () ->
            name.value().isEmpty()
                    || spoken.value().isEmpty()
                    || email.value().isEmpty()
                    || street.value().isEmpty()
                    || code.value().isEmpty()
                    || city.value().isEmpty()
                    || ends.value().isEmpty()
                ? Optional.empty()
                : Optional.of(
                    new Restaurant(
                        name.value().get(),
                        now.phone(),
                        spoken.value().get(),
                        email.value().get(),
                        street.value().get(),
                        code.value().get(),
                        city.value().get(),
                        now.place(),
                        now.zone(),
                        ends.value().get(),
                        now.languages())),
        List::of);
    VBox sheet =
        column(
            12,
            FormRow.line(words, name),
            FormRow.pair(FormRow.line(words, spoken), FormRow.line(words, email)),
            FormRow.line(words, street),
            FormRow.pair(FormRow.line(words, code), FormRow.line(words, city)),
            FormRow.line(words, ends));
    sheet.getStyleClass().add("sheet");
    var foot = new FormFoot(words, form, () -> save(form, now));
    foot.listenOn(sheet);
    VBox all = column(0, sheet, foot);
    all.setMaxWidth(WIDTH);
    return scrolling(all);
  }

  private void save(Form<Restaurant> form, Restaurant before) {
    if (!form.state().get().ready()) return;
    Restaurant after = form.state().get().value().orElseThrow();
    model.change(
        house -> house.with(after),
        house -> house.with(before),
        "settings.house.saved",
        List.of(after.name()));
  }

  private static Optional<String> email(String text) {
    return text.isEmpty() || text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
        ? Optional.of(text)
        : Optional.empty();
  }

  private static Optional<String> postalCode(String text) {
    return text.matches("\\d{5}") ? Optional.of(text) : Optional.empty();
  }
}
