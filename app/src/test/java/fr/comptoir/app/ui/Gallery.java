package fr.comptoir.app.ui;

import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.app.print.SystemPages;
import fr.comptoir.app.setup.OpeningCalls;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.app.ui.shell.UiParts;
import fr.comptoir.app.ui.shell.UiParts.About;
import fr.comptoir.app.ui.shell.UiParts.Look;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.LineState;
import java.util.List;

/// The parts of a window over the fake book.
public final class Gallery {
  /// Behind the screens that ask the desks themselves.
  private static final SampleDesks DESKS = filled();

  private Gallery() {}

  private static SampleDesks filled() {
    SampleDesks sample = SampleDesks.open();
    OpeningCalls.prepare(sample.desks());
    return sample;
  }

  public static UiParts parts(FakeBooks books, FxEvents events, Look look) {
    return new UiParts(
        books,
        books,
        books,
        DESKS.desks(),
        books.house(),
        DESKS.desks().staff().all(),
        new OnDuty(),
        events,
        new ErrorReporter(),
        FakeBooks.CLOCK,
        UiParts.Sounds.NONE,
        UiParts.Wall.NONE,
        new About(
            "0.1.0",
            true,
            "127.0.0.1:5060",
            List.of("fxo1", "fxo2"),
            "practice",
            look,
            chosen -> {}),
        new SystemPages());
  }

  public static void linesUp(FxEvents events) {
    for (String line : List.of("fxo1", "fxo2")) {
      events.accept(new LineState(line, Device.Kind.FXO, true, "127.0.0.1:40000", FakeBooks.NOW));
    }
  }
}
