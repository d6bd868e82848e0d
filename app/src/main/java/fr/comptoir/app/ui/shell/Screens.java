package fr.comptoir.app.ui.shell;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;

import fr.comptoir.app.i18n.RefusalText;
import fr.comptoir.app.ui.calls.CallHistoryView;
import fr.comptoir.app.ui.customers.CustomersView;
import fr.comptoir.app.ui.delivery.DeliveryView;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.kitchen.KitchenSheet;
import fr.comptoir.app.ui.kitchen.KitchenView;
import fr.comptoir.app.ui.menu.MenuView;
import fr.comptoir.app.ui.messages.MessagesView;
import fr.comptoir.app.ui.orders.OrderListView;
import fr.comptoir.app.ui.reservations.ReservationsView;
import fr.comptoir.app.ui.service.ServiceView;
import fr.comptoir.app.ui.service.ServiceView.ServiceActions;
import fr.comptoir.app.ui.settings.SettingsView;
import fr.comptoir.app.ui.settings.SettingsView.Side;
import fr.comptoir.app.ui.setup.SetupView;
import fr.comptoir.app.ui.setup.SoundSheet;
import fr.comptoir.app.ui.setup.StaffSheet;
import fr.comptoir.app.ui.setup.StaffSheet.StaffActions;
import fr.comptoir.app.ui.shell.UiParts.About;
import fr.comptoir.app.ui.shell.UiParts.Look;
import fr.comptoir.db.domain.staff.StaffMember;
import fr.comptoir.db.domain.staff.StaffMember.Role;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Makes the screen of an entry, joined to its view models and to what its clicks lead to.
final class Screens {
  private final UiParts parts;
  private final Boards boards;
  private final Words words;
  private final MainWindow window;

  Screens(UiParts parts, Boards boards, Words words, MainWindow window) {
    this.parts = parts;
    this.boards = boards;
    this.words = words;
    this.window = window;
  }

  Screen make(Entry entry) {
    Forms forms = window.forms();
    return switch (entry) {
      case SERVICE -> service();
      case RESERVATIONS -> reservations();
      case ORDERS ->
          new OrderListView(
              words,
              boards.orderList,
              forms::open,
              List.of(plus("shell.new_order", forms::newOrder)));
      case KITCHEN -> kitchen();
      case DELIVERIES -> deliveries();
      case CALLS -> new CallHistoryView(words, boards.callHistory, window.links());
      case MESSAGES ->
          new MessagesView(
              words,
              new MessagesView.Models(boards.messages, boards.questions, boards.section),
              parts.clock().withZone(parts.house().restaurant().zone()),
              window.links());
      case CUSTOMERS ->
          new CustomersView(
              words,
              boards.customers,
              parts.clock().withZone(parts.house().restaurant().zone()),
              window.links());
      case MENU -> new MenuView(words, boards.card, window.cardForms());
      case SETTINGS ->
          new SettingsView(
              words,
              new SettingsView.Models(boards.settings, boards.lines, boards.printers),
              side(),
              setup());
    };
  }

  private Screen kitchen() {
    var refusals = new RefusalText(words.messages());
    return new KitchenView(
        words,
        boards.rail,
        boards.plan,
        window.wall().keys().get(),
        no -> refusals.of(no, boards.day()),
        window.forms()::open);
  }

  private Screen deliveries() {
    return new DeliveryView(words, boards.deliveries, window.deliveryLinks());
  }

  private Screen reservations() {
    Forms forms = window.forms();
    return new ReservationsView(
        words,
        boards.reservationBook,
        parts.clock(),
        new ReservationsView.Links(
            forms::newReservation,
            window::openCall,
            forms::edit,
            forms::newReservation,
            this::file,
            List.of(plus("shell.new_reservation", forms::newReservation))));
  }

  /// Where a picture of a page goes; empty when nobody says.
  private Optional<Path> file(String name) {
    var chooser = new FileChooser();
    chooser.setInitialFileName(name);
    File chosen = chooser.showSaveDialog(window.scene().getWindow());
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  private Screen service() {
    Forms forms = window.forms();
    return new ServiceView(
        words,
        boards.service(),
        boards.counter.house().get(),
        new ServiceActions(forms::open, forms::open, forms::newOrder, forms::newReservation));
  }

  private Side side() {
    return new Side(
        (title, form) -> window.frame().drawer.open(title, form, () -> {}),
        () -> window.frame().drawer.leave());
  }

  private Button plus(String key, Runnable action) {
    Button button = button(words.text(key), "action", "go");
    button.setGraphic(icon(Feather.PLUS));
    button.setOnAction(click -> action.run());
    return button;
  }

  /// A change of language makes the window's frame anew, this screen with it.
  private Screen setup() {
    Look look = window.look();
    var language = new SimpleObjectProperty<>(look.language());
    var dark = new SimpleObjectProperty<>(look.dark());
    language.addListener(
        (property, was, now) -> window.changeLook(new Look(now, window.look().dark())));
    dark.addListener(
        (property, was, now) -> window.changeLook(new Look(window.look().language(), now)));
    About about = parts.about();
    boolean owner =
        boards.signIn.person().get().filter(one -> one.role() == Role.OWNER).isPresent();
    var sheets = new ArrayList<Region>();
    sheets.add(new SoundSheet(words, boards.alerts.settings(), boards.alerts::test));
    sheets.add(new KitchenSheet(words, window.wall().monitor(), window.wall().keys()));
    if (owner) {
      sheets.add(staff());
    }
    return new SetupView(
        words,
        language,
        dark,
        sheets,
        new SetupView.Line(about.sip(), about.lines(), about.voice()));
  }

  private StaffSheet staff() {
    return new StaffSheet(
        words,
        boards.signIn.members(),
        new StaffActions() {
          @Override
          public void save(StaffMember member) {
            window.staff(() -> parts.desks().staff().save(member, parts.onDuty().actor()));
          }

          @Override
          public void pin(StaffMember member, @Nullable String pin) {
            window.staff(() -> parts.desks().staff().pin(member.id(), pin, parts.onDuty().actor()));
          }
        });
  }
}
