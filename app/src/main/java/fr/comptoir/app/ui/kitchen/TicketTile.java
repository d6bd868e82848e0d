package fr.comptoir.app.ui.kitchen;

import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Ends;
import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.db.domain.kitchen.KitchenPolicy.Station;
import fr.comptoir.db.domain.kitchen.KitchenTicket;
import fr.comptoir.db.domain.kitchen.TicketAge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One ticket: its header is a target of its own, two taps on it or its key bump the whole of it.
final class TicketTile extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass BLINK = PseudoClass.getPseudoClass("blink");

  private final RailViewModel model;
  private final TicketText text;
  private final KitchenTicket ticket;
  private final Label key = label("", "ticket-key");
  private final Label clock = label("", "ticket-clock");
  private final Label promise = label("", "ticket-due");
  private final VBox header = new VBox(2);
  private final HBox allergy;
  private final List<DishRow> rows = new ArrayList<>();

  TicketTile(TicketText text, RailViewModel model, KitchenTicket ticket) {
    this.text = text;
    this.model = model;
    this.ticket = ticket;
    getStyleClass().add("ticket");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    FontIcon mode = icon(OrderWords.icon(ticket.order().mode()));
    Label called = label(text.mode(ticket), "ticket-mode");
    clock.setMinWidth(Region.USE_PREF_SIZE);
    promise.setMinWidth(Region.USE_PREF_SIZE);
    Label number = label(text.title(ticket), "ticket-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    key.setMinWidth(Region.USE_PREF_SIZE);
    header.getStyleClass().add("ticket-head");
    header
        .getChildren()
        .addAll(row(10, key, number, spacer(), clock), new Ends(6, row(6, mode, called), promise));
    header.setOnMouseClicked(this::headClicked);
    allergy = row(8, icon(Feather.ALERT_TRIANGLE), paragraph(text.allergy(ticket)));
    allergy.getStyleClass().add("kitchen-allergy");
    allergy.setOnMouseClicked(
        touch -> {
          model.see(ticket);
          allergy.pseudoClassStateChanged(BLINK, false);
          touch.consume();
        });
    reveal(allergy, !text.allergy(ticket).isEmpty());
    Label note = paragraph(text.note(ticket), "ticket-note");
    reveal(note, !text.note(ticket).isEmpty());
    Label guest = name(text.guest(ticket), "ticket-guest");
    guest.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(header, guest, allergy, note, dishes());
    if (model.view().get().expo()) {
      getChildren().add(readiness());
    }
  }

  private ScrollPane dishes() {
    Set<String> stations = model.view().get().stations();
    var lines = new VBox();
    for (KitchenTicket.Line line : ticket.at(stations)) {
      var dish = new DishRow(text, ticket, line, stations, touch());
      rows.add(dish);
      lines.getChildren().add(dish);
    }
    var pane = new Lines(lines);
    VBox.setVgrow(pane, Priority.SOMETIMES);
    return pane;
  }

  /// As high as its lines are at this width, so that it only scrolls when the page is too low.
  private static final class Lines extends ScrollPane {
    private final VBox lines;

    Lines(VBox lines) {
      super(lines);
      this.lines = lines;
      setFitToWidth(true);
      setHbarPolicy(ScrollBarPolicy.NEVER);
      setFocusTraversable(false);
      setMinHeight(0);
      getStyleClass().addAll("quiet-scroll", "ticket-lines");
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      return Math.ceil(lines.prefHeight(width)) + 2;
    }
  }

  /// Which stations are through and which aren't, in words.
  private FlowPane readiness() {
    var chips = new FlowPane(8, 8);
    chips.getStyleClass().add("ticket-stations");
    for (Station station : model.stations()) {
      if (!ticket.stations().contains(station.id())) {
        continue;
      }
      boolean through = !ticket.waitsAt(Set.of(station.id()));
      Label chip = label(station.name(), "station-chip", through ? "tone-success" : "tone-neutral");
      chip.setGraphic(icon(through ? Feather.CHECK : Feather.CLOCK));
      chips.getChildren().add(chip);
    }
    return chips;
  }

  private DishRow.Touch touch() {
    return new DishRow.Touch() {
      @Override
      public void tap(KitchenTicket.Line line) {
        model.tap(ticket, line);
      }

      @Override
      public void bump() {
        model.bump(ticket);
      }

      @Override
      public void soldOut(KitchenTicket.Line line) {
        model.soldOut(line.dish().item(), line.dish().name());
      }
    };
  }

  private void headClicked(MouseEvent click) {
    click.consume();
    if (click.getClickCount() == 2 || model.view().get().tab() == RailViewModel.Tab.FINISHED) {
      model.bump(ticket);
    }
  }

  KitchenTicket ticket() {
    return ticket;
  }

  /// @param digit 0 = none
  void number(int digit) {
    key.setText(String.valueOf(digit));
    reveal(key, digit > 0);
  }

  void choose(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
  }

  void tick(Instant now) {
    TicketAge age = TicketAge.of(ticket, now);
    clock.setText(text.clock(ticket, age));
    promise.setText(text.promise(ticket, age));
    header.getStyleClass().setAll("ticket-head", text.tone(ticket, age).styleClass());
    boolean on = now.getEpochSecond() % 2 == 0;
    allergy.pseudoClassStateChanged(BLINK, on && !model.isSeen(ticket) && ticket.waits());
    rows.forEach(row -> row.blink(on));
    setAccessibleText(text.accessible(ticket, age));
  }
}
