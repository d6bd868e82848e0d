package fr.comptoir.app.ui.menu;

import fr.comptoir.app.exchange.MenuFormat;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.menu.MenuDiff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The card as a file: looked at before it changes anything, then all of it or nothing. FX thread
/// only.
public final class ExchangeViewModel {
  /// What spreadsheets in French write when they don't write UTF-8.
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final MenuViewModel card;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());

  /// Where an import stands.
  public sealed interface State {
    record Idle() implements State {}

    /// What the file would change, of the card of this version.
    record Preview(Source source, long version, MenuDiff diff) implements State {}

    /// The file can't be taken; nothing was changed.
    record Broken(Source source, List<Fault> faults) implements State {}
  }

  /// A file that was read.
  public record Source(String name, String text, MenuFormat format) {}

  public ExchangeViewModel(MenuViewModel card) {
    this.card = card;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Reads a file and says what it would change. Changes nothing.
  public void look(Path file) {
    card.background().run(() -> judged(read(file)), state::set);
  }

  /// Does what was looked at.
  public void apply() {
    if (!(state.get() instanceof State.Preview(Source source, long version, _))) return;
    card.background()
        .run(
            () ->
                card.desks()
                    .card()
                    .importing(version, source.text(), source.format(), card.actor()),
            outcome -> {
              if (outcome instanceof Outcome.Refused<?>(Refusal.ChangedMeanwhile _)) {
                again(source);
              }
              card.notices()
                  .settle(
                      outcome,
                      done -> {
                        state.set(new State.Idle());
                        card.notices()
                            .done("menu.done.imported", List.of(source.name()), card::undo);
                      });
            });
  }

  public void discard() {
    state.set(new State.Idle());
  }

  /// Writes the whole card; the format is the file's ending.
  public void export(Path file) {
    MenuFormat format = format(file);
    card.background()
        .run(
            () -> {
              try {
                Files.writeString(file, card.desks().card().export(format));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return file;
            },
            written ->
                card.notices().done("menu.done.exported", List.of(written.toString()), null));
  }

  /// The card has changed since it was looked at: what the file would change is said anew.
  private void again(Source source) {
    card.background().run(() -> judged(source), state::set);
  }

  private State judged(Source source) {
    long version = card.desks().menu().menu().version();
    return switch (card.desks().card().preview(source.text(), source.format())) {
      case Outcome.Done<MenuDiff>(MenuDiff diff) -> new State.Preview(source, version, diff);
      case Outcome.Refused<MenuDiff>(Refusal.Invalid(List<Fault> faults)) ->
          new State.Broken(source, faults);
      case Outcome.Refused<MenuDiff> _ -> new State.Broken(source, List.of());
    };
  }

  private static Source read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new Source(String.valueOf(file.getFileName()), text(bytes), format(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, WINDOWS);
    }
  }

  private static MenuFormat format(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".json")
        ? MenuFormat.JSON
        : MenuFormat.CSV;
  }
}
