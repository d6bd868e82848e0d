package fr.comptoir.app.ui.kitchen;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.kitchen.RailViewModel.Tab;
import fr.comptoir.app.ui.kitchen.RailViewModel.View;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Which station, which tickets, how it goes, what time it is.
final class RailHeader extends VBox implements AutoCloseable {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /// Below this there is room for what is late, not for the average.
  private static final double WIDE = 1000;

  private final Words words;
  private final RailViewModel model;
  private final Button station = button("", "kitchen-station");
  private final FlowPane stations = new FlowPane(8, 8);
  private final Map<Tab, Button> tabs = new EnumMap<>(Tab.class);
  private final Button more = button("", "kitchen-tab");
  private final Label average = label("", "kitchen-pill");
  private final Label late = label("", "kitchen-pill", "kitchen-late");
  private final Label clock = label("", "kitchen-clock");
  private final Subscription subscriptions;

  RailHeader(Words words, RailViewModel model, Runnable nextPage) {
    this.words = words;
    this.model = model;
    getStyleClass().add("kitchen-head");
    station.setGraphic(icon(Feather.CHEVRON_DOWN));
    station.setContentDisplay(ContentDisplay.RIGHT);
    station.setOnAction(click -> reveal(stations, !stations.isVisible()));
    var choices = row(4);
    for (Tab tab : Tab.values()) {
      Button choice = button("", "kitchen-tab");
      choice.setOnAction(click -> model.show(tab));
      tabs.put(tab, choice);
      choices.getChildren().add(choice);
    }
    for (Label fixed : new Label[] {average, late, clock}) {
      fixed.setMinWidth(Region.USE_PREF_SIZE);
    }
    more.setOnAction(click -> nextPage.run());
    reveal(more, false);
    stations.getStyleClass().add("kitchen-stations");
    reveal(stations, false);
    getChildren().addAll(row(10, station, choices, spacer(), more, average, late, clock), stations);
    subscriptions =
        Subscription.combine(
            model.view().subscribe(this::show),
            model.board().subscribe(this::show),
            widthProperty().subscribe(width -> reveal(average, width.doubleValue() >= WIDE)));
  }

  private void show(View view) {
    tabs.forEach((tab, choice) -> choice.pseudoClassStateChanged(CHOSEN, tab == view.tab()));
    station.setText(called(view));
    station.setAccessibleText(words.text("kitchen.station", called(view)));
    stations.getChildren().clear();
    add(
        words.text("kitchen.all"),
        !view.expo() && view.station() == null,
        () -> model.showStation(null));
    for (Station each : model.stations()) {
      add(each.name(), each.id().equals(view.station()), () -> model.showStation(each.id()));
    }
    add(words.text("kitchen.expo"), view.expo(), model::showExpo);
  }

  private void add(String name, boolean chosen, Runnable choose) {
    Button choice = button(name, "kitchen-tab");
    choice.pseudoClassStateChanged(CHOSEN, chosen);
    choice.setOnAction(
        click -> {
          reveal(stations, false);
          choose.run();
        });
    stations.getChildren().add(choice);
  }

  private String called(View view) {
    if (view.expo()) {
      return words.text("kitchen.expo");
    }
    return model.stations().stream()
        .filter(each -> each.id().equals(view.station()))
        .map(Station::name)
        .findFirst()
        .orElse(words.text("kitchen.all"));
  }

  private void show(Board board) {
    tab(Tab.NOW, words.text("kitchen.tab.now", board.now().size()));
    tab(Tab.UPCOMING, words.text("kitchen.tab.upcoming", board.upcoming().size()));
    tab(Tab.FINISHED, words.text("kitchen.tab.finished"));
    average.setText(words.text("kitchen.average", board.average().toMinutes()));
    late.setText(words.text("kitchen.late_count", board.late()));
    fit();
  }

  /// @param from the first ticket seen, from 1
  void page(int from, int to, int total) {
    reveal(more, total > 0 && (from > 1 || to < total));
    more.setText(words.text("kitchen.page", from, to, total));
    fit();
  }

  /// Where there is little room, the way to the next page comes before what the tickets say too.
  private void fit() {
    boolean wide = getWidth() >= WIDE;
    reveal(average, wide);
    reveal(late, model.board().get().late() > 0 && (wide || !more.isVisible()));
    reveal(clock, wide || !more.isVisible());
  }

  private void tab(Tab tab, String text) {
    Button choice = tabs.get(tab);
    if (choice != null && !text.equals(choice.getText())) {
      choice.setText(text);
    }
  }

  void tick(Instant now) {
    clock.setText(words.formats().time(now));
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
  }
}
