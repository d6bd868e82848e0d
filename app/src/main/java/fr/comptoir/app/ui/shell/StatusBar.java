package fr.comptoir.app.ui.shell;

import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.print.Trouble;
import fr.comptoir.app.ui.fx.PaperPill;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.shell.StatusViewModel.Status;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.print.Printer;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Lines, voice and its latency, printers, last copy of the book, version: one word and one dot
/// each. A tap says why, and what can be done.
final class StatusBar extends HBox {
  private final Words words;
  private final ZoneId zone;
  private final Region lineDot = new Region();
  private final Region voiceDot = new Region();
  private final Region printerDot = new Region();
  private final Region copyDot = new Region();
  private final Button lines = item(lineDot);
  private final Button voice = item(voiceDot);
  private final Button printer = item(printerDot);
  private final Button copy = item(copyDot);

  /// @param explain takes the cause and the remedy, in words
  StatusBar(Words words, ZoneId zone, String version, Consumer<String> explain) {
    super(12);
    this.words = words;
    this.zone = zone;
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    lines.setOnAction(click -> explain.accept(lines.getAccessibleHelp()));
    voice.setOnAction(click -> explain.accept(voice.getAccessibleHelp()));
    printer.setId("status-printer");
    printer.setOnAction(click -> explain.accept(printer.getAccessibleHelp()));
    copy.setOnAction(click -> explain.accept(copy.getAccessibleHelp()));
    Label about = label(words.text("shell.version", version));
    about.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(row(4, lines, voice, printer, copy), spacer(), about);
    show(Optional.empty());
    show(PaperPill.NONE);
  }

  private static Button item(Region dot) {
    Button item = button("", "status-item");
    item.setGraphic(dot);
    return item;
  }

  void show(Status status) {
    lines.setText(words.text("shell.lines", status.up(), status.lines()));
    lines.setAccessibleHelp(
        words.text(
            status.lines() == 0
                ? "status.lines.none"
                : status.lineDown() ? "status.lines.down" : "status.lines.up"));
    dot(
        lineDot,
        status.lines() == 0 ? Tone.NEUTRAL : status.lineDown() ? Tone.DANGER : Tone.SUCCESS);
    voice.setText(voice(status));
    boolean off = status.voice().kind().equals("off");
    voice.setAccessibleHelp(
        words.text(
            off
                ? "status.voice.off"
                : status.voice().available() ? "status.voice.up" : "status.voice.down"));
    dot(voiceDot, off ? Tone.NEUTRAL : status.voice().available() ? Tone.SUCCESS : Tone.WARNING);
  }

  /// @param last the last copy of the book that was made, or that failed
  void show(Optional<BookStep> last) {
    boolean failed = last.filter(step -> step.what().equals("failed")).isPresent();
    copy.setText(
        last.map(
                step ->
                    words.text(
                        "status.copy",
                        words.formats().shortDay(step.at().atZone(zone).toLocalDate()),
                        words.formats().time(step.at())))
            .orElse(words.text("status.copy.none")));
    copy.setAccessibleHelp(
        words.text(
            failed
                ? "status.copy.failed"
                : last.isPresent() ? "status.copy.good" : "status.copy.not_yet"));
    dot(copyDot, failed ? Tone.DANGER : last.isPresent() ? Tone.SUCCESS : Tone.NEUTRAL);
  }

  /// A house without printers has nothing to say of them.
  void show(PaperPill paper) {
    Printer worst = paper.printer();
    Trouble trouble = paper.trouble();
    reveal(printer, worst != null);
    if (worst == null) return;
    String waiting =
        paper.waiting() == 0 ? "" : words.text("settings.printer.waiting", paper.waiting());
    String told =
        trouble == null || !waiting.isEmpty() ? waiting : words.text("print.trouble.", trouble);
    printer.setText(
        told.isEmpty()
            ? words.text("status.printer.up")
            : words.text("status.printer", worst.name(), told));
    printer.setAccessibleHelp(
        trouble != null
            ? words.text("print.remedy.", trouble)
            : words.text(paper.isWell() ? "status.printer.well" : "status.printer.busy"));
    dot(printerDot, trouble != null ? Tone.DANGER : paper.isWell() ? Tone.SUCCESS : Tone.WARNING);
  }

  private String voice(Status status) {
    String name = words.text("shell.voice." + status.voice().kind());
    if (!status.voice().available()) {
      return words.text("shell.voice.unavailable", name);
    }
    return status.voice().latency() == null
        ? name
        : words.text("shell.voice.latency", name, status.voice().latency().toMillis());
  }

  private static void dot(Region dot, Tone tone) {
    dot.getStyleClass().setAll("dot", tone.styleClass());
  }
}
