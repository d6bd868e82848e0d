package fr.comptoir.app.ui.messages;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.BookPages;
import fr.comptoir.app.ui.fx.Coalesced;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.message.Question;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What callers asked and nothing answered, the most asked first; answered, the assistant knows it,
/// in the calls that are under way too. FX thread only.
public final class QuestionsViewModel {
  private final Desks desks;
  private final Background background;
  private final Notices notices;
  private final OnDuty onDuty;
  private final ObjectProperty<Question.State> state =
      new SimpleObjectProperty<>(Question.State.OPEN);
  private final BookPages<Question> pages;
  private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
  private final Coalesced<Integer> counting;

  public QuestionsViewModel(Desks desks, Background background, Notices notices, OnDuty onDuty) {
    this.desks = desks;
    this.background = background;
    this.notices = notices;
    this.onDuty = onDuty;
    this.pages = new BookPages<>(background);
    this.counting =
        new Coalesced<>(background, () -> desks.messages().questions().size(), open::set);
    state.addListener((property, was, now) -> ask());
  }

  public void load() {
    counting.ask();
    ask();
  }

  private void ask() {
    Question.State wanted = state.get();
    pages.ask(
        (offset, limit) -> {
          List<Question> all = desks.messages().questions(wanted);
          return all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size()));
        });
  }

  /// Asked, answered, ignored or opened again.
  public void changed() {
    counting.ask();
    pages.refresh();
  }

  /// Which are listed.
  public ObjectProperty<Question.State> state() {
    return state;
  }

  public BookPages<Question> pages() {
    return pages;
  }

  /// How many wait for an answer.
  public ReadOnlyIntegerProperty open() {
    return open.getReadOnlyProperty();
  }

  /// For the first time or better.
  public void answer(Question question, String text) {
    step("questions.done", () -> desks.messages().answer(question.id(), text, onDuty.actor()));
  }

  public void ignore(Question question) {
    step("questions.ignored", () -> desks.messages().ignore(question.id(), onDuty.actor()));
  }

  /// The assistant no longer says its answer.
  public void reopen(Question question) {
    step("questions.reopened", () -> desks.messages().reopen(question.id(), onDuty.actor()));
  }

  private void step(String key, Supplier<Outcome<Question>> work) {
    background.run(
        work,
        outcome ->
            notices.settle(
                outcome, after -> notices.done(key, List.of(after.text()), () -> undo(after))));
  }

  private void undo(Question after) {
    background.run(
        () -> desks.messages().undoQuestion(after.id(), after.version(), onDuty.actor()),
        outcome -> notices.settle(outcome, before -> {}));
  }
}
