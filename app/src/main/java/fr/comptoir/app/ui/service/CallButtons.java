package fr.comptoir.app.ui.service;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.ui.fx.Field;
import fr.comptoir.app.ui.fx.Words;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What can be done in a call: whisper, end it, keep the number away. Each step shows in place of
/// the one before; nothing opens over the board.
final class CallButtons extends VBox {
  private final Words words;
  private final CallsViewModel model;
  private final StringProperty hint = new SimpleStringProperty("");
  private @Nullable LiveCall call;

  CallButtons(Words words, CallsViewModel model) {
    super(8);
    this.words = words;
    this.model = model;
    setOnMouseClicked(Event::consume); // the card behind would take the focus
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Keeps the step it is in: a call changes many times a second.
  void show(LiveCall now) {
    boolean first =
        call == null
            || (call.caller() == null) != (now.caller() == null)
            || !isInAStep()
                && CallsViewModel.isWithPeople(call) != CallsViewModel.isWithPeople(now);
    call = now;
    if (first) {
      start();
    }
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && getChildren().size() == 1 && isInAStep()) {
      key.consume();
      start();
    }
  }

  private boolean isInAStep() {
    return !"start".equals(getUserData());
  }

  private void put(String step, Node content) {
    setUserData(step);
    getChildren().setAll(content);
  }

  private void start() {
    Button whisper = wide(button(words.text("call.whisper"), "action", "quiet"));
    whisper.setOnAction(click -> whisper());
    whisper.setId("whisper");
    HBox row = row(8, whisper);
    if (call != null && call.caller() != null) {
      Button more = iconButton(Feather.MORE_HORIZONTAL, words.text("call.more"), "action", "quiet");
      more.setOnAction(click -> more());
      row.getChildren().add(more);
    }
    Button end = iconButton(Feather.PHONE_OFF, words.text("call.hang_up"), "action", "danger");
    end.setOnAction(click -> askToEnd());
    row.getChildren().add(end);
    put("start", new VBox(8, handOver(), row));
  }

  /// To a person of the house, or back to the assistant.
  private Button handOver() {
    boolean people = call != null && CallsViewModel.isWithPeople(call);
    String text = words.text(people ? "call.give_back" : "call.take");
    Button button = wide(button(text, "action", people ? "quiet" : "main"));
    button.setOnAction(
        click -> {
          if (call != null && people) {
            model.giveBack(call);
          } else if (call != null) {
            model.takeOver(call);
          }
        });
    return button;
  }

  /// Where typing begins.
  void whisper() {
    TextField text = Field.text(hint, words.text("call.whisper.prompt"));
    text.setId("whisper-text");
    text.setAccessibleText(words.text("call.whisper"));
    text.getStyleClass().add("whisper");
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setOnAction(enter -> tell());
    Button tell = button(words.text("call.whisper.tell"), "action", "main");
    tell.setOnAction(click -> tell());
    tell.disableProperty().bind(hint.isEmpty());
    put("whisper", row(8, text, tell));
    text.requestFocus();
  }

  private void tell() {
    if (call != null) {
      model.whisper(call, hint.get());
      hint.set("");
    }
    start();
  }

  private void askToEnd() {
    Button end = wide(button(words.text("call.hang_up"), "action", "danger"));
    end.setOnAction(
        click -> {
          if (call != null) {
            model.hangUp(call);
          }
          start();
        });
    put("end", new VBox(8, paragraph(words.text("call.hang_up.sure")), row(8, end, back())));
    end.requestFocus();
  }

  private void more() {
    Button spam = wide(button(words.text("call.spam"), "action", "danger"));
    spam.setOnAction(
        click -> {
          if (call != null) {
            model.block(call, words.text("call.spam.reason"));
          }
          start();
        });
    put("more", row(8, spam, back()));
    spam.requestFocus();
  }

  private Button back() {
    Button back = button(words.text("service.back"), "action", "quiet");
    back.setOnAction(click -> start());
    return back;
  }

  private static Button wide(Button button) {
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }
}
