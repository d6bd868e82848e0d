package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.print.DaySheet;
import fr.comptoir.app.print.PagePrinter.Result;
import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.ReservationWords;
import fr.comptoir.app.ui.fx.RowList;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.reservation.Reservation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The reservations of the day as a list, and the day on paper.
final class PartyListView extends BorderPane implements AutoCloseable {
  private final Words words;
  private final ReservationModels models;
  private final ReservationWords reservations;
  private final Clock clock;
  private final ComboBox<String> services = new ComboBox<>();
  private final Subscription subscription;

  /// @param file asks where a picture goes, by the name it would have
  PartyListView(
      Words words,
      ReservationModels models,
      Clock clock,
      Consumer<Reservation> open,
      Function<String, Optional<Path>> file) {
    this.words = words;
    this.models = models;
    this.reservations = new ReservationWords(words);
    this.clock = clock;
    PartyListViewModel list = models.list();
    Button print = button(words.text("paper.print"), "action", "quiet");
    print.setId("paper-print");
    print.setGraphic(icon(Feather.PRINTER));
    print.setOnAction(click -> models.paper().print(sheet()));
    Button save = button(words.text("paper.save"), "action", "quiet");
    save.setId("paper-save");
    save.setGraphic(icon(Feather.DOWNLOAD));
    save.setOnAction(
        click ->
            file.apply(models.day().day().get() + ".png")
                .ifPresent(path -> models.paper().save(sheet(), path)));
    Label trouble = paragraph("", "note-band");
    var bar =
        new FlowPane(
            8,
            8,
            Choice.of(
                list.shown(),
                List.of(PartyListViewModel.Shown.values()),
                one -> words.text("list.shown.", one)),
            services(),
            Choice.of(
                list.order(),
                List.of(PartyListViewModel.Order.values()),
                one -> words.text("list.order.", one)),
            print,
            save);
    bar.getStyleClass().add("floor-rooms");
    setTop(new VBox(8, bar, trouble));
    setCenter(new RowList<>(list.items(), this::line, open, words.text("reservations.empty")));
    subscription =
        Subscription.combine(
            models.paper().last().subscribe(result -> tell(trouble, result)),
            models.day().changes().subscribe(count -> offerServices()));
  }

  private DaySheet sheet() {
    return new DayPaper(words).of(models.day(), models.door().note().get(), clock.instant());
  }

  private void tell(Label trouble, Result result) {
    reveal(trouble, result != Result.SPOOLED);
    trouble.setText(
        switch (result) {
          case SPOOLED -> "";
          case NO_PRINTER -> words.text("paper.no_printer");
          case REFUSED -> words.text("paper.refused");
        });
  }

  private ComboBox<String> services() {
    services.setId("list-service");
    services.setMinHeight(48);
    services.setAccessibleText(words.text("list.service"));
    services.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String name) {
            return name == null || name.isEmpty() ? words.text("list.service.all") : name;
          }

          @Override
          public String fromString(String text) {
            return text; // nobody types here
          }
        });
    services.setValue(models.list().service().get());
    services
        .valueProperty()
        .addListener(
            (_, _, name) -> {
              if (name != null) models.list().service().set(name);
            });
    return services;
  }

  private void offerServices() {
    List<String> names = new ArrayList<>(List.of(""));
    models.day().covers().forEach(one -> names.add(one.sitting().service().name()));
    if (names.equals(services.getItems())) return;
    String chosen = models.list().service().get();
    services.getItems().setAll(names);
    services.setValue(names.contains(chosen) ? chosen : "");
  }

  private Node line(Reservation reservation) {
    Label time = label(words.formats().time(reservation.start()), "when");
    time.setMinWidth(64);
    Label guest = name(reservations.guest(reservation), "strong");
    guest.setPrefWidth(180);
    Label party = label(words.text("reservation.party", reservation.partySize()));
    party.setMinWidth(44);
    Label place = name(reservations.place(reservation), "muted");
    HBox.setHgrow(place, Priority.ALWAYS);
    place.setMaxWidth(Double.MAX_VALUE);
    var now = clock.instant();
    return row(
        12,
        time,
        guest,
        party,
        place,
        label(reservation.code(), "muted"),
        badge(reservations.state(reservation, now), ReservationWords.tone(reservation, now)));
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
