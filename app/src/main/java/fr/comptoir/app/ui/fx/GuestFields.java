package fr.comptoir.app.ui.fx;

import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.db.domain.customer.Customer;
import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Number and name, and what is known of the guest as soon as the number says who it is.
public final class GuestFields extends VBox implements AutoCloseable {
  private final Words words;
  private final TextField phone;
  private final TextField name;
  private final Label known = paragraph("", "muted");
  private final Label allergies = paragraph("", "allergy-band");
  private final Subscription subscription;

  /// @param next what Enter leads to, once it is known who it is
  public GuestFields(Words words, GuestViewModel guest, Runnable next) {
    super(6);
    this.words = words;
    this.phone = Field.text(guest.phoneText(), words.text("form.phone.prompt"));
    this.name = Field.text(guest.name(), words.text("form.name.prompt"));
    phone.setId("guest-phone");
    name.setId("guest-name");
    phone.setOnAction(
        enter -> {
          if (guest.name().get().isBlank()) {
            name.requestFocus();
          } else {
            next.run();
          }
        });
    name.setOnAction(enter -> next.run());
    getChildren()
        .addAll(
            row(
                8,
                new Field(words.text("form.phone"), phone),
                new Field(words.text("form.name"), name)),
            known,
            allergies);
    subscription = guest.customer().subscribe(this::show);
  }

  public TextField phone() {
    return phone;
  }

  private void show(Optional<Customer> customer) {
    String facts = customer.map(this::facts).orElse("");
    known.setText(facts);
    reveal(known, !facts.isEmpty());
    String warned =
        customer
            .filter(guest -> !guest.allergies().isEmpty())
            .map(guest -> words.text("call.allergies", String.join(", ", guest.allergies())))
            .orElse("");
    allergies.setText(warned);
    reveal(allergies, !warned.isEmpty());
  }

  private String facts(Customer customer) {
    var facts = new ArrayList<String>();
    facts.add(words.text("form.guest.orders", customer.orders()));
    facts.add(words.text("form.guest.visits", customer.visits()));
    if (customer.noShows() > 0) {
      facts.add(words.text("form.guest.no_shows", customer.noShows()));
    }
    if (!customer.note().isBlank()) {
      facts.add(customer.note());
    }
    return String.join(" · ", facts);
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
