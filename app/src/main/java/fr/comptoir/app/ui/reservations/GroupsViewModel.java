package fr.comptoir.app.ui.reservations;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Lane;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.message.EnquiryRules;
import fr.comptoir.db.domain.message.GroupEnquiry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Enquiries of large parties that somebody has still to do with. FX thread only.
public final class GroupsViewModel {
  private final Desks desks;
  private final Background background;
  private final Notices notices;
  private final Supplier<Actor> actor;
  private final Lane<GroupEnquiry> open =
      new Lane<>(
          GroupEnquiry::id,
          Comparator.comparingInt(EnquiryRules::score).reversed().thenComparing(GroupEnquiry::at));
  private final Map<UUID, Long> versions = new HashMap<>();

  /// @param actor who stands at the counter
  public GroupsViewModel(
      Desks desks, Background background, Notices notices, Supplier<Actor> actor) {
    this.desks = desks;
    this.background = background;
    this.notices = notices;
    this.actor = actor;
  }

  /// New and answered ones, the most promising first.
  public ObservableList<GroupEnquiry> open() {
    return open.items();
  }

  /// Newer version wins.
  public void apply(GroupEnquiry enquiry) {
    if (versions.getOrDefault(enquiry.id(), 0L) > enquiry.version()) return;
    versions.put(enquiry.id(), enquiry.version());
    switch (enquiry.state()) {
      case NEW, ANSWERED -> open.put(enquiry);
      case BOOKED, CLOSED -> open.remove(enquiry);
    }
  }

  public void load() {
    background.run(desks.messages()::enquiries, all -> all.forEach(this::apply));
  }

  /// Moves one on, or only plans when to come back to it.
  ///
  /// @param followUp null = nothing planned
  public void move(GroupEnquiry enquiry, GroupEnquiry.State to, @Nullable LocalDate followUp) {
    Actor who = actor.get();
    background.run(
        () -> desks.groups().move(enquiry.id(), enquiry.version(), to, followUp, who),
        outcome -> notices.settle(outcome, this::moved));
  }

  private void moved(GroupEnquiry enquiry) {
    notices.done("group.done", List.of(enquiry.name()), () -> undo(enquiry));
  }

  private void undo(GroupEnquiry moved) {
    Actor who = actor.get();
    background.run(
        () -> desks.groups().undo(moved.id(), moved.version(), who),
        outcome ->
            notices.settle(
                outcome, back -> notices.done("reservation.undone", List.of(back.name()), null)));
  }
}
