package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.ReservationWords;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.reservations.PartySheetViewModel.Sheet;
import fr.comptoir.db.domain.Step;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.Reservation.State;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Everything about one reservation, and what can be done with it.
public final class ReservationDetailView extends BorderPane implements AutoCloseable {
  private static final int STEPS_SHOWN = 4;

  private final Words words;
  private final ReservationWords reservations;
  private final House house;
  private final Clock clock;
  private final HostViewModel host;
  private final Links links;
  private final Subscription subscription;

  /// Above the facts: what was done is told at the bottom right of the window, and must not lie
  /// over what is to be done next.
  private final VBox acts = column(8);

  /// Where its clicks lead beyond the reservation itself.
  ///
  /// @param move takes it in hand on the plan
  public record Links(
      Consumer<String> openCall, Consumer<Reservation> edit, Consumer<Reservation> move) {}

  public ReservationDetailView(
      Words words,
      House house,
      Clock clock,
      HostViewModel host,
      PartySheetViewModel sheet,
      Links links) {
    this.words = words;
    this.reservations = new ReservationWords(words);
    this.house = house;
    this.clock = clock;
    this.host = host;
    this.links = links;
    getStyleClass().add("party-sheet");
    subscription = sheet.sheet().subscribe(now -> now.ifPresent(this::show));
  }

  private void show(Sheet sheet) {
    Reservation party = sheet.party();
    var now = clock.instant();
    VBox body =
        column(
            10,
            row(
                8,
                label(words.formats().time(party.start()), "when"),
                label(words.text("reservation.party", party.partySize()), "strong"),
                spacer(),
                badge(reservations.state(party, now), ReservationWords.tone(party, now))),
            paragraph(reservations.guest(party), "big"),
            paragraph(place(party)),
            paragraph(words.formats().day(party.businessDay()), "muted"));
    contact(sheet).ifPresent(text -> body.getChildren().add(paragraph(text)));
    String allergies = String.join(", ", allergies(sheet));
    if (!allergies.isEmpty()) {
      body.getChildren().add(paragraph(words.text("call.allergies", allergies), "allergy-band"));
    }
    String wishes = wishes(sheet);
    if (!wishes.isEmpty()) body.getChildren().add(paragraph(wishes, "note-band"));
    acts.getChildren().setAll(acts(party));
    body.getChildren().add(acts);
    body.getChildren().addAll(facts(party));
    sheet.steps().reversed().stream()
        .limit(STEPS_SHOWN)
        .forEach(step -> body.getChildren().add(paragraph(step(step), "muted")));
    body.getStyleClass().add("drawer-body");
    setCenter(scrolling(body));
  }

  private String place(Reservation party) {
    Optional<String> room =
        party.tables().stream()
            .flatMap(number -> house.floor().table(number).stream())
            .flatMap(
                table ->
                    house.floor().rooms().stream().filter(one -> one.id().equals(table.room())))
            .map(one -> one.name())
            .findFirst();
    String tables =
        party.tables().isEmpty()
            ? words.text("reservations.no_table")
            : String.join(" + ", party.tables());
    return room.map(name -> tables + " · " + name).orElse(tables);
  }

  private Optional<String> contact(Sheet sheet) {
    List<String> parts = new ArrayList<>();
    if (sheet.party().guest().phone() != null) {
      parts.add(words.formats().phone(sheet.party().guest().phone()));
    }
    sheet
        .customer()
        .ifPresent(
            card -> {
              parts.add(words.text("form.guest.visits", card.visits()));
              if (card.vip()) parts.add(words.text("reservation.vip"));
              if (card.noShows() > 0) parts.add(words.text("form.guest.no_shows", card.noShows()));
            });
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
  }

  private static Set<String> allergies(Sheet sheet) {
    Set<String> all = new LinkedHashSet<>(sheet.party().wishes().allergies());
    sheet.customer().map(Customer::allergies).ifPresent(all::addAll);
    return all;
  }

  private String wishes(Sheet sheet) {
    Reservation.Wishes wishes = sheet.party().wishes();
    List<String> parts = new ArrayList<>();
    if (!wishes.occasion().isBlank()) parts.add(wishes.occasion());
    if (wishes.highChairs() > 0) {
      parts.add(words.text("reservation.high_chairs", wishes.highChairs()));
    }
    if (!wishes.note().isBlank()) parts.add(wishes.note());
    sheet.customer().map(Customer::note).filter(note -> !note.isBlank()).ifPresent(parts::add);
    return String.join(" · ", parts);
  }

