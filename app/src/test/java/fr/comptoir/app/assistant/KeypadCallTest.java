package fr.comptoir.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.db.domain.call.Tape;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.Reception;
import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.VoiceRecorder;
import fr.comptoir.telephony.voice.VoiceSession;
import fr.comptoir.telephony.voice.keypad.KeypadVoice;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Calls taken by the keypad voice over the sample house's real desks, tools and recordings: what
/// is in the book afterwards.
class KeypadCallTest {
  private final SampleDesks sample = SampleDesks.open();
  private final Metronome metronome = new Metronome();
  private final KeypadVoice voice =
      new KeypadVoice(new ClipBook(), new HouseKeypad(sample.desks()), metronome);
  private final VoiceRecorder heard = new VoiceRecorder();
  private VoiceSession session;
  private Reception.Answer answer;

  @AfterEach
  void close() {
    voice.close();
    metronome.close();
    sample.close();
  }

  @Test
  void aTableIsReallyBooked() throws Exception {
    begin(new Caller("+33639980077", ""));
    press("14#2");
    press("2030");
    assertThat(toolAnswered("check_availability")).contains("\"status\":\"available\"");
    press("1");
    String booked = toolAnswered("confirm_reservation");
    assertThat(booked).contains("\"status\":\"confirmed\"");

    var caller = sample.desks().customers().parse("+33639980077").orElseThrow();
    List<Reservation> made =
        sample
            .database()
            .read(book -> book.reservations().comingOf(caller, sample.clock().instant()));
    assertThat(made).hasSize(1);
    assertThat(made.getFirst().partySize()).isEqualTo(4);
    assertThat(made.getFirst().guest().name()).isEqualTo("Réservé au clavier");
    heard.await(VoiceEvent.AssistantSaid.class, said -> said.text().startsWith("C’est réservé"));
  }

  @Test
  void aTableForMoreThanTheHouseHasIsNotBooked() throws Exception {
    begin(new Caller("+33639980077", ""));
    press("199");
    press("1");
    press("2100");
    assertThat(toolAnswered("check_availability")).doesNotContain("\"status\":\"available\"");
    heard.await(VoiceEvent.AssistantSaid.class, said -> said.text().startsWith("Nous n’avons pas"));
  }

  @Test
  void aSpokenMessageIsInTheBookWithItsSoundAndGoesWithThePerson() throws Exception {
    begin(new Caller("+33639980077", ""));
    session.greet();
    press("4");
    heard.await(VoiceEvent.TurnEnded.class);
    speak(100);
    session.key('#');
    heard.await(VoiceEvent.ToolCalled.class);

    Message message =
        sample.desks().messages().open().stream()
            .filter(each -> "call".equals(each.callId()))
            .findFirst()
            .orElseThrow();
    assertThat(message.category()).isEqualTo(Message.Category.CALLBACK_REQUEST);
    assertThat(message.content()).isEqualTo("Message vocal de 0:02.");
    Tape tape = sample.desks().tapes().ofMessage(message.id()).orElseThrow();
    assertThat(tape.length()).isEqualTo(Duration.ofSeconds(2));
    assertThat(tape.waveform()).hasSize(100).matches("[1-9a-f]+");
    assertThat(sample.desks().tapes().sound(tape).orElseThrow()).hasSize(16_000);

    sample.database().write(tx -> tx.tapes().erase(tape.id(), sample.clock().instant()));
    assertThat(sample.desks().tapes().sound(tape)).isEmpty();
    assertThat(sample.desks().tapes().sweep()).isEqualTo(1);
    assertThat(sample.desks().tapes().sweep()).isZero();
  }

  @Test
  void theHoursAreThoseOnTheDoor() throws Exception {
    begin(Caller.WITHHELD);
    session.greet();
    press("3");
    heard.await(
        VoiceEvent.AssistantSaid.class,
        said -> said.complete() && said.text().startsWith("Aujourd’hui, de"));
  }

  private void begin(Caller caller) {
    var reception = new AssistantReception(sample.desks());
    answer = (Reception.Answer) reception.receive(new CallId("call"), "fxo1", caller, Codec.PCMA);
    session = voice.open(answer.brief(), heard);
  }

  private void press(String keys) {
    for (char key : keys.toCharArray()) session.key(key);
  }

  /// The voice asks the house for this; what it is answered.
  private String toolAnswered(String tool) throws InterruptedException {
    Tool.Call call = heard.await(VoiceEvent.ToolCalled.class).call();
    assertThat(call.name()).isEqualTo(tool);
    Tool.Result result = answer.tools().run(call);
    session.answer(result);
    return result.output();
  }

  private void speak(int frames) {
    byte[] frame = new byte[Codec.FRAME_BYTES];
    Arrays.fill(frame, (byte) 0xA5);
    for (int i = 0; i < frames; i++) session.hear(frame, 0, frame.length);
  }
}
