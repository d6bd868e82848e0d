package fr.comptoir.app.ui.messages;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;

import fr.comptoir.app.ui.fx.BookPages;
import fr.comptoir.app.ui.fx.Card;
import fr.comptoir.app.ui.fx.CardList;
import fr.comptoir.app.ui.fx.Choice;
import fr.comptoir.app.ui.fx.ListStates;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.message.Question;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// What callers asked: each a card with its answer, written in its place.
final class Questions extends VBox implements AutoCloseable {
  private static final double CARD = 520;

  private final Words words;
  private final ZoneId zone;
  private final QuestionsViewModel model;
  private final MessageActions actions;
  private final CardList<Question> cards;
  private final ListStates states;
  private final Subscription subscription;

  Questions(Words words, QuestionsViewModel model, ZoneId zone, MessageActions actions) {
    super(8);
    this.words = words;
    this.zone = zone;
    this.model = model;
    this.actions = actions;
    this.cards = new CardList<>(model.pages().items(), Question::id, QuestionCard::new, CARD);
    this.states =
        new ListStates(
            words, ListStates.Empty.saying(words.text("questions.empty")), model.pages()::refresh);
    Choice which =
        Choice.of(
            model.state(),
            List.of(Question.State.values()),
            one -> words.text("questions.state.", one));
    ScrollPane scroll = scrolling(column(0, states, cards));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    scroll.setMinHeight(0);
    getChildren().addAll(row(0, which), scroll);
    subscription =
        model
            .pages()
            .state()
            .subscribe(this::show)
            .and(
                Bindings.isEmpty(model.pages().items())
                    .subscribe(none -> show(model.pages().state().get())));
  }

  private void show(BookPages.State state) {
    states.show(state);
    reveal(states, model.pages().items().isEmpty());
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    cards.close();
  }

  /// What is typed stays while the question is counted again.
  private final class QuestionCard extends Card<Question> {
    private final TextArea answer = new TextArea();
    private String shownAnswer = "";

    QuestionCard() {
      super("question-card");
      answer.setWrapText(true);
      answer.setPrefRowCount(2);
      answer.setMinHeight(64);
      answer.setPromptText(words.text("questions.answer.prompt"));
      answer.setAccessibleText(words.text("questions.answer.prompt"));
      answer.getStyleClass().add("answer-field");
    }

    @Override
    public void show(Question question) {
      String kept = question.answer() == null ? "" : question.answer();
      if (answer.getText().equals(shownAnswer)) {
        answer.setText(kept);
      }
      shownAnswer = kept;
      answer.setOnKeyPressed(
          key -> {
            if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
              key.consume();
              answer(question);
            }
          });
      getChildren()
          .setAll(
              paragraph(question.text(), "strong"),
              row(
                  8,
                  badge(asked(question), Tone.WARNING),
                  badge(words.text("questions.category.", question.category()), Tone.NEUTRAL)),
              paragraph(words.text("questions.last", at(question.lastAsked())), "muted"));
      if (question.state() != Question.State.IGNORED) {
        getChildren().add(answer);
      }
      getChildren().add(buttons(question));
    }

    private FlowPane buttons(Question question) {
      var buttons = new FlowPane(8, 8);
      switch (question.state()) {
        case OPEN -> {
          Button say = action("questions.answer", Feather.CHECK, () -> answer(question));
          say.getStyleClass().setAll("button", "action", "main");
          say.disableProperty()
              .bind(
                  Bindings.createBooleanBinding(
                      () -> answer.getText().isBlank(), answer.textProperty()));
          buttons
              .getChildren()
              .addAll(
                  say, action("questions.ignore", Feather.EYE_OFF, () -> model.ignore(question)));
        }
        case ANSWERED -> {
          Button better = action("questions.better", Feather.CHECK, () -> answer(question));
          better
              .disableProperty()
              .bind(
                  Bindings.createBooleanBinding(
                      () ->
                          answer.getText().isBlank()
                              || answer.getText().strip().equals(shownAnswer),
                      answer.textProperty()));
          buttons
              .getChildren()
              .addAll(
                  better,
                  action("questions.reopen", Feather.ROTATE_CCW, () -> model.reopen(question)));
        }
        case IGNORED ->
            buttons
                .getChildren()
                .add(action("questions.reopen", Feather.ROTATE_CCW, () -> model.reopen(question)));
      }
      String call = question.callId();
      if (call != null) {
        buttons
            .getChildren()
            .add(action("messages.open.call", Feather.PHONE_CALL, () -> actions.openCall(call)));
      }
      return buttons;
    }

    private void answer(Question question) {
      if (!answer.getText().isBlank()) {
        model.answer(question, answer.getText().strip());
      }
    }

    @Override
    protected void open() {
      answer.requestFocus();
    }
  }

  private String asked(Question question) {
    return words.text("questions.asked", question.asked());
  }

  private String at(Instant at) {
    return words.formats().shortDay(at.atZone(zone).toLocalDate()) + " " + words.formats().time(at);
  }

  private Button action(String key, Feather symbol, Runnable run) {
    Button button = button(words.text(key), "action", "quiet");
    button.setGraphic(icon(symbol));
    button.setOnAction(click -> run.run());
    return button;
  }
}
