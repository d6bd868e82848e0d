package fr.comptoir.app.ui.settings;

import static fr.comptoir.app.ui.fx.Pieces.column;

import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.settings.SettingsViewModel.Section;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Settings in tabs; forms open in the drawer.
public final class SettingsView implements Screen {
  private final Words words;
  private final SettingsViewModel model;
  private final LinesViewModel lines;
  private final PrintersViewModel printers;
  private final Side side;
  private final Screen program;
  private final StackPane body = new StackPane();
  private final VBox root;
  private final Subscription subscription;
  private Subscription shown = Subscription.EMPTY;

  /// What the tabs show.
  public record Models(SettingsViewModel house, LinesViewModel lines, PrintersViewModel printers) {}

  /// Where forms open.
  ///
  /// @param open with a title
  public record Side(BiConsumer<String, Region> open, Runnable close) {}

  /// @param program look, line and sounds: what concerns this computer
  public SettingsView(Words words, Models models, Side side, Screen program) {
    this.words = words;
    this.model = models.house();
    this.lines = models.lines();
    this.printers = models.printers();
    this.side = side;
    this.program = program;
    var tabs =
        Choice.wrapping(
            model.section(),
            List.of(Section.values()),
            each -> words.text("settings.section.", each));
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinSize(0, 0);
    root = column(12, tabs, body);
    root.getStyleClass().add("screen");
    model.load();
    subscription = model.section().subscribe(this::show);
  }

  private void show(Section section) {
    shown.unsubscribe();
    shown = Subscription.EMPTY;
    switch (section) {
      case HOUSE -> {
        var pane = new HousePane(words, model);
        shown = pane.follow();
        body.getChildren().setAll(pane);
      }
      case SERVICES -> {
        var pane = new ServicesPane(words, model, side);
        shown = pane.follow();
        body.getChildren().setAll(pane);
      }
      case ORDERING -> {
        var pane = new OrderHoursPane(words, model);
        shown = pane.follow();
        body.getChildren().setAll(pane);
      }
      case DELIVERY -> {
        var pane = new DeliveryPane(words, model, side);
        shown = pane.follow();
        body.getChildren().setAll(pane);
      }
      case KITCHEN -> {
        var pane = new KitchenPane(words, model, side);
        shown = pane.follow();
        body.getChildren().setAll(pane);
      }
      case TABLES -> {
        var pane = new TablesPane(words, model);
        shown = pane.follow();
        body.getChildren().setAll(pane);
      }
      case ASSISTANT -> {
        var pane = new AssistantPane(words, model);
        shown = pane.follow();
        body.getChildren().setAll(pane);
      }
      case CLOSED -> {
        var pane = new ClosedPane(words, model);
        shown = pane.follow();
        body.getChildren().setAll(pane);
      }
      case OFFERS -> {
        var pane = new OffersPane(words, model, side);
        shown = pane.follow();
        body.getChildren().setAll(pane);
      }
      case LINES -> {
        var pane = new LinesPane(words, lines);
        shown = pane.follow();
        body.getChildren().setAll(pane);
      }
      case PRINTERS -> {
        var pane = new PrintersPane(words, printers, model, side);
        shown = pane.follow();
        body.getChildren().setAll(pane);
      }
      case PROGRAM -> body.getChildren().setAll(program.node());
    }
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public String title() {
    return words.text("setup.title");
  }

  @Override
  public void close() {
    shown.unsubscribe();
    subscription.unsubscribe();
    program.close();
  }
}
