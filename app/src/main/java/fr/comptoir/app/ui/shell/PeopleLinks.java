package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.ui.calls.CallActions;
import fr.comptoir.app.ui.customers.CustomerActions;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.messages.MessageActions;
import fr.comptoir.app.ui.messages.MessagesView;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.domain.order.Order;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;

/// What leads from calls, messages and customers to one another and to orders and reservations.
final class PeopleLinks implements CallActions, MessageActions, CustomerActions {
  private final Desks desks;
  private final Background background;
  private final MainWindow window;

  PeopleLinks(Desks desks, Background background, MainWindow window) {
    this.desks = desks;
    this.background = background;
    this.window = window;
  }

  @Override
  public void openOrder(Order.Id order) {
    background.run(
        () -> desks.orders().find(order), found -> found.ifPresent(window.forms()::open));
  }

  @Override
  public void openReservation(String code) {
    background.run(
        () -> desks.reservations().byCode(code), found -> found.ifPresent(window.forms()::open));
  }

  @Override
  public void openCustomer(long customer) {
    window.boards().customers.choose(customer);
    window.openCustomers();
  }

  @Override
  public void newCustomer(String name, String phone) {
    window.boards().customers.startNew(name, phone);
    window.openCustomers();
  }

  @Override
  public void openCall(String callId) {
    window.openCall(callId);
  }

  @Override
  public void answer(Question question) {
    window.boards().section.set(MessagesView.Section.QUESTIONS);
    window.boards().questions.state().set(Question.State.OPEN);
    window.go(Entry.MESSAGES);
  }

  @Override
  public void export(long customer, String name) {
    var chooser = new FileChooser();
    chooser.setInitialFileName(
        name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-") + ".json");
    File chosen = chooser.showSaveDialog(window.scene().getWindow());
    if (chosen != null) {
      write(customer, chosen.toPath());
    }
  }

  /// Writes the file off the FX thread and says where it is.
  void write(long customer, Path file) {
    background.run(
        () -> desks.people().export(customer).map(json -> written(file, json)),
        (Optional<Path> done) ->
            done.ifPresent(
                path ->
                    window
                        .boards()
                        .notices
                        .done("people.exported", List.of(path.toString()), null)));
  }

  private static Path written(Path file, String json) {
    try {
      return Files.writeString(file, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
