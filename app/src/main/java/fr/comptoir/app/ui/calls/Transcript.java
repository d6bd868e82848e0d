package fr.comptoir.app.ui.calls;

import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.call.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What was said and done in a call: the assistant left, the caller right, tools in grey strips
/// that unfold. Grows while the call goes on.
final class Transcript extends ScrollPane {
  private static final double WIDEST = 560;

  private final Words words;
  private final VBox turns = new VBox(8);
  private final VBox saying = new VBox(8);
  private String call = "";
  private int shown;
  private Instant start = Instant.EPOCH;

  Transcript(Words words) {
    this.words = words;
    var all = new VBox(8, turns, saying);
    all.getStyleClass().add("transcript-page");
    setContent(all);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("quiet-scroll");
    setMinHeight(0);
    setAccessibleText(words.text("calls.transcript"));
  }

  /// Only what is new is added, so that what was unfolded stays so.
  void show(String callId, Instant startedAt, List<JournalEntry> journal) {
    if (!callId.equals(call)) {
      call = callId;
      start = startedAt;
      shown = 0;
      turns.getChildren().clear();
      saying.getChildren().clear();
      setVvalue(0);
    }
    boolean follow = shown > 0 && getVvalue() >= getVmax();
    for (JournalEntry entry : journal.subList(Math.min(shown, journal.size()), journal.size())) {
      entry(entry).ifPresent(turns.getChildren()::add);
    }
    shown = journal.size();
    if (journal.isEmpty() && turns.getChildren().isEmpty()) {
      turns.getChildren().add(paragraph(words.text("calls.nothing_said"), "empty"));
    }
    if (follow) {
      end();
    }
  }

  /// What is being said now.
  void live(Optional<LiveCall> live) {
    saying
        .getChildren()
        .setAll(
            live.flatMap(now -> now.turns().stream().reduce((first, last) -> last))
                .filter(turn -> turn instanceof LiveCall.Said said && !said.complete())
                .map(turn -> (LiveCall.Said) turn)
                .map(said -> List.<Node>of(bubble(said.caller(), "", said.text())))
                .orElse(List.of()));
    if (live.isPresent()) {
      end();
    }
  }

  private void end() {
    layout();
    setVvalue(getVmax());
  }

  private Optional<Node> entry(JournalEntry entry) {
    String time = since(entry.at());
    return switch (entry.entry()) {
      case JournalEntry.Said said when said.speaker() == JournalEntry.Speaker.STAFF ->
          Optional.of(aside(time, words.text("calls.whispered", said.text())));
      case JournalEntry.Said said ->
          Optional.of(
              bubble(
                  said.speaker() == JournalEntry.Speaker.CALLER,
                  time,
                  said.text().isEmpty() ? words.text("calls.text_gone") : said.text()));
      case JournalEntry.ToolUsed tool -> Optional.of(tool(time, tool));
      case JournalEntry.BargedIn barged ->
          Optional.of(
              aside(time, words.text("calls.barged_in", String.valueOf(barged.heardMillis()))));
      case JournalEntry.Key key ->
          Optional.of(aside(time, words.text("calls.key", String.valueOf(key.digit()))));
      case JournalEntry.Noted noted -> Optional.of(aside(time, noted(noted.what())));
      case JournalEntry.Ended ended -> Optional.of(aside(time, ended(ended.reason())));
    };
  }

  private String noted(String what) {
    String key = "call.notice." + what.replaceAll(":.*", "");
    return words.messages().knows(key) ? words.text(key) : what;
  }

  private String ended(String reason) {
    String key = "calls.end." + reason.replaceAll(":.*", "");
    return words.messages().knows(key) ? words.text(key) : words.text("calls.ended", reason);
  }

  private String since(Instant at) {
    long seconds = Math.max(0, Duration.between(start, at).toSeconds());
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  private Node aside(String time, String text) {
    return paragraph(time + " · " + text, "muted");
  }

  private Node bubble(boolean caller, String time, String said) {
    Label text = paragraph(said);
    VBox bubble = new VBox(text);
    bubble.getStyleClass().addAll("bubble", caller ? "from-caller" : "from-assistant");
    bubble.setMaxWidth(WIDEST);
    String who = words.text(caller ? "call.caller" : "call.assistant");
    VBox turn = column(2, label(time.isEmpty() ? who : time + " · " + who, "muted"), bubble);
    turn.setMaxWidth(WIDEST);
    turn.setAlignment(caller ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
    HBox row = row(0, turn);
    row.setAlignment(caller ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    HBox.setHgrow(turn, Priority.SOMETIMES);
    return row;
  }

  private Node tool(String time, JournalEntry.ToolUsed tool) {
    Label what = name(tool.name() + " · " + ToolAnswer.of(tool.result()).brief(), "mono");
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    Label detail =
        paragraph(
            tool.arguments()
                + "\n→ "
                + tool.result()
                + "\n"
                + words.text("calls.tool.took", String.valueOf(tool.millis())),
            "mono");
    reveal(detail, false);
    var fold = new ToggleButton(words.text("calls.tool.unfold"), icon(Feather.CHEVRON_DOWN));
    fold.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    fold.setAccessibleText(words.text("calls.tool.unfold"));
    fold.getStyleClass().addAll("icon-button", "flat");
    fold.selectedProperty().subscribe(open -> reveal(detail, open));
    VBox strip = column(2, row(8, label(time, "muted"), what, fold), detail);
    strip.getStyleClass().add("tool-strip");
    return strip;
  }
}
