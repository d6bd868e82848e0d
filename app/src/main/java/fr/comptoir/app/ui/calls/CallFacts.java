package fr.comptoir.app.ui.calls;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.desk.CallFile;
import fr.comptoir.app.ui.fx.CallWords;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.call.CallQuality;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.message.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What is known of a call beside its words: what came of it in the book, how line and voice did,
/// which questions were raised.
final class CallFacts extends VBox {
  private static final long MICROS_PER_CENT = 10_000;

  private final Words words;
  private final ZoneId zone;
  private final CallActions actions;

  CallFacts(Words words, ZoneId zone, CallActions actions) {
    super(12);
    this.words = words;
    this.zone = zone;
    this.actions = actions;
  }

  void show(CallFile file) {
    getChildren().setAll(result(file.line()), facts(file));
    file.questions().forEach(question -> getChildren().add(question(question)));
    if (file.line().mark().bad()) {
      String why = file.line().mark().note();
      VBox bad = card(words.text("calls.bad_answer"));
      bad.getChildren()
          .add(paragraph(why.isEmpty() ? words.text("calls.bad_answer.no_note") : why));
      bad.getStyleClass().add("flagged");
      getChildren().add(bad);
    }
  }

  /// From the committed rows.
  private VBox result(CallLine line) {
    VBox card = card(words.text("calls.result"));
    var calls = new CallWords(words);
    if (line.made().isEmpty()) {
      card.getChildren().add(paragraph(calls.result(line)));
    }
    for (CallLine.Made made : line.made()) {
      Label said = paragraph(calls.made(made, zone), "strong");
      said.setId("call-made");
      card.getChildren().add(said);
    }
    return card;
  }

  private VBox facts(CallFile file) {
    CallRecord call = file.line().call();
    VBox card = card(words.text("calls.facts"));
    add(card, "calls.fact.began", began(call));
    Instant end = call.endedAt();
    add(
        card,
        "calls.fact.length",
        end == null
            ? words.text("call.running")
            : words.formats().stopwatch(Duration.between(call.startedAt(), end)));
    CallQuality quality = file.quality();
    if (quality != null && quality.replyMillis() != null) {
      add(card, "calls.fact.reply", words.text("calls.millis", quality.replyMillis()));
    }
    add(card, "calls.fact.interruptions", String.valueOf(call.interruptions()));
    add(card, "calls.fact.cost", cost(call.costMicros()));
    String codec = quality == null ? "" : quality.codec();
    add(card, "calls.fact.line", codec.isEmpty() ? call.line() : call.line() + " · " + codec);
    double lost = quality == null ? 0 : quality.lossPercent(call.packetsLost());
    add(
        card,
        "calls.fact.loss",
        String.format(
            words.messages().locale(), "%.1f %% / %.1f ms", lost, call.jitterMicros() / 1000.0));
    return card;
  }

  private String began(CallRecord call) {
    return words.formats().shortDay(call.startedAt().atZone(zone).toLocalDate())
        + " "
        + words.formats().time(call.startedAt());
  }

  /// Rounded up: less than a cent isn't nothing.
  private String cost(long micros) {
    return words
        .formats()
        .money(Money.cents((int) ((micros + MICROS_PER_CENT - 1) / MICROS_PER_CENT)));
  }

  private VBox question(Question question) {
    VBox card = card(words.text("calls.question"));
    card.getChildren().add(paragraph(words.text("calls.quoted", question.text())));
    switch (question.state()) {
      case OPEN -> {
        Button answer = button(words.text("calls.question.answer"), "action", "quiet");
        answer.setMaxWidth(Double.MAX_VALUE);
        answer.setOnAction(click -> actions.answer(question));
        card.getChildren().add(answer);
      }
      case ANSWERED ->
          card.getChildren().add(paragraph(String.valueOf(question.answer()), "muted"));
      case IGNORED ->
          card.getChildren().add(paragraph(words.text("calls.question.ignored"), "muted"));
    }
    return card;
  }

  private VBox card(String title) {
    VBox card = column(8, label(title, "section-title"));
    card.getStyleClass().addAll("sheet", "fact-card");
    return card;
  }

  private void add(VBox card, String key, String value) {
    Label name = label(words.text(key), "muted");
    Label fact = label(value, "figures");
    name.setMinWidth(USE_PREF_SIZE);
    fact.setMinWidth(USE_PREF_SIZE);
    card.getChildren().add(row(8, name, spacer(), fact));
  }
}
