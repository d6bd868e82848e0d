package fr.comptoir.app.ui.shell;

import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.shell.StatusViewModel.Status;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Lines, voice and its latency, version: one word and one dot each.
final class StatusBar extends HBox {
  private final Words words;
  private final Region lineDot = new Region();
  private final Region voiceDot = new Region();
  private final Label lines = label("");
  private final Label voice = label("");

  StatusBar(Words words, String version, Runnable details) {
    super(20);
    this.words = words;
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label about = label(words.text("shell.version", version));
    for (Label text : new Label[] {lines, voice, about}) {
      text.setMinWidth(Region.USE_PREF_SIZE);
    }
    getChildren().addAll(row(6, lineDot, lines), row(6, voiceDot, voice), spacer(), about);
    setOnMouseClicked(click -> details.run());
  }

  void show(Status status) {
    lines.setText(words.text("shell.lines", status.up(), status.lines()));
    dot(
        lineDot,
        status.lines() == 0 ? Tone.NEUTRAL : status.lineDown() ? Tone.DANGER : Tone.SUCCESS);
    voice.setText(voice(status));
    boolean off = status.voice().kind().equals("off");
    dot(voiceDot, off ? Tone.NEUTRAL : status.voice().available() ? Tone.SUCCESS : Tone.WARNING);
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
