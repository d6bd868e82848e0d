package fr.comptoir.app.ui.calls;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.calls.CallHistoryViewModel.Page;
import fr.comptoir.app.ui.fx.CallWords;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.JournalEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One call: who, how long, what came of it; then every word and every answer of the book.
final class CallPage extends BorderPane {
  private static final int MICROS_PLACES = 6;

  private final Words words;

  CallPage(Words words, Page page) {
    this.words = words;
    getStyleClass().add("sheet");
    VBox turns = column(8);
    page.journal().stream().map(this::entry).forEach(turns.getChildren()::add);
    setTop(head(page.call()));
    setCenter(scrolling(turns));
  }

  private VBox head(CallRecord call) {
    var calls = new CallWords(words);
    HBox who =
        row(
            8,
            label(calls.caller(call), "big"),
            spacer(),
            badge(calls.outcome(call), CallWords.tone(call)));
    VBox head = column(6, who, paragraph(facts(call), "muted"), paragraph(line(call), "muted"));
    head.getStyleClass().add("page-head");
    return head;
  }

  private String facts(CallRecord call) {
    String length =
        call.endedAt() == null
            ? words.text("call.running")
            : words.formats().stopwatch(Duration.between(call.startedAt(), call.endedAt()));
    String cost =
        BigDecimal.valueOf(call.costMicros(), MICROS_PLACES)
            .setScale(3, RoundingMode.HALF_UP)
            .toPlainString();
    return words.text(
        "calls.facts", words.formats().time(call.startedAt()), length, call.interruptions(), cost);
  }

  private String line(CallRecord call) {
    return words.text("calls.line", call.line(), call.packetsLost(), call.jitterMicros() / 1000.0);
  }

  private Node entry(JournalEntry entry) {
    String time = words.formats().time(entry.at());
    return switch (entry.entry()) {
      case JournalEntry.Said said -> said(time, said);
      case JournalEntry.ToolUsed tool ->
          paragraph(
              tool.name()
                  + " "
                  + tool.arguments()
                  + "\n→ "
                  + tool.result()
                  + " · "
                  + tool.millis()
                  + " ms",
              "tool-strip");
      case JournalEntry.BargedIn barged ->
          paragraph(words.text("calls.barged_in", barged.heardMillis()), "muted");
      case JournalEntry.Key key ->
          paragraph(words.text("calls.key", String.valueOf(key.digit())), "muted");
      case JournalEntry.Noted noted -> paragraph(noted.what(), "muted");
      case JournalEntry.Ended ended ->
          paragraph(time + " · " + words.text("calls.ended", ended.reason()), "muted");
    };
  }

  private HBox said(String time, JournalEntry.Said said) {
    boolean caller = said.speaker() == JournalEntry.Speaker.CALLER;
    Label text = paragraph(said.text());
    VBox bubble =
        column(
            2,
            label(words.text(caller ? "call.caller" : "call.assistant") + " · " + time, "muted"),
            text);
    bubble.getStyleClass().addAll("bubble", caller ? "from-caller" : "from-assistant");
    bubble.setMaxWidth(520);
    HBox row = row(0, bubble);
    row.setAlignment(caller ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    return row;
  }
}
