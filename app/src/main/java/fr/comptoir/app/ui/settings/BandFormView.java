package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.FormFoot;
import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.Toggles;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Band;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Hours with another capacity, in the drawer.
final class BandFormView extends BorderPane {
  private final Words words;
  private final SettingsViewModel model;
  private final BandForm form;
  private final KitchenPolicy before;
  private final Runnable done;

  /// @param before the kitchen without this change
  BandFormView(
      Words words, SettingsViewModel model, BandForm form, KitchenPolicy before, Runnable done) {
    this.words = words;
    this.model = model;
    this.form = form;
    this.before = before;
    this.done = done;
    var times = new HBox(8, FormRow.line(words, form.from), FormRow.line(words, form.until));
    times.setAlignment(Pos.TOP_LEFT);
    VBox body =
        column(
            12,
            FormRow.line(words, form.name),
            label(words.text("field.days"), "field-name"),
            Toggles.of(
                List.of(DayOfWeek.values()),
                form.days,
                day -> day.getDisplayName(TextStyle.SHORT, words.messages().locale()),
                chosen -> {
                  form.days = chosen;
                  form.form().changed();
                }),
            paragraph(words.text("settings.band.days.note"), "muted"),
            times,
            label(words.text("settings.kitchen.points"), "section-title"));
    form.points.forEach(
        (station, value) ->
            body.getChildren()
                .add(
                    FormRow.line(
                        words,
                        words.text("settings.band.points", station.name(), station.pointsPerSlot()),
                        value)));
    body.getStyleClass().add("drawer-body");
    var foot = new FormFoot(words, form.form(), this::save, others());
    foot.listenOn(this);
    setCenter(scrolling(body));
    setBottom(foot);
  }

  private Button[] others() {
    Band band = form.original();
    if (band == null) return new Button[0];
    Button remove =
        iconButton(Feather.TRASH_2, words.text("settings.band.remove"), "action", "danger");
    remove.setOnAction(
        click -> {
          List<Band> left = new ArrayList<>(before.bands());
          left.remove(band);
          send(left);
        });
    return new Button[] {remove};
  }

  private void save() {
    if (!form.form().state().get().ready()) return;
    Band band = form.form().state().get().value().orElseThrow();
    List<Band> bands = new ArrayList<>(before.bands());
    int place = form.original() == null ? -1 : bands.indexOf(form.original());
    if (place < 0) bands.add(band);
    else bands.set(place, band);
    send(bands);
  }

  private void send(List<Band> bands) {
    model.change(
        house -> house.with(house.kitchen().bands(bands)),
        house -> house.with(house.kitchen().bands(before.bands())),
        "settings.kitchen.saved",
        List.of());
    done.run();
  }
}
