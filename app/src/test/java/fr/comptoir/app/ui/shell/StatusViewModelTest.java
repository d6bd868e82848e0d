package fr.comptoir.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.ui.FakeBooks;
import fr.comptoir.app.ui.fx.VoiceHealth;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.LineState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusViewModelTest {
  private static final Instant START = FakeBooks.NOW;
  private final StatusViewModel status =
      new StatusViewModel(List.of("fxo1"), new VoiceHealth("practice", true, null));

  @Test
  void aLineThatComesBackWithinThreeSecondsIsNeverShownAsDown() {
    line(true);
    status.tick(START);
    line(false);
    status.tick(START.plusSeconds(1));
    assertThat(status.status().get().lineDown()).isFalse();

    line(true);
    status.tick(START.plusSeconds(2));
    status.tick(START.plusSeconds(9));
    assertThat(status.status().get().lineDown()).isFalse();
  }

  @Test
  void aLineThatStaysAwayIsShownAndItsReturnAtOnce() {
    line(false);
    status.tick(START);
    status.tick(START.plusSeconds(3));
    assertThat(status.status().get().lineDown()).isTrue();

    line(true);
    status.tick(START.plusSeconds(4));
    assertThat(status.status().get().lineDown()).isFalse();
  }

  private void line(boolean registered) {
    status.apply(new LineState("fxo1", Device.Kind.FXO, registered, null, null));
  }
}
