package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.FormFoot;
import fr.comptoir.app.ui.fx.FormRow;
import fr.comptoir.app.ui.fx.Picker;
import fr.comptoir.app.ui.fx.Toggles;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import fr.comptoir.db.domain.print.Printer;
import fr.comptoir.db.domain.print.PrinterRules;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A printer in the drawer.
final class PrinterFormView extends BorderPane {
  private final Words words;
  private final PrintersViewModel model;
  private final PrinterForm form;
  private final Runnable done;

  /// @param stations that dishes are made at
  PrinterFormView(
      Words words,
      PrintersViewModel model,
      PrinterForm form,
      List<Station> stations,
      Runnable done) {
    this.words = words;
    this.model = model;
    this.form = form;
    this.done = done;
    var body =
        column(
            12,
            FormRow.line(words, words.text("field.name"), form.name),
            way(),
            titled(
                "settings.printer.width",
                Choice.of(width(), PrinterRules.WIDTHS, each -> each + " mm")),
            titled(
                "settings.printer.stations",
                Toggles.of(
                    stations.stream().map(Station::id).toList(),
                    form.stations,
                    id -> named(stations, id),
                    chosen -> changed(() -> form.stations = chosen))),
            automatic(),
            new Picker<>(
                words.text("settings.printer.counter"),
                counter(),
                List.of(Printer.Counter.values()),
                each -> words.text("settings.printer.counter.", each)));
    body.getStyleClass().add("drawer-body");
    var foot = new FormFoot(words, form.form(), this::save, others());
    foot.listenOn(this);
    setCenter(scrolling(body));
    setBottom(foot);
  }

  /// By the network, or a printer this PC knows.
  private Node way() {
    var network = new SimpleObjectProperty<>(form.network);
    VBox address =
        column(
            12,
            FormRow.line(words, words.text("field.host"), form.host),
            FormRow.line(words, words.text("field.port"), form.port),
            paragraph(words.text("settings.printer.address.note"), "muted"));
    var system = new SimpleObjectProperty<>(form.system);
    system.subscribe((was, now) -> changed(() -> form.system = now));
    List<String> known = model.paper().get().system();
    Node named =
        known.isEmpty() && form.system.isEmpty()
            ? paragraph(words.text("settings.printer.system.none"), "muted")
            : new Picker<>(words.text("field.printer"), system, known, each -> each);
    network.subscribe(
        now -> {
          reveal(address, now);
          reveal(named, !now);
          changed(() -> form.network = now);
        });
    return column(
        12,
        Choice.of(
            network,
            List.of(true, false),
            each ->
                words.text(each ? "settings.printer.way.network" : "settings.printer.way.system")),
        address,
        named);
  }

  private SimpleObjectProperty<Integer> width() {
    var width = new SimpleObjectProperty<>(form.width);
    width.subscribe((was, now) -> changed(() -> form.width = now));
    return width;
  }

  private SimpleObjectProperty<Printer.Counter> counter() {
    var counter = new SimpleObjectProperty<>(form.counter);
    counter.subscribe((was, now) -> changed(() -> form.counter = now));
    return counter;
  }

  private Node automatic() {
    var button = new ToggleButton(words.text("settings.printer.automatic"));
    button.getStyleClass().add("toggle");
    button.setSelected(form.automatic);
    button.setOnAction(click -> changed(() -> form.automatic = button.isSelected()));
    return button;
  }

  private static String named(List<Station> stations, String id) {
    return stations.stream()
        .filter(station -> station.id().equals(id))
        .map(Station::name)
        .findFirst()
        .orElse(id);
  }

  private Button[] others() {
    Printer printer = form.original();
    if (printer == null) return new Button[0];
    Button retire =
        iconButton(Feather.TRASH_2, words.text("settings.printer.retire"), "action", "danger");
    retire.setId("printer-retire");
    retire.setOnAction(
        click -> {
          model.retire(printer);
          done.run();
        });
    return new Button[] {retire};
  }

  private void save() {
    if (form.form().state().get().ready()) {
      model.save(form.form().state().get().value().orElseThrow(), form.form(), done);
    }
  }

  private void changed(Runnable step) {
    step.run();
    form.form().changed();
  }

  private VBox titled(String key, Node content) {
    return column(4, label(words.text(key), "field-name"), content);
  }
}
