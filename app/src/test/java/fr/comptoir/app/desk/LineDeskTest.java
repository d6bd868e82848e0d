package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.assistant.AssistantReception;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.Reception;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineDeskTest {
  private static final Actor PAUL = Actor.staff("Paul");

  @Test
  void whileTheAssistantHasABreakTheHousesOwnTelephoneRings() {
    try (SampleDesks sample = SampleDesks.open()) {
      LineDesk line = sample.desks().line();
      assertThat(welcome(sample)).isInstanceOf(Reception.Answer.class);

      line.pause(Duration.ofMinutes(15), PAUL);
      assertThat(welcome(sample)).isEqualTo(new Reception.Decline(480, "paused"));
      assertThat(line.pause().by()).isEqualTo("Paul");

      sample.clock().turn(Duration.ofMinutes(15));
      assertThat(welcome(sample)).isInstanceOf(Reception.Answer.class);

      line.pause(null, PAUL);
      sample.clock().turn(Duration.ofHours(3));
      assertThat(line.isPaused()).isTrue();
      line.resume(PAUL);
      assertThat(welcome(sample)).isInstanceOf(Reception.Answer.class);
    }
  }

  private static Reception.Welcome welcome(SampleDesks sample) {
    return new AssistantReception(sample.desks())
        .receive(new CallId("c1"), "fxo1", new Caller("+33639980101", ""), Codec.PCMA);
  }
}
