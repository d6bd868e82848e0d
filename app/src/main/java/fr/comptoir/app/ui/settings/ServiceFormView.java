package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.FormFoot;
import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.Toggles;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.restaurant.FloorPlan.Room;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.ServiceCheck.Overlap;
import fr.comptoir.db.domain.restaurant.ServicePeriod;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A service in the drawer. Two services at once are said, and saved by a second press.
final class ServiceFormView extends BorderPane {
  private final Words words;
  private final SettingsViewModel model;
  private final House house;
  private final ServiceForm form;
  private final Runnable done;
  private final Label overlap = paragraph("", "note-band");
  private String warned = "";

  ServiceFormView(
      Words words, SettingsViewModel model, House house, ServiceForm form, Runnable done) {
    this.words = words;
    this.model = model;
    this.house = house;
    this.form = form;
    this.done = done;
    VBox body =
        column(
            12,
            titled(
                "field.days",
                Toggles.of(List.of(DayOfWeek.values()), form.days, this::day, this::days)),
            FormRow.line(words, form.name),
            FormRow.pair(FormRow.line(words, form.start), FormRow.line(words, form.end)),
            FormRow.pair(FormRow.line(words, form.last), FormRow.line(words, form.capacity)),
            FormRow.pair(FormRow.line(words, form.slot), FormRow.line(words, form.arrivals)),
            FormRow.pair(FormRow.line(words, form.minParty), FormRow.line(words, form.maxParty)),
            FormRow.line(words, form.turns),
            paragraph(words.text("settings.service.turns.note"), "muted"),
            titled("field.rooms", rooms()),
            FormRow.line(words, form.prepayment),
            toggle("settings.service.auto_confirm", form.autoConfirm, on -> form.autoConfirm = on),
            toggle("settings.service.hidden", form.hidden, on -> form.hidden = on));
    body.getStyleClass().add("drawer-body");
    Button remove =
        iconButton(Feather.TRASH_2, words.text("settings.service.remove"), "action", "danger");
    remove.setId("service-remove");
    remove.setOnAction(click -> remove());
    var foot =
        form.form().state().get().dirty()
            ? new FormFoot(words, form.form(), this::save)
            : new FormFoot(words, form.form(), this::save, remove);
    foot.getChildren().addFirst(overlap);
    foot.listenOn(this);
    form.form().state().subscribe(now -> warn());
    setCenter(scrolling(body));
    setBottom(foot);
  }

  private VBox titled(String key, Node content) {
    return column(4, label(words.text(key), "field-name"), content);
  }

  private Node rooms() {
    Map<String, String> names =
        house.floor().rooms().stream().collect(Collectors.toMap(Room::id, Room::name));
    return Toggles.of(
        house.floor().rooms().stream().map(Room::id).toList(),
        form.rooms,
        id -> names.getOrDefault(id, id),
        chosen -> {
          form.rooms = chosen;
          form.form().changed();
        });
  }

  private Node toggle(String key, boolean on, Consumer<Boolean> changed) {
    var button = new ToggleButton(words.text(key));
    button.getStyleClass().add("toggle");
    button.setSelected(on);
    button.setOnAction(
        click -> {
          changed.accept(button.isSelected());
          form.form().changed();
        });
    return button;
  }

  private String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, words.messages().locale());
  }

  private void days(Set<DayOfWeek> days) {
    form.days = days;
    form.form().changed();
  }

  private void warn() {
    List<Overlap> overlaps = form.form().state().get().dirty() ? form.overlaps() : List.of();
    String said =
        overlaps.stream()
            .map(each -> words.text("settings.service.overlap", day(each.day()), each.other()))
            .collect(Collectors.joining("\n"));
    overlap.setText(
        said.isEmpty() ? "" : said + "\n" + words.text("settings.service.overlap.again"));
    reveal(overlap, !said.isEmpty() && said.equals(warned));
    if (!said.equals(warned)) warned = "";
  }

  /// The first press says which services meet, the second means it.
  private void save() {
    if (!form.form().state().get().ready()) return;
    String said =
        form.overlaps().stream()
            .map(each -> words.text("settings.service.overlap", day(each.day()), each.other()))
            .collect(Collectors.joining("\n"));
    if (!said.isEmpty() && !said.equals(warned)) {
      warned = said;
      warn();
      return;
    }
    send(form::week, "settings.service.saved");
  }

  private void remove() {
    send(form::without, "settings.service.removed");
  }

  private void send(UnaryOperator<Map<DayOfWeek, List<ServicePeriod>>> change, String key) {
    Map<DayOfWeek, List<ServicePeriod>> before = house.hours().week();
    Map<DayOfWeek, List<ServicePeriod>> after = change.apply(before);
    model.change(
        now -> now.with(now.hours().week(after)),
        now -> now.with(now.hours().week(before)),
        key,
        List.of(form.name.text().get()));
    done.run();
  }
}
