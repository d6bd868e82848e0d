package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.FormFoot;
import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.settings.ZoneForm.Shape;
import fr.comptoir.db.domain.delivery.DeliveryPolicy;
import fr.comptoir.db.domain.delivery.DeliveryZone;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A zone in the drawer.
final class ZoneFormView extends BorderPane {
  private final Words words;
  private final SettingsViewModel model;
  private final ZoneForm form;
  private final DeliveryPolicy before;
  private final Runnable done;

  /// @param before where we drive to without this change
  ZoneFormView(
      Words words, SettingsViewModel model, ZoneForm form, DeliveryPolicy before, Runnable done) {
    this.words = words;
    this.model = model;
    this.form = form;
    this.before = before;
    this.done = done;
    var shape = new SimpleObjectProperty<>(form.shape);
    Node radius = FormRow.line(words, form.radius);
    Node codes = FormRow.line(words, form.codes);
    Node corners =
        column(
            4,
            FormRow.area(words, words.text("field.corners"), form.corners),
            paragraph(words.text("settings.zone.corners.note"), "muted"));
    shape.subscribe(
        now -> {
          form.shape = now;
          form.form().changed();
          reveal(radius, now == Shape.RADIUS);
          reveal(codes, now == Shape.POSTAL_CODES);
          reveal(corners, now == Shape.POLYGON);
        });
    VBox body =
        column(
            12,
            FormRow.line(words, form.name),
            Choice.of(
                shape, List.of(Shape.values()), each -> words.text("settings.zone.shape.", each)),
            radius,
            codes,
            corners,
            FormRow.pair(FormRow.line(words, form.fee), FormRow.line(words, form.minimum)),
            FormRow.pair(FormRow.line(words, form.freeAbove), FormRow.line(words, form.lead)));
    body.getStyleClass().add("drawer-body");
    var foot = new FormFoot(words, form.form(), this::save, others());
    foot.listenOn(this);
    setCenter(scrolling(body));
    setBottom(foot);
  }

  private Button[] others() {
    DeliveryZone zone = form.original();
    if (zone == null) return new Button[0];
    Button remove =
        iconButton(Feather.TRASH_2, words.text("settings.zone.remove"), "action", "danger");
    remove.setId("zone-remove");
    remove.setOnAction(
        click -> {
          List<DeliveryZone> left = new ArrayList<>(before.zones());
          left.remove(zone);
          send(left, "settings.zone.removed", zone.name());
        });
    return new Button[] {remove};
  }

  private void save() {
    if (!form.form().state().get().ready()) return;
    DeliveryZone zone = form.form().state().get().value().orElseThrow();
    List<DeliveryZone> zones = new ArrayList<>(before.zones());
    int place = form.original() == null ? -1 : zones.indexOf(form.original());
    if (place < 0) zones.add(zone);
    else zones.set(place, zone);
    send(zones, "settings.zone.saved", zone.name());
  }

  private void send(List<DeliveryZone> zones, String key, String name) {
    model.change(
        house -> house.with(house.delivery().zones(zones)),
        house -> house.with(house.delivery().zones(before.zones())),
        key,
        List.of(name));
    done.run();
  }
}
