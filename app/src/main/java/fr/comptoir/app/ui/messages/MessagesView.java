package fr.comptoir.app.ui.messages;

import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What callers left for a person: messages and missed calls, and questions nothing answered.
public final class MessagesView implements Screen {
  private final Words words;
  private final Inbox inbox;
  private final Questions questions;
  private final VBox root;
  private final Subscription subscription;
  private final Map<Section, ToggleButton> sections = new HashMap<>();

  /// The two halves of the screen.
  public enum Section {
    MESSAGES,
    QUESTIONS
  }

  /// What both halves show.
  ///
  /// @param section which of them is seen
  public record Models(
      MessagesViewModel messages, QuestionsViewModel questions, ObjectProperty<Section> section) {}

  /// @param clock in the restaurant's zone
  public MessagesView(Words words, Models models, Clock clock, MessageActions actions) {
    this.words = words;
    this.inbox = new Inbox(words, models.messages(), clock, actions);
    this.questions = new Questions(words, models.questions(), clock.getZone(), actions);
    HBox choice = row(0);
    var group = new ToggleGroup();
    for (Section section : Section.values()) {
      var button = new ToggleButton(words.text("messages.section.", section));
      button.setId("section-" + section.name().toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button
          .getStyleClass()
          .addAll("segment", section == Section.MESSAGES ? "left-pill" : "right-pill");
      button.setOnAction(
          click -> {
            button.setSelected(true);
            models.section().set(section);
          });
      sections.put(section, button);
      choice.getChildren().add(button);
    }
    var stage = new StackPane(inbox, questions);
    stage.setMinSize(0, 0);
    VBox.setVgrow(stage, Priority.ALWAYS);
    root = new VBox(8, choice, stage);
    root.getStyleClass().add("screen");
    subscription =
        models
            .section()
            .subscribe(this::show)
            .and(
                models
                    .messages()
                    .waiting()
                    .subscribe(count -> count(Section.MESSAGES, count.intValue())))
            .and(
                models
                    .questions()
                    .open()
                    .subscribe(count -> count(Section.QUESTIONS, count.intValue())));
  }

  private void show(Section section) {
    reveal(inbox, section == Section.MESSAGES);
    reveal(questions, section == Section.QUESTIONS);
    button(section).setSelected(true);
  }

  private void count(Section section, int waiting) {
    String name = words.text("messages.section.", section);
    button(section).setText(waiting == 0 ? name : name + " (" + waiting + ")");
  }

  private ToggleButton button(Section section) {
    return Objects.requireNonNull(sections.get(section));
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public String title() {
    return words.text("messages.title");
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    inbox.close();
    questions.close();
  }
}
