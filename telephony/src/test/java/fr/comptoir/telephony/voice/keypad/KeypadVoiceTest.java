package fr.comptoir.telephony.voice.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.ShortPrompts;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.VoiceRecorder;
import fr.comptoir.telephony.voice.VoiceSession;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeypadVoiceTest {
  private final Metronome metronome = new Metronome();
  private final VoiceRecorder call = new VoiceRecorder();
  private final VoiceSession session =
      new KeypadVoice(new ShortPrompts(), metronome)
          .open(
              new VoiceBrief(
                  new CallId("test"), Caller.WITHHELD, Codec.PCMA, "", "", "en", List.of()),
              call);

  @AfterEach
  void close() {
    session.close();
    metronome.close();
  }

  @Test
  void saysFirstThatItIsAnAutomaticVoice() throws Exception {
    call.await(VoiceEvent.Ready.class);
    session.greet();
    call.await(VoiceEvent.TurnEnded.class);
    assertThat(call.said()).containsExactly("en unavailable");
    assertThat(call.bytes()).isEqualTo(800);
  }

  @ParameterizedTest
  @CsvSource({
    "saved,en will_call_back;en goodbye",
    "invalid,en goodbye",
  })
  void keyOneAsksForACallBackAndPromisesOnlyWhatIsWrittenDown(String status, String said)
      throws Exception {
    session.greet();
    session.key('1');
    session.key('1');
    Tool.Call wish = call.await(VoiceEvent.ToolCalled.class).call();
    assertThat(wish.name()).isEqualTo("leave_message");
    assertThat(wish.arguments())
        .isEqualTo("{\"content\":\"en call me back\",\"category\":\"callback_request\"}");
    session.answer(
        new Tool.Result(wish.callId(), "{\"status\":\"" + status + "\"}", Tool.Then.SPEAK));
    Tool.Call end = call.await(VoiceEvent.ToolCalled.class).call();
    assertThat(end.name()).isEqualTo("end_call");
    session.answer(new Tool.Result(end.callId(), "{}", Tool.Then.HANG_UP));
    call.await(VoiceEvent.TurnEnded.class);
    assertThat(String.join(";", call.said())).isEqualTo("en unavailable;" + said);
    assertThat(call.all(VoiceEvent.ToolCalled.class)).hasSize(2);
  }

  @Test
  void otherKeysMeanNothing() throws Exception {
    session.greet();
    for (char key : "023456789*#".toCharArray()) session.key(key);
    call.await(VoiceEvent.TurnEnded.class);
    assertThat(call.all(VoiceEvent.ToolCalled.class)).isEmpty();
  }

  @Test
  void aClosedOneIsSilent() throws Exception {
    call.await(VoiceEvent.Ready.class);
    session.close();
    session.greet();
    session.key('1');
    assertThat(call.all(VoiceEvent.class)).containsExactly(new VoiceEvent.Ready());
    assertThat(call.bytes()).isZero();
  }
}
