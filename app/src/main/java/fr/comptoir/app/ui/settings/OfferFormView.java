package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.FormFoot;
import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.Toggles;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.menu.Offer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// An offer in the drawer.
final class OfferFormView extends BorderPane {
  private final Words words;
  private final SettingsViewModel model;
  private final OfferForm form;
  private final Runnable done;

  OfferFormView(Words words, SettingsViewModel model, OfferForm form, Runnable done) {
    this.words = words;
    this.model = model;
    this.form = form;
    this.done = done;
    var type = new SimpleObjectProperty<>(form.type);
    type.subscribe((was, now) -> changed(() -> form.type = now));
    VBox body =
        column(
            12,
            FormRow.line(words, form.name),
            Choice.of(type, OfferForm.TYPES, each -> words.text("settings.offer.type." + each)),
            FormRow.area(words, words.text("field.description"), form.description),
            FormRow.pair(
                FormRow.line(words, words.text("field.price_per_person"), form.price),
                FormRow.line(words, form.percent)),
            FormRow.pair(
                date("field.first", form.first, day -> form.first = day),
                date("field.last", form.last, day -> form.last = day)),
            titled(
                "menu.dish.days",
                Toggles.of(
                    List.of(DayOfWeek.values()),
                    form.days,
                    this::day,
                    days -> changed(() -> form.days = days))),
            FormRow.pair(FormRow.line(words, form.from), FormRow.line(words, form.until)),
            FormRow.pair(FormRow.line(words, form.minParty), FormRow.line(words, form.maxParty)),
            titled(
                "field.modes",
                Toggles.of(
                    List.of(Mode.values()),
                    form.modes,
                    mode -> words.text("mode.", mode),
                    modes -> changed(() -> form.modes = modes))),
            FormRow.line(words, form.prepayment),
            toggle("settings.offer.bookable", form.bookable, on -> form.bookable = on),
            toggle("settings.offer.active", form.active, on -> form.active = on));
    body.getStyleClass().add("drawer-body");
    var foot = new FormFoot(words, form.form(), this::save, others());
    foot.listenOn(this);
    setCenter(scrolling(body));
    setBottom(foot);
  }

  private Button[] others() {
    Offer offer = form.original();
    if (offer == null || !offer.terms().active()) return new Button[0];
    Button retire =
        iconButton(Feather.ARCHIVE, words.text("settings.offer.retire"), "action", "danger");
    retire.setOnAction(
        click -> {
          model.retire(offer);
          done.run();
        });
    return new Button[] {retire};
  }

  private void save() {
    if (form.form().state().get().ready()) {
      model.put(form.form().state().get().value().orElseThrow(), form.form(), done);
    }
  }

  private void changed(Runnable step) {
    step.run();
    form.form().changed();
  }

  private Node date(String key, @Nullable LocalDate day, Consumer<@Nullable LocalDate> then) {
    var picker = new DatePicker(day);
    picker.setId(key.replace("field.", "date-"));
    picker.valueProperty().subscribe((was, now) -> changed(() -> then.accept(now)));
    return new Field(words.text(key), picker);
  }

  private Node toggle(String key, boolean on, Consumer<Boolean> then) {
    var button = new ToggleButton(words.text(key));
    button.getStyleClass().add("toggle");
    button.setSelected(on);
    button.setOnAction(click -> changed(() -> then.accept(button.isSelected())));
    return button;
  }

  private String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, words.messages().locale());
  }

  private VBox titled(String key, Node content) {
    return column(4, label(words.text(key), "field-name"), content);
  }
}
