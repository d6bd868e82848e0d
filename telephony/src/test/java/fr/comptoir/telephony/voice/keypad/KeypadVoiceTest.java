package fr.comptoir.telephony.voice.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.VoiceRecorder;
import fr.comptoir.telephony.voice.VoiceSession;
import fr.comptoir.telephony.voice.keypad.KeypadHouse.Voicemail;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeypadVoiceTest {
  private static final byte LOUD = (byte) 0xA5;

  private final Metronome metronome = new Metronome();
  private final VoiceRecorder call = new VoiceRecorder();
  private final PaperHouse house = new PaperHouse();
  private final VoiceSession session =
      new KeypadVoice(new ShortClips(), house, metronome)
          .open(
              new VoiceBrief(
                  new CallId("test"),
                  new Caller("0612345678", ""),
                  Codec.PCMA,
                  "",
                  "",
                  "en",
                  List.of()),
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
    assertThat(call.said().getFirst()).startsWith("unavailable menu_table");
    assertThat(call.bytes()).isEqualTo(8 * Codec.FRAME_BYTES);
  }

  @Test
  void aCallBackIsPromisedOnlyWhenItIsWrittenDown() throws Exception {
    session.greet();
    session.key('5');
    Tool.Call wish = call.await(VoiceEvent.ToolCalled.class).call();
    assertThat(wish.name()).isEqualTo("leave_message");
    assertThat(wish.arguments())
        .isEqualTo("{\"content\":\"en call me back\",\"category\":\"callback_request\"}");
    session.answer(new Tool.Result(wish.callId(), "{\"status\":\"saved\"}", Tool.Then.SPEAK));
    Tool.Call end = call.await(VoiceEvent.ToolCalled.class).call();
    assertThat(end.name()).isEqualTo("end_call");
    assertThat(call.said().getLast()).isEqualTo("will_call_back goodbye");
    session.answer(new Tool.Result(end.callId(), "{}", Tool.Then.HANG_UP));
    call.await(VoiceEvent.TurnEnded.class);
  }

  @Test
  void anAnswerToSomethingElseChangesNothing() throws Exception {
    session.greet();
    session.key('5');
    call.await(VoiceEvent.ToolCalled.class);
    session.answer(new Tool.Result("call_1", "{\"status\":\"saved\"}", Tool.Then.SPEAK));
    session.key('5');
    session.answer(new Tool.Result("keypad-ask-1", "{\"status\":\"x\"}", Tool.Then.SPEAK));
    call.await(VoiceEvent.TurnEnded.class);
    assertThat(call.said().getLast()).startsWith("failed");
    assertThat(call.all(VoiceEvent.ToolCalled.class)).hasSize(1);
  }

  @Test
  void aKeyCutsTheMenuShort() throws Exception {
    session.greet();
    call.awaitBytes(Codec.FRAME_BYTES);
    session.key('3');
    call.await(VoiceEvent.TurnEnded.class);
    assertThat(call.hushes()).isEqualTo(1);
    assertThat(call.said().getFirst()).endsWith("…");
    assertThat(call.said().getLast()).startsWith("today from");
  }

  @Test
  void whatIsSaidAfterTheToneIsKeptWithoutTheSilenceAtItsEnd() throws Exception {
    session.greet();
    session.key('4');
    call.await(VoiceEvent.TurnEnded.class);
    hear(Codec.PCMA.silence(), 10);
    hear(LOUD, 100);
    call.await(VoiceEvent.CallerSpeechStarted.class);
    hear(Codec.PCMA.silence(), 210);
    Voicemail voicemail = kept();
    assertThat(voicemail.sound()).hasSize(110 * Codec.FRAME_BYTES);
    assertThat(voicemail.call().value()).isEqualTo("test");
    assertThat(call.await(VoiceEvent.ToolCalled.class).call().name()).isEqualTo("end_call");
    assertThat(call.said().getLast()).isEqualTo("message_kept goodbye");
  }

  @Test
  void whoHangsUpWhileTheTapeRunsHasLeftTheirMessage() throws Exception {
    session.greet();
    session.key('4');
    call.await(VoiceEvent.TurnEnded.class);
    hear(LOUD, 50);
    session.close();
    assertThat(kept().sound()).hasSize(50 * Codec.FRAME_BYTES);
  }

  @Test
  void silenceIsNoMessageAndAClickIsNone() throws Exception {
    session.greet();
    session.key('4');
    call.await(VoiceEvent.TurnEnded.class);
    hear(LOUD, 3);
    session.key('#');
    call.await(VoiceEvent.TurnEnded.class);
    assertThat(call.said().getLast()).startsWith("nothing_heard");
    assertThat(house.kept()).isEmpty();
  }

  @Test
  void aMessageThatCouldNotBeKeptIsNotPromised() throws Exception {
    house.fill();
    session.greet();
    session.key('4');
    call.await(VoiceEvent.TurnEnded.class);
    hear(LOUD, 50);
    session.key('#');
    call.await(VoiceEvent.TurnEnded.class);
    assertThat(call.said().getLast()).startsWith("not_kept menu_message");
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

  private void hear(byte sample, int frames) {
    byte[] frame = new byte[Codec.FRAME_BYTES];
    Arrays.fill(frame, sample);
    for (int i = 0; i < frames; i++) session.hear(frame, 0, frame.length);
  }

  private Voicemail kept() throws InterruptedException {
    Voicemail voicemail = house.kept().poll(5, TimeUnit.SECONDS);
    assertThat(voicemail).as("what was kept").isNotNull();
    return voicemail;
  }
}
