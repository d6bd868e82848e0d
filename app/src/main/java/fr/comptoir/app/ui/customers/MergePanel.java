package fr.comptoir.app.ui.customers;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.desk.PersonDesk;
import fr.comptoir.app.ui.fx.AskBand;
import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.customer.CardLine;
import fr.comptoir.db.domain.customer.Customer;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Two cards that are one person's: the other one is looked for, then what would move is said
/// before it is done. There is no way back.
final class MergePanel extends VBox {
  private final Words words;
  private final CustomersViewModel model;
  private final Customer survivor;
  private final Runnable left;
  private final VBox found = new VBox(6);
  private String asked = "";

  MergePanel(Words words, CustomersViewModel model, Customer survivor, Runnable left) {
    super(8);
    this.words = words;
    this.model = model;
    this.survivor = survivor;
    this.left = left;
    getStyleClass().addAll("ask-band", Tone.ACCENT.styleClass());
    var typed = new SimpleStringProperty("");
    TextField other = Field.text(typed, words.text("people.search"));
    other.setId("merge-other");
    typed.addListener((property, was, now) -> look(now));
    Button leave = button(words.text("people.keep"), "action", "quiet");
    leave.setOnAction(click -> left.run());
    getChildren()
        .addAll(
            label(words.text("people.merge.title", survivor.name()), "strong"),
            new Field(words.text("people.merge.other"), other),
            found,
            row(8, spacer(), leave));
    look(survivor.lastName());
  }

  private void look(String text) {
    asked = text;
    model.offerToMerge(
        text,
        survivor.id(),
        lines -> {
          if (text.equals(asked)) {
            show(lines);
          }
        });
  }

  private void show(List<CardLine> lines) {
    found.getChildren().clear();
    for (CardLine line : lines) {
      String number = line.phone() == null ? "" : " · " + words.formats().phone(line.phone());
      Button pick = button(line.name() + number, "pick");
      pick.setMinWidth(0);
      pick.setMaxWidth(Double.MAX_VALUE);
      pick.setOnAction(click -> model.holdings(line.id(), this::ask));
      found.getChildren().add(pick);
    }
    if (lines.isEmpty()) {
      found.getChildren().add(paragraph(words.text("people.none"), "muted"));
    }
  }

  /// What moves, whose number still finds the card, and that it is for good.
  private void ask(PersonDesk.Holdings other) {
    List<String> numbers = new ArrayList<>();
    PhoneNumber own = other.card().phone();
    if (own != null) {
      numbers.add(words.formats().phone(own));
    }
    other.card().otherPhones().forEach(one -> numbers.add(words.formats().phone(one)));
    String moves =
        words.text(
            "people.merge.ask",
            other.card().name(),
            survivor.name(),
            other.orders(),
            other.reservations(),
            other.calls(),
            other.messages(),
            other.addresses());
    String found =
        numbers.isEmpty()
            ? ""
            : "\n" + words.text("people.merge.numbers", String.join(", ", numbers));
    var band =
        new AskBand(
            new AskBand.Question(
                moves + found,
                words.text("people.merge.yes"),
                words.text("people.keep"),
                Tone.DANGER),
            reason -> model.merge(survivor.id(), other.card().id()),
            left);
    getChildren().setAll(column(8, band));
  }
}
