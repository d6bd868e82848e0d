package fr.comptoir.app.ui.orders;

import static fr.comptoir.app.ui.fx.Pieces.paragraph;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.delivery.Address;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The guest's addresses to choose from.
final class AddressPicks extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Words words;
  private final OrderFormViewModel model;

  AddressPicks(Words words, OrderFormViewModel model) {
    super(6);
    this.words = words;
    this.model = model;
    model.guest().customer().subscribe(this::show);
    model.address().subscribe(chosen -> show(model.guest().customer().get()));
  }

  private void show(Optional<Customer> customer) {
    getChildren().clear();
    customer.stream()
        .flatMap(guest -> guest.addresses().stream())
        .map(this::pick)
        .forEach(getChildren()::add);
    if (getChildren().isEmpty()) {
      getChildren().add(paragraph(words.text("order.form.no_address"), "muted"));
    }
  }

  private Button pick(Address address) {
    var pick = new Button(address.street() + ", " + address.postalCode() + " " + address.city());
    pick.getStyleClass().add("pick");
    pick.setWrapText(true);
    pick.setMaxWidth(Double.MAX_VALUE);
    pick.pseudoClassStateChanged(CHOSEN, Objects.equals(model.address().get(), address.id()));
    pick.setOnAction(click -> model.address().set(address.id()));
    return pick;
  }
}
