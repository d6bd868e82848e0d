package fr.comptoir.app.ui.fx;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A question in its place on the page, with its two answers; never a dialog. Esc is the second
/// answer. Some questions want a word of reason.
public final class AskBand extends VBox {
  private final TextField reason = new TextField();

  /// What is asked.
  ///
  /// @param yes what the first answer does
  /// @param why name of the field for a reason; empty = none is asked for
  /// @param needed nothing can be answered before a reason is given
  /// @param tone of what is done
  public record Question(
      String text, String yes, String no, String why, boolean needed, Tone tone) {
    public Question(String text, String yes, String no, Tone tone) {
      this(text, yes, no, "", false, tone);
    }
  }

  /// @param done takes the reason; empty where none was asked for
  /// @param left runs after either answer
  public AskBand(Question question, Consumer<String> done, Runnable left) {
    super(8);
    getStyleClass().addAll("ask-band", question.tone().styleClass());
    Button yes =
        button(question.yes(), "action", question.tone() == Tone.DANGER ? "danger" : "main");
    yes.setId("ask-yes");
    yes.setOnAction(
        click -> {
          left.run();
          done.accept(reason.getText().strip());
        });
    Button no = button(question.no(), "action", "quiet");
    no.setOnAction(click -> left.run());
    no.setCancelButton(true);
    getChildren().add(paragraph(question.text()));
    if (!question.why().isEmpty()) {
      reason.setId("ask-reason");
      reason.setOnAction(enter -> yes.fire());
      getChildren().add(new Field(question.why(), reason));
      if (question.needed()) {
        yes.disableProperty()
            .bind(
                Bindings.createBooleanBinding(
                    () -> reason.getText().isBlank(), reason.textProperty()));
      }
    }
    var answers = row(8, spacer(), no, yes);
    answers.setAlignment(Pos.CENTER_RIGHT);
    getChildren().add(answers);
  }

  /// Puts the cursor where the answer begins.
  public void focus() {
    if (reason.getParent() != null) {
      reason.requestFocus();
    }
  }
}
