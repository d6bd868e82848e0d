package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.print.Trouble;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.settings.PrintersViewModel.Line;
import fr.comptoir.app.ui.settings.PrintersViewModel.Paper;
import fr.comptoir.app.ui.settings.SettingsView.Side;
import fr.comptoir.db.domain.kitchen.KitchenPolicy;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import fr.comptoir.db.domain.print.PrintJob;
import fr.comptoir.db.domain.print.Printer;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The ticket printers, how they do, and what became of the last tickets.
final class PrintersPane extends StackPane {
  private final Words words;
  private final PrintersViewModel model;
  private final SettingsViewModel house;
  private final Side side;
  private final VBox all = column(12);

  PrintersPane(Words words, PrintersViewModel model, SettingsViewModel house, Side side) {
    this.words = words;
    this.model = model;
    this.house = house;
    this.side = side;
    getChildren().add(scrolling(all));
    model.lookAround();
  }

  Subscription follow() {
    return model.paper().subscribe(this::show);
  }

  private void show(Paper paper) {
    VBox list = column(4);
    for (Line line : paper.printers()) list.getChildren().add(printer(line));
    if (paper.printers().isEmpty()) {
      list.getChildren().add(paragraph(words.text("settings.printer.none"), "empty"));
    }
    list.getStyleClass().add("sheet");
    Button add = button(words.text("settings.printer.add"), "action", "main");
    add.setGraphic(icon(Feather.PLUS));
    add.setId("add-printer");
    add.setOnAction(click -> open(null));
    all.getChildren().setAll(list, new FlowPane(add));
    if (paper.journal().isEmpty()) return;
    VBox journal = column(2, label(words.text("settings.printer.journal"), "strong"));
    for (PrintJob job : paper.journal()) journal.getChildren().add(job(job, paper));
    journal.getStyleClass().add("sheet");
    all.getChildren().add(journal);
  }

  private Node printer(Line line) {
    Printer printer = line.printer();
    Label called = name(printer.name(), "strong");
    Label where = name(where(printer), "muted");
    VBox what = column(2, called, where);
    what.setMinWidth(0);
    HBox.setHgrow(what, Priority.ALWAYS);
    HBox inside = row(12, icon(Feather.PRINTER), what, state(line));
    var open = new Button("", inside);
    open.getStyleClass().add("list-row");
    open.setMaxWidth(Double.MAX_VALUE);
    open.setMinWidth(0);
    inside.prefWidthProperty().bind(open.widthProperty().subtract(40));
    open.setId("printer-" + printer.id());
    open.setAccessibleText(printer.name());
    open.setOnAction(click -> open(printer));
    HBox.setHgrow(open, Priority.ALWAYS);
    Button test = button(words.text("settings.printer.test"), "action", "quiet");
    test.setId("printer-test-" + printer.id());
    test.setOnAction(click -> model.test(printer));
    VBox box = column(4, row(8, open, test));
    Trouble trouble = line.trouble();
    if (trouble != null) {
      box.getChildren().add(paragraph(words.text("print.remedy.", trouble), "danger-text"));
    }
    return box;
  }

  private Node state(Line line) {
    HBox state = row(8);
    if (line.waiting() > 0) {
      state
          .getChildren()
          .add(badge(words.text("settings.printer.waiting", line.waiting()), Tone.WARNING));
    }
    Trouble trouble = line.trouble();
    state
        .getChildren()
        .add(
            trouble == null
                ? badge(words.text("settings.printer.ready"), Tone.SUCCESS)
                : badge(words.text("print.trouble.", trouble), Tone.DANGER));
    return state;
  }

  private String where(Printer printer) {
    String link =
        switch (printer.link()) {
          case Printer.Network(String host, int port) -> host + " : " + port;
          case Printer.System(String name) -> name;
        };
    List<String> makes =
        house.house().get().map(now -> now.kitchen()).stream()
            .flatMap(kitchen -> kitchen.stations().stream())
            .filter(station -> printer.stations().contains(station.id()))
            .map(Station::name)
            .toList();
    String what = String.join(", ", makes);
    return link
        + " · "
        + printer.widthMm()
        + " mm"
        + (what.isEmpty() ? "" : " · " + what)
        + (printer.isCounters() ? " · " + words.text("settings.printer.counter") : "");
  }

  private Node job(PrintJob job, Paper paper) {
    Label when = label(words.formats().time(job.createdAt()), "strong");
    when.setMinWidth(Region.USE_PREF_SIZE);
    Label what = name(what(job, paper));
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    HBox line = row(12, when, what, spacer(), said(job));
    line.getStyleClass().add("print-row");
    if (job.isOpen()) {
      Button cancel =
          iconButton(Feather.X, words.text("settings.printer.cancel", what.getText()), "flat");
      cancel.setOnAction(click -> model.cancel(job));
      line.getChildren().add(cancel);
    }
    switch (job.state()) {
      case DEAD, CANCELLED, WAITING -> {
        Button again =
            iconButton(
                Feather.ROTATE_CW, words.text("settings.printer.retry", what.getText()), "flat");
        again.setOnAction(click -> model.replay(job));
        line.getChildren().add(again);
      }
      case UNDER_WAY, DONE -> {}
    }
    return line;
  }

  private String what(PrintJob job, Paper paper) {
    String printer =
        paper.printers().stream()
            .filter(line -> line.printer().id() == job.printer())
            .map(line -> line.printer().name())
            .findFirst()
            .orElse("");
    String kind = words.text("print.kind.", job.kind());
    String number = job.number() == 0 ? "" : " #" + job.number();
    return kind + number + (printer.isEmpty() ? "" : " · " + printer);
  }

  private Label said(PrintJob job) {
    boolean told = !job.error().isEmpty() && words.messages().knows("print.trouble." + job.error());
    String why = told ? " · " + words.text("print.trouble." + job.error()) : "";
    return switch (job.state()) {
      case WAITING -> badge(words.text("print.state.waiting") + why, Tone.WARNING);
      case UNDER_WAY -> badge(words.text("print.state.under_way"), Tone.ACCENT);
      case DONE -> badge(words.text("print.state.done"), Tone.SUCCESS);
      case DEAD -> badge(words.text("print.state.dead") + why, Tone.DANGER);
      case CANCELLED -> badge(words.text("print.state.cancelled"), Tone.NEUTRAL);
    };
  }

  private void open(@Nullable Printer printer) {
    Optional<KitchenPolicy> kitchen = house.house().get().map(now -> now.kitchen());
    if (kitchen.isEmpty()) return;
    var form =
        new PrinterForm(
            printer, model.paper().get().printers().stream().map(Line::printer).toList());
    side.open()
        .accept(
            printer == null ? words.text("settings.printer.add") : printer.name(),
            new PrinterFormView(
                words,
                model,
                form,
                kitchen.get().stations(KitchenPolicy.Kind.COOKING).toList(),
                side.close()));
  }
}
