package fr.comptoir.app.ui.orders;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.i18n.RefusalText;
import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.delivery.Address;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Where it goes: a new address to type, and the known ones to choose from.
final class AddressPicks extends VBox implements AutoCloseable {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Words words;
  private final AddressViewModel model;
  private final LocalDate today;
  private final VBox picks = new VBox(6);
  private final Label answer = paragraph("", "muted");
  private final Subscription subscription;

  AddressPicks(Words words, AddressViewModel model, LocalDate today) {
    super(8);
    this.words = words;
    this.model = model;
    this.today = today;
    TextField typed = Field.text(model.typed(), words.text("order.form.address.prompt"));
    typed.setId("order-address");
    typed.setOnAction(enter -> model.look());
    TextField details = Field.text(model.details(), words.text("order.form.details.prompt"));
    details.setOnAction(enter -> model.look());
    Button look = button(words.text("order.form.address.look"));
    look.setOnAction(click -> model.look());
    look.disableProperty().bind(model.looking());
    var fields =
        row(
            8,
            new Field(words.text("order.form.address"), typed),
            new Field(words.text("order.form.details"), details),
            look);
    fields.setAlignment(Pos.BOTTOM_LEFT);
    getChildren().addAll(fields, answer, picks);
    subscription =
        model
            .offered()
            .subscribe(all -> show())
            .and(model.chosen().subscribe(id -> show()))
            .and(model.answer().subscribe(this::say));
  }

  private void say(AddressViewModel.Answer now) {
    String text =
        switch (now) {
          case AddressViewModel.Answer.None() -> "";
          case AddressViewModel.Answer.Found(Address found, long minutes) ->
              words.text("order.form.address.found", label(found), minutes);
          case AddressViewModel.Answer.WhichOne() -> words.text("order.form.address.which");
          case AddressViewModel.Answer.No(var refusal) ->
              new RefusalText(words.messages()).of(refusal, today);
        };
    answer.setText(text);
    reveal(answer, !text.isEmpty());
  }

  private void show() {
    List<Address> all = model.offered().get();
    picks.getChildren().setAll(all.stream().map(this::pick).toList());
    if (all.isEmpty() && model.answer().get() instanceof AddressViewModel.Answer.None) {
      picks.getChildren().add(paragraph(words.text("order.form.no_address"), "muted"));
    }
  }

  private Button pick(Address address) {
    var pick = new Button(label(address));
    pick.getStyleClass().add("pick");
    pick.setWrapText(true);
    pick.setMaxWidth(Double.MAX_VALUE);
    pick.pseudoClassStateChanged(CHOSEN, Objects.equals(model.chosen().get(), address.id()));
    pick.setOnAction(click -> model.chosen().set(address.id()));
    return pick;
  }

  private static String label(Address address) {
    return address.street() + ", " + address.postalCode() + " " + address.city();
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
