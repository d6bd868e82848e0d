package fr.comptoir.app.ui.customers;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.desk.AddressCheck;
import fr.comptoir.app.desk.AddressWish;
import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.delivery.Address;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The addresses of a card: added, corrected, taken off. A corrected address is another address,
/// looked up anew: coordinates belong to one text.
final class AddressRows extends VBox {
  private final Words words;
  private final CustomersViewModel model;
  private final Customer card;

  AddressRows(Words words, CustomersViewModel model, Customer card) {
    super(8);
    this.words = words;
    this.model = model;
    this.card = card;
    rows();
  }

  private void rows() {
    Button add = button(words.text("people.address.add"), "action", "quiet");
    add.setId("address-add");
    add.setOnAction(click -> ask(null));
    getChildren()
        .setAll(row(8, label(words.text("people.addresses"), "section-title"), spacer(), add));
    if (card.addresses().isEmpty()) {
      getChildren().add(paragraph(words.text("people.addresses.none"), "muted"));
    }
    card.addresses().forEach(address -> getChildren().add(line(address)));
  }

  private Node line(Address address) {
    VBox text = column(2, paragraph(one(address)));
    String more = (address.label() + " " + address.details()).strip();
    if (!more.isEmpty()) {
      text.getChildren().add(paragraph(more, "muted"));
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    Button edit = iconButton(Feather.EDIT_2, words.text("people.address.edit"), "flat");
    edit.setOnAction(click -> ask(address));
    Button remove = iconButton(Feather.TRASH_2, words.text("people.address.remove"), "flat");
    remove.setOnAction(click -> model.retire(address));
    HBox row = row(8, text);
    if (!address.isLocated()) {
      row.getChildren().add(badge(words.text("people.address.unlocated"), Tone.WARNING));
    }
    row.getChildren().addAll(edit, remove);
    return row;
  }

  static String one(Address address) {
    return address.street() + ", " + (address.postalCode() + " " + address.city()).strip();
  }

  private void ask(@Nullable Address instead) {
    var line = new SimpleStringProperty(instead == null ? "" : one(instead));
    var details = new SimpleStringProperty(instead == null ? "" : instead.details());
    TextField street = Field.text(line, words.text("people.address.prompt"));
    street.setId("address-line");
    TextField more = Field.text(details, words.text("people.address.details.prompt"));
    VBox answer = new VBox(8);
    Runnable look =
        () -> {
          if (!line.get().isBlank()) {
            model.locate(
                AddressWish.typed(line.get(), details.get()),
                check ->
                    answer(answer, check, AddressWish.typed(line.get(), details.get()), instead));
          }
        };
    Button keep = button(words.text("people.address.keep"), "action", "main");
    keep.setOnAction(click -> look.run());
    street.setOnAction(enter -> look.run());
    more.setOnAction(enter -> look.run());
    Button leave = button(words.text("people.form.cancel"), "action", "quiet");
    leave.setOnAction(click -> rows());
    VBox form =
        column(
            8,
            new Field(words.text("people.address"), street),
            new Field(words.text("people.address.details"), more),
            answer,
            row(8, spacer(), leave, keep));
    form.getStyleClass().addAll("ask-band", Tone.ACCENT.styleClass());
    getChildren().add(form);
    street.requestFocus();
  }

  /// Kept when it is known; else one of those that may be meant, or as it was typed.
  private void answer(
      VBox answer, AddressCheck check, AddressWish wish, @Nullable Address instead) {
    answer.getChildren().clear();
    switch (check) {
      case AddressCheck.InZone(Address address, var _) -> model.keep(card, address, instead);
      case AddressCheck.OutOfZone(Address address, var _) -> {
        answer.getChildren().add(paragraph(words.text("people.address.far"), "warning-text"));
        answer.getChildren().add(pick(address, one(address), instead));
      }
      case AddressCheck.Ambiguous(var places) -> {
        answer.getChildren().add(paragraph(words.text("people.address.which"), "muted"));
        places.forEach(place -> answer.getChildren().add(pick(place, one(place), instead)));
      }
      case AddressCheck.Unknown _ -> {
        answer.getChildren().add(paragraph(words.text("people.address.unknown"), "warning-text"));
        var typed =
            new Address(
                0, "", wish.street(), wish.postalCode(), wish.city(), wish.details(), null, "");
        answer.getChildren().add(pick(typed, words.text("people.address.as_typed"), instead));
      }
    }
  }

  private Button pick(Address address, String text, @Nullable Address instead) {
    Button pick = button(text, "pick");
    pick.setWrapText(true);
    pick.setMinWidth(0);
    pick.setMaxWidth(Double.MAX_VALUE);
    pick.setOnAction(click -> model.keep(card, address, instead));
    return pick;
  }
}
