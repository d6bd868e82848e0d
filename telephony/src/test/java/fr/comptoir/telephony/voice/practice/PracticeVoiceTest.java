package fr.comptoir.telephony.voice.practice;

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
import fr.comptoir.telephony.voice.practice.PracticeStep.Call;
import fr.comptoir.telephony.voice.practice.PracticeStep.Hear;
import fr.comptoir.telephony.voice.practice.PracticeStep.Say;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PracticeVoiceTest {
  private static final byte[] CLIP = new byte[2 * 800];
  private static final List<PracticeStep> ORDER =
      List.of(
          new Say("Bonjour, ici l’assistant.", CLIP),
          new Hear("Une Reine, s’il vous plaît."),
          new Call("check_availability", "{\"mode\":\"pickup\"}"),
          new Say("Je confirme ?", CLIP),
          new Hear("Oui."),
          new Call("confirm_order", "{\"quote_id\":\"$quote\",\"payment\":\"card\"}"),
          new Say("C’est confirmé.", CLIP),
          new Call("end_call", "{}"));

  private final Metronome metronome = new Metronome();
  private final VoiceRecorder call = new VoiceRecorder();

  @AfterEach
  void close() {
    metronome.close();
  }

  @Test
  void playsItsPartAndFillsInWhatTheToolsAnswered() throws Exception {
    VoiceSession session = open(ORDER);
    call.await(VoiceEvent.Ready.class);
    session.greet();
    call.await(VoiceEvent.TurnEnded.class);
    speak(session);
    answer(session, "check_availability", "{\"status\":\"available\",\"quote_id\":\"Q7\"}");
    call.await(VoiceEvent.TurnEnded.class);
    speak(session);
    Tool.Call confirm =
        answer(session, "confirm_order", "{\"status\":\"confirmed\",\"order_number\":1}");
    assertThat(confirm.arguments()).isEqualTo("{\"quote_id\":\"Q7\",\"payment\":\"card\"}");
    answer(session, "end_call", "{\"status\":\"ok\"}");
    call.await(VoiceEvent.TurnEnded.class);
    assertThat(call.said())
        .containsExactly("Bonjour, ici l’assistant.", "Je confirme ?", "C’est confirmé.");
    assertThat(call.all(VoiceEvent.CallerSaid.class).stream().filter(s -> s.complete()))
        .extracting(VoiceEvent.CallerSaid::text)
        .containsExactly("Une Reine, s’il vous plaît.", "Oui.");
    assertThat(call.bytes()).isEqualTo(3 * CLIP.length);
  }

  @Test
  void wordsAppearWhileTheyAreSaid() throws Exception {
    VoiceSession session = open(ORDER);
    session.greet();
    call.await(VoiceEvent.TurnEnded.class);
    assertThat(call.all(VoiceEvent.AssistantSaid.class))
        .extracting(VoiceEvent.AssistantSaid::text)
        .containsExactly("Bonjour, ici", "Bonjour, ici l’assistant.");
  }

  @Test
  void aNoFromTheHouseEndsTheCallInsteadOfALie() throws Exception {
    VoiceSession session = open(ORDER);
    session.greet();
    call.await(VoiceEvent.TurnEnded.class);
    speak(session);
    answer(session, "check_availability", "{\"status\":\"unavailable\"}");
    answer(session, "end_call", "{\"status\":\"ok\"}");
    assertThat(call.said()).containsExactly("Bonjour, ici l’assistant.", "fr goodbye");
  }

  @Test
  void aRefusedConfirmationIsNotAnnounced() throws Exception {
    VoiceSession session = open(ORDER);
    session.greet();
    call.await(VoiceEvent.TurnEnded.class);
    speak(session);
    answer(session, "check_availability", "{\"status\":\"available\",\"quote_id\":\"Q7\"}");
    call.await(VoiceEvent.TurnEnded.class);
    speak(session);
    answer(session, "confirm_order", "{\"status\":\"refused\"}");
    answer(session, "end_call", "{\"status\":\"ok\"}");
    assertThat(call.said()).doesNotContain("C’est confirmé.").endsWith("fr goodbye");
  }

  @Test
  void aCallerWhoCutsInIsHeardAtOnce() throws Exception {
    VoiceSession session =
        open(List.of(new Say("Une très longue phrase.", new byte[8 * 60_000]), new Hear("Stop.")));
    session.greet();
    VoiceEvent.AudioEnded sent = call.await(VoiceEvent.AudioEnded.class);
    hear(session, (byte) 0x2A, 200);
    call.await(VoiceEvent.CallerSpeechStarted.class);
    session.interrupted(sent.itemId(), 30_000);
    hear(session, Codec.PCMA.silence(), 800);
    assertThat(call.await(VoiceEvent.CallerSaid.class, VoiceEvent.CallerSaid::complete).text())
        .isEqualTo("Stop.");
    assertThat(call.said()).containsExactly("Une très…");
  }

  @Test
  void aLineThatFallsSilentWithoutSoundEndsTheCallersTurnToo() throws Exception {
    VoiceSession session = open(ORDER);
    session.greet();
    call.await(VoiceEvent.TurnEnded.class);
    hear(session, (byte) 0x2A, 200);
    call.await(VoiceEvent.CallerSpeechStopped.class);
    call.await(VoiceEvent.ToolCalled.class);
  }

  @Test
  void aSilentCallerIsAskedWhenTheWatchdogSaysSo() throws Exception {
    VoiceSession session = open(List.of(new Say("Bonjour.", CLIP)));
    session.greet();
    call.await(VoiceEvent.TurnEnded.class);
    session.say("Vous êtes toujours là ?");
    call.await(VoiceEvent.AssistantSaid.class, said -> said.text().equals("fr still_there"));
    assertThat(call.bytes()).isEqualTo(CLIP.length + 800);
  }

  @Test
  void clipsAreTurnedIntoTheLawOfTheCall() throws Exception {
    byte[] alaw = new byte[160];
    Arrays.fill(alaw, Codec.PCMA.silence());
    VoiceRecorder sound = new VoiceRecorder();
    PracticeScript script = new PracticeScript(List.of(new Say("…", alaw)));
    try (VoiceSession session =
        new PracticeVoice(_ -> script, new ShortPrompts(), metronome)
            .open(brief(Codec.PCMU), sound)) {
      session.greet();
      sound.await(VoiceEvent.AudioEnded.class);
      assertThat(sound.last()[0]).isEqualTo((byte) 0xFE);
    }
  }

  private VoiceSession open(List<PracticeStep> steps) {
    return new PracticeVoice(_ -> new PracticeScript(steps), new ShortPrompts(), metronome)
        .open(brief(Codec.PCMA), call);
  }

  private static VoiceBrief brief(Codec codec) {
    return new VoiceBrief(new CallId("test"), Caller.WITHHELD, codec, "", "", "fr", List.of());
  }

  private void speak(VoiceSession session) throws InterruptedException {
    hear(session, (byte) 0x2A, 300);
    hear(session, Codec.PCMA.silence(), 800);
  }

  private static void hear(VoiceSession session, byte sample, int millis) {
    byte[] frame = new byte[Codec.FRAME_BYTES];
    Arrays.fill(frame, sample);
    for (int i = 0; i < millis / Codec.FRAME_MILLIS; i++) session.hear(frame, 0, frame.length);
  }

  private Tool.Call answer(VoiceSession session, String tool, String output)
      throws InterruptedException {
    Tool.Call asked = call.await(VoiceEvent.ToolCalled.class).call();
    assertThat(asked.name()).isEqualTo(tool);
    Tool.Then then = tool.equals("end_call") ? Tool.Then.HANG_UP : Tool.Then.SPEAK;
    session.answer(new Tool.Result(asked.callId(), output, then));
    return asked;
  }
}
