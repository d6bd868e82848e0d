package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.message.EnquiryRules;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.domain.message.GroupEnquiry.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Enquiries of groups: what they want, when somebody comes back to them, and what became of it.
final class GroupsPane extends BorderPane implements AutoCloseable {
  private final Words words;
  private final GroupsViewModel model;
  private final Supplier<LocalDate> today;
  private final Consumer<GroupEnquiry> book;
  private final VBox cards = column(8);
  private final ListChangeListener<GroupEnquiry> follow = change -> list();

  /// @param book opens a reservation filled in with what they want
  GroupsPane(
      Words words, GroupsViewModel model, Supplier<LocalDate> today, Consumer<GroupEnquiry> book) {
    this.words = words;
    this.model = model;
    this.today = today;
    this.book = book;
    cards.getStyleClass().add("drawer-body");
    setCenter(scrolling(cards));
    model.open().addListener(follow);
    list();
  }

  private void list() {
    cards.getChildren().setAll(model.open().stream().map(this::card).toList());
    if (model.open().isEmpty()) {
      cards.getChildren().add(paragraph(words.text("group.empty"), "muted"));
    }
  }

  private VBox card(GroupEnquiry enquiry) {
    boolean due = EnquiryRules.isDue(enquiry, today.get());
    VBox card =
        column(
            8,
            row(
                8,
                name(enquiry.name(), "strong"),
                label(words.text("reservation.party", enquiry.partySize())),
                spacer(),
                badge(
                    words.text("group.state.", enquiry.state()),
                    due ? Tone.WARNING : Tone.NEUTRAL)));
    card.getChildren().add(label(words.text("group.score", EnquiryRules.score(enquiry)), "muted"));
    String wanted = wanted(enquiry);
    if (!wanted.isEmpty()) card.getChildren().add(paragraph(wanted));
    if (!enquiry.note().isBlank()) card.getChildren().add(paragraph(enquiry.note(), "muted"));
    card.getChildren().add(followUp(enquiry, due));
    card.getChildren().add(steps(enquiry));
    card.getStyleClass().add("waiting-card");
    return card;
  }

  private String wanted(GroupEnquiry enquiry) {
    List<String> parts = new ArrayList<>();
    if (enquiry.date() != null) parts.add(words.formats().day(enquiry.date()));
    if (enquiry.time() != null) parts.add(words.formats().time(enquiry.time()));
    if (!enquiry.occasion().isBlank()) parts.add(enquiry.occasion());
    if (!enquiry.budget().isBlank()) parts.add(enquiry.budget());
    if (enquiry.phone() != null) parts.add(words.formats().phone(enquiry.phone()));
    return String.join(" · ", parts);
  }

  private VBox followUp(GroupEnquiry enquiry, boolean due) {
    var date = new DatePicker(enquiry.followUp());
    date.setEditable(false);
    date.setId("group-follow-up");
    date.setAccessibleText(words.text("group.follow_up"));
    date.setMaxWidth(Double.MAX_VALUE);
    date.valueProperty().addListener((_, _, day) -> model.move(enquiry, enquiry.state(), day));
    return column(
        4,
        label(words.text(due ? "group.follow_up.due" : "group.follow_up"), due ? "late" : "muted"),
        date);
  }

  private FlowPane steps(GroupEnquiry enquiry) {
    var steps = new FlowPane(8, 8);
    Button reserve = button(words.text("group.reserve"), "action", "go");
    reserve.setOnAction(click -> book.accept(enquiry));
    steps.getChildren().add(reserve);
    if (enquiry.state() == State.NEW) {
      steps.getChildren().add(step(enquiry, State.ANSWERED, "group.answered"));
    }
    steps
        .getChildren()
        .addAll(
            step(enquiry, State.BOOKED, "group.booked"),
            step(enquiry, State.CLOSED, "group.closed"));
    return steps;
  }

  private Button step(GroupEnquiry enquiry, State to, String key) {
    Button button = button(words.text(key), "action", "quiet");
    button.setOnAction(
        click -> model.move(enquiry, to, to == State.ANSWERED ? enquiry.followUp() : null));
    return button;
  }

  @Override
  public void close() {
    model.open().removeListener(follow);
  }
}
