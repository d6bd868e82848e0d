package fr.comptoir.app.ui.service;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.desk.LiveCall.Turn;
import fr.comptoir.app.ui.fx.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The last things said in a call, streaming: the assistant by colour and name, the caller by name,
/// the book's answers in grey with their outcome in green or red.
final class TranscriptBox extends VBox {
  private static final int TURNS = 4;

  private final Words words;
  private final List<Line> lines = new ArrayList<>();

  private record Line(Turn turn, TextFlow flow) {}

  TranscriptBox(Words words) {
    super(5);
    this.words = words;
    getStyleClass().add("transcript");
  }

  /// Lines that are still there keep their nodes: a streaming sentence changes one text.
  void show(List<Turn> turns) {
    List<Turn> last = turns.subList(Math.max(0, turns.size() - TURNS), turns.size());
    while (!lines.isEmpty() && !isAmong(lines.getFirst().turn(), last)) {
      lines.removeFirst();
      getChildren().removeFirst();
    }
    for (int i = 0; i < last.size(); i++) {
      if (i == lines.size()) {
        lines.add(new Line(last.get(i), flow(last.get(i))));
        getChildren().add(lines.getLast().flow());
      } else if (!lines.get(i).turn().equals(last.get(i))) {
        lines.set(i, changed(lines.get(i), last.get(i)));
        if (getChildren().get(i) != lines.get(i).flow()) {
          getChildren().set(i, lines.get(i).flow());
        }
      }
    }
    while (lines.size() > last.size()) {
      lines.removeLast();
      getChildren().removeLast();
    }
  }

  private static boolean isAmong(Turn turn, List<Turn> turns) {
    return turns.stream().anyMatch(each -> each.itemId().equals(turn.itemId()));
  }

  private Line changed(Line shown, Turn now) {
    if (shown.turn() instanceof LiveCall.Said before
        && now instanceof LiveCall.Said said
        && before.caller() == said.caller()) {
      ((Text) shown.flow().getChildren().getLast()).setText(said.text());
      return new Line(now, shown.flow());
    }
    return new Line(now, flow(now));
  }

  private TextFlow flow(Turn turn) {
    return switch (turn) {
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