  private List<Node> facts(Reservation party) {
    List<Node> facts = new ArrayList<>();
    String call = party.callId();
    if (call == null) {
      facts.add(fact("reservation.origin", label(words.text("reservation.origin.counter"))));
    } else {
      Button open = button(words.text("reservation.origin.call"), "flat");
      open.setMinHeight(44);
      open.setOnAction(click -> links.openCall().accept(call));
      facts.add(fact("reservation.origin", open));
    }
    String service =
        words.text("reservation.service.until", party.service(), words.formats().time(party.end()));
    facts.add(fact("reservation.service", label(service)));
    Integer offer = party.offer();
    house.offers().stream()
        .filter(one -> offer != null && one.number() == offer)
        .map(Offer::name)
        .forEach(name -> facts.add(fact("reservation.offer", label(name))));
    facts.add(fact("reservation.code", label(party.code(), "strong")));
    return facts;
  }

  private HBox fact(String key, Node value) {
    return row(8, label(words.text(key), "muted"), spacer(), value);
  }

  private String step(Step<State> step) {
    String said =
        words.text(
            "reservation.step.line",
            words.formats().time(step.at()),
            words.text("reservation.state.", step.to()),
            step.actor().name());
    return step.reason().isBlank() || DropRules.isByHand(step.reason())
        ? said
        : said + " · " + step.reason();
  }

  private List<Node> acts(Reservation party) {
    List<Node> nodes = new ArrayList<>();
    String step =
        party.state() == State.PENDING || party.state() == State.SEATED
            ? reservations.step(party)
            : reservations.step(party).isEmpty() ? "" : words.text("reservation.seat");
    if (!step.isEmpty()) {
      Button main = button(step, "action", "go");
      main.setId("party-main");
      main.setMaxWidth(Double.MAX_VALUE);
      main.setOnAction(click -> host.advance(party));
      nodes.add(main);
    }
    var others = new FlowPane(8, 8);
    others.getChildren().addAll(others(party));
    nodes.add(others);
    return nodes;
  }

  private List<Button> others(Reservation party) {
    Button move = other("reservation.move", () -> links.move().accept(party));
    Button edit = other("reservation.edit", () -> links.edit().accept(party));
    Button undo = other("shell.undo_step", () -> host.undo(party));
    return switch (party.state()) {
      case PENDING -> List.of(move, edit, asks(party, State.REFUSED), asks(party, State.CANCELLED));
      case CONFIRMED, LATE ->
          List.of(
              other("reservation.arrived", () -> host.step(party, State.ARRIVED, "")),
              move,
              edit,
              asks(party, State.CANCELLED),
              asks(party, State.NO_SHOW));
      case ARRIVED -> List.of(move, edit, asks(party, State.CANCELLED), undo);
      case SEATED -> List.of(move, edit, undo);
      case FINISHED, CANCELLED, NO_SHOW, REFUSED -> List.of(undo);
    };
  }

  /// A step that wants a reason: the reasons take the place of the buttons, one tap more does it.
  private Button asks(Reservation party, State to) {
    Button button = other(key(to), () -> acts.getChildren().setAll(reasons(party, to)));
    button.getStyleClass().remove("quiet");
    button.getStyleClass().add("danger");
    return button;
  }

  private static String key(State to) {
    return switch (to) {
      case REFUSED -> "reservation.refuse";
      case NO_SHOW -> "reservation.no_show";
      case PENDING, CONFIRMED, LATE, ARRIVED, SEATED, FINISHED, CANCELLED -> "reservation.cancel";
    };
  }

  private List<Node> reasons(Reservation party, State to) {
    var flow = new FlowPane(8, 8);
    for (String key : reasons(to)) {
      String reason = words.text(key);
      Button choice = button(reason, "action", "quiet");
      choice.setOnAction(click -> host.step(party, to, reason));
      flow.getChildren().add(choice);
    }
    flow.getChildren()
        .add(other("reservations.leave", () -> acts.getChildren().setAll(acts(party))));
    return List.of(paragraph(words.text("reservation.why", words.text(key(to))), "strong"), flow);
  }

  private static List<String> reasons(State to) {
    return switch (to) {
      case REFUSED ->
          List.of(
              "reservation.reason.full", "reservation.reason.closed", "reservation.reason.doubt");
      case NO_SHOW -> List.of("reservation.reason.absent", "reservation.reason.unreachable");
      case PENDING, CONFIRMED, LATE, ARRIVED, SEATED, FINISHED, CANCELLED ->
          List.of(
              "reservation.reason.guest",
              "reservation.reason.house",
              "reservation.reason.double",
              "reservation.reason.unreachable");
    };
  }

  private Button other(String key, Runnable action) {
    Button button = button(words.text(key), "action", "quiet");
    button.setId("act-" + key.substring(key.indexOf('.') + 1));
    button.setOnAction(click -> action.run());
    return button;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
