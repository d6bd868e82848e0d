package fr.comptoir.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.voice.practice.PracticeScript;
import fr.comptoir.telephony.voice.practice.PracticeStep;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RingingCallsTest {
  private final PracticeScript stranger = script("who?");
  private final RingingCalls ringing = new RingingCalls(stranger);

  private static PracticeScript script(String text) {
    return new PracticeScript(List.of(new PracticeStep.Hear(text)));
  }

  @ParameterizedTest
  @CsvSource({"+33639982001", "0639982001", "33639982001"})
  void theVoiceKnowsTheCallHoweverTheNumberIsWritten(String asReceived) {
    PracticeScript order = script("order");
    ringing.rings("+33639982001", order);

    assertThat(ringing.script(new Caller(asReceived, ""))).isEqualTo(order);
  }

  @Test
  void aWithheldCallIsKnownWhileItLasts() {
    PracticeScript question = script("question");
    ringing.rings(null, question);
    assertThat(ringing.script(Caller.WITHHELD)).isEqualTo(question);

    ringing.over(null);
    assertThat(ringing.script(Caller.WITHHELD)).isEqualTo(stranger);
  }
}
