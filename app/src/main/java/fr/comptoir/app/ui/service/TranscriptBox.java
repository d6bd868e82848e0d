package fr.comptoir.app.ui.service;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.desk.LiveCall.Turn;
import fr.comptoir.app.ui.fx.Words;
import java.util.List;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The last things said in a call, streaming: the assistant by colour and name, the caller by name,
/// the book's answers in grey with their outcome in green or red.
final class TranscriptBox extends VBox {
  private static final int TURNS = 4;

  private final Words words;

  TranscriptBox(Words words) {
    super(5);
    this.words = words;
    getStyleClass().add("transcript");
  }

  /// Lines that are still there keep their nodes: a streaming sentence changes one text.
  void show(List<Turn> turns) {
    List<Turn> last = turns.subList(Math.max(0, turns.size() - TURNS), turns.size());
    while (getChildren().size() > last.size()) {
      getChildren().removeFirst();
    }
    for (int i = 0; i < last.size(); i++) {
      TextFlow line = flow(last.get(i));
      if (i < getChildren().size()) {
        update((TextFlow) getChildren().get(i), line, i);
      } else {
        getChildren().add(line);
      }
    }
  }

  private void update(TextFlow shown, TextFlow wanted, int at) {
    boolean sameShape =
        shown.getChildren().size() == wanted.getChildren().size()
            && shown.getUserData().equals(wanted.getUserData());
    if (!sameShape) {
      getChildren().set(at, wanted);
      return;
    }
    for (int i = 0; i < wanted.getChildren().size(); i++) {
      Text now = (Text) shown.getChildren().get(i);
      Text next = (Text) wanted.getChildren().get(i);
      if (!now.getText().equals(next.getText())) {
        now.setText(next.getText());
      }
    }
  }

  private TextFlow flow(Turn turn) {
    var flow =
        switch (turn) {
          case LiveCall.Said said ->
              new TextFlow(
                  text(
                      words.text(said.caller() ? "call.caller" : "call.assistant") + "  ",
                      "who",
                      said.caller() ? "caller" : "assistant"),
                  text(said.text(), "said"));
          case LiveCall.Whispered whispered ->
              new TextFlow(
                  text(words.text("call.staff") + "  ", "who", "staff"),
                  text(whispered.text(), "staff"));
          case LiveCall.Tool tool ->
              new TextFlow(
                  text(toolName(tool.name()) + " → ", "tool"),
                  text(tool.text(), tool.ok() ? "good" : "bad"));
        };
    flow.setUserData(
        switch (turn) {
          case LiveCall.Said said -> said.caller() ? "caller" : "assistant";
          case LiveCall.Whispered _ -> "staff";
          case LiveCall.Tool tool -> tool.ok() ? "good" : "bad";
        });
    return flow;
  }

  private String toolName(String name) {
    return words.messages().knows("tool.name." + name) ? words.text("tool.name." + name) : name;
  }

  private static Text text(String text, String... styles) {
    var node = new Text(text);
    node.getStyleClass().add("text");
    node.getStyleClass().addAll(styles);
    return node;
  }
}
