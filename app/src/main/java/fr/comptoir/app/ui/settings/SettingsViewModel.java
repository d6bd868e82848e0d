package fr.comptoir.app.ui.settings;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.settings.AssistantForm.Draft;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.menu.Offer;
import fr.comptoir.db.domain.restaurant.AssistantPolicy;
import fr.comptoir.db.domain.restaurant.House;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The house as it is set up, and every change to it. A change is made to the house as it is at
/// that moment, so that nobody's other change is lost. FX thread only.
public final class SettingsViewModel {
  private final Desks desks;
  private final Background background;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Optional<House>> house =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.PROGRAM);
  private final ReadOnlyObjectWrapper<Optional<Seen>> seen =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private final ReadOnlyObjectWrapper<Optional<Draft>> assistant =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// The tabs.
  public enum Section {
    PROGRAM,
    LINES,
    HOUSE,
    SERVICES,
    ORDERING,
    DELIVERY,
    KITCHEN,
    TABLES,
    CLOSED,
    OFFERS,
    PRINTERS,
    ASSISTANT
  }

  /// What forms need beside the house.
  public record Seen(Menu menu, LocalDate today) {}

  public SettingsViewModel(Desks desks, Background background, Notices notices) {
    this.desks = desks;
    this.background = background;
    this.notices = notices;
  }

  public ReadOnlyObjectProperty<Optional<House>> house() {
    return house.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Seen>> seen() {
    return seen.getReadOnlyProperty();
  }

  /// What the assistant is told and may do, as one; comes after the house.
  ReadOnlyObjectProperty<Optional<Draft>> assistant() {
    return assistant.getReadOnlyProperty();
  }

  /// Which tab is looked at; outlives the view.
  public ObjectProperty<Section> section() {
    return section;
  }

  /// Once, after listening has begun; and each time the screen is opened, for the day may be
  /// another.
  public void load() {
    background.run(desks.house()::house, this::apply);
    background.run(
        () -> new Seen(desks.menu().menu(), desks.house().now().toLocalDate()),
        now -> seen.set(Optional.of(now)));
  }

  /// Newer version wins.
  public void apply(House next) {
    if (house.get().map(now -> now.version() < next.version()).orElse(true)) {
      house.set(Optional.of(next));
    }
    background.run(this::told, this::apply);
  }

  private Draft told() {
    return new Draft(desks.house().assistant(), desks.house().house().phone());
  }

  /// What was read before the last save comes too late.
  private void apply(Draft now) {
    boolean older =
        assistant.get().map(seen -> seen.policy().version() > now.policy().version()).orElse(false);
    if (!older) assistant.set(Optional.of(now));
  }

  /// Saves what the assistant says and may do.
  void tell(Draft draft, Form<Draft> form) {
    background.run(
        () -> {
          Draft before = told();
          return new Told(desks.house().save(draft.policy(), draft.phone()), before);
        },
        told -> {
          if (told.outcome()
              instanceof Outcome.Refused<AssistantPolicy>(Refusal.Invalid(List<Fault> faults))) {
            form.tell(faults);
          } else {
            notices.settle(
                told.outcome(),
                done ->
                    notices.done(
                        "settings.assistant.saved", List.of(), () -> restore(told.before())));
          }
        });
  }

  private record Told(Outcome<AssistantPolicy> outcome, Draft before) {}

  private void restore(Draft before) {
    background.run(
        () ->
            desks
                .house()
                .save(before.policy().at(desks.house().assistant().version()), before.phone()),
        outcome -> notices.settle(outcome, done -> {}));
  }

  /// Changes a part of the house.
  ///
  /// @param back puts just that part as it was
  void change(
      UnaryOperator<House> step, UnaryOperator<House> back, String key, List<Object> facts) {
    background.run(
        () -> desks.house().save(step.apply(desks.house().house())),
        outcome ->
            notices.settle(
                outcome,
                saved ->
                    notices.done(
                        key, facts, () -> change(back, step, "settings.undone", List.of()))));
  }

  /// Adds an offer, or changes the one of its number.
  void put(Offer offer, Form<Offer> form, Runnable saved) {
    background.run(
        () -> {
          Optional<Offer> before =
              desks.offers().all().stream()
                  .filter(each -> each.number() == offer.number())
                  .findFirst();
          Outcome<House> outcome = desks.offers().put(desks.house().house().version(), offer);
          return new Put(outcome, before);
        },
        put -> {
          if (put.outcome()
              instanceof Outcome.Refused<House>(Refusal.Invalid(List<Fault> faults))) {
            form.tell(faults);
          } else {
            notices.settle(
                put.outcome(),
                done -> {
                  notices.done(
                      "settings.offer.saved",
                      List.of(offer.name()),
                      () -> restore(put.before().orElseGet(offer::retired)));
                  saved.run();
                });
          }
        });
  }

  private record Put(Outcome<House> outcome, Optional<Offer> before) {}

  void retire(Offer offer) {
    background.run(
        () -> desks.offers().retire(desks.house().house().version(), offer.number()),
        outcome ->
            notices.settle(
                outcome,
                done ->
                    notices.done(
                        "settings.offer.retired", List.of(offer.name()), () -> restore(offer))));
  }

  private void restore(Offer offer) {
    background.run(
        () -> desks.offers().put(desks.house().house().version(), offer),
        outcome -> notices.settle(outcome, done -> {}));
  }
}
