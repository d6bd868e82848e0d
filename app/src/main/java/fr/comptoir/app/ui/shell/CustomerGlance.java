package fr.comptoir.app.ui.shell;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.delivery.Address;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A customer found by the search: who they are and what must be known of them.
final class CustomerGlance extends VBox {
  CustomerGlance(Words words, Customer customer) {
    super(12);
    getStyleClass().add("drawer-body");
    HBox marks = row(6);
    if (customer.vip()) {
      marks.getChildren().add(badge(words.text("search.vip"), Tone.VIOLET));
    }
    if (customer.blocked()) {
      marks.getChildren().add(badge(words.text("search.blocked"), Tone.DANGER));
    }
    if (customer.phone() != null) {
      getChildren().add(label(words.formats().phone(customer.phone()), "big"));
    }
    getChildren().add(marks);
    if (!customer.allergies().isEmpty()) {
      String allergies = String.join(", ", customer.allergies());
      getChildren().add(paragraph(words.text("call.allergies", allergies), "allergy-band"));
    }
    getChildren()
        .add(
            paragraph(
                words.text("form.guest.orders", customer.orders())
                    + " · "
                    + words.text("form.guest.visits", customer.visits())));
    if (customer.noShows() > 0) {
      String missed = words.text("form.guest.no_shows", customer.noShows());
      getChildren().add(paragraph(missed, "warning-text"));
    }
    if (!customer.note().isBlank()) {
      getChildren().add(paragraph(customer.note(), "note-band"));
    }
    for (Address address : customer.addresses()) {
      getChildren().add(paragraph(address.street() + ", " + address.city(), "muted"));
    }
  }
}
