package fr.comptoir.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.VoiceListener;
import fr.comptoir.telephony.voice.VoiceSession;
import fr.comptoir.telephony.voice.realtime.RealtimeConfig;
import fr.comptoir.telephony.voice.realtime.RealtimeVoice;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The scripted model of these tests speaks the protocol that the product's voice speaks.
class ModelCallTest implements VoiceListener {
  private final BlockingQueue<VoiceEvent> events = new LinkedBlockingQueue<>();
  private final AtomicInteger heard = new AtomicInteger();

  @Override
  public void audio(String itemId, byte[] g711) {
    heard.addAndGet(g711.length);
  }

  @Override
  public void on(VoiceEvent event) {
    events.add(event);
  }

  @Test
  void theModelSpeaksUsesAToolAndIsAnswered() throws Exception {
    try (ModelServer server = ModelServer.start();
        Metronome metronome = new Metronome();
        RealtimeVoice voice = voice(server, ModelServer.KEY, metronome);
        VoiceSession session = voice.open(brief(), this)) {
      next(VoiceEvent.Ready.class);
      session.greet();
      ModelCall model = server.next().ready();

      model.say("Bonjour.", 400);
      next(VoiceEvent.AudioEnded.class);
      assertThat(heard.get()).isEqualTo(400 * Codec.BYTES_PER_MILLI);

      CompletableFuture<JsonNode> answer =
          CompletableFuture.supplyAsync(
              () -> uninterrupted(() -> model.call("cart_update", ModelledCall.json("{'a':1}"))));
      Tool.Call call = next(VoiceEvent.ToolCalled.class).call();
      session.answer(new Tool.Result(call.callId(), "{\"status\":\"ok\"}", Tool.Then.SPEAK));

      assertThat(call.arguments()).isEqualTo("{\"a\":1}");
      assertThat(answer.get(10, TimeUnit.SECONDS).path("status").asString()).isEqualTo("ok");
      assertThat(model.instructions()).isEqualTo("Sois bref.");
      assertThat(model.tools()).containsExactly("cart_update");
      assertThat(model.faults()).isEmpty();
    }
  }

  @Test
  void aWrongKeyIsRefused() throws Exception {
    try (ModelServer server = ModelServer.start();
        Metronome metronome = new Metronome();
        RealtimeVoice voice = voice(server, "another", metronome);
        VoiceSession _ = voice.open(brief(), this)) {
      assertThat(next(VoiceEvent.Lost.class).reason()).isEqualTo("unauthorized");
    }
  }

  private static RealtimeVoice voice(ModelServer server, String key, Metronome metronome) {
    return new RealtimeVoice(RealtimeConfig.of(server.url(), () -> key, "", ""), metronome);
  }

  private static VoiceBrief brief() {
    Tool.Spec tool = new Tool.Spec("cart_update", "Panier", "{\"type\":\"object\"}");
    return new VoiceBrief(
        new CallId("test"),
        Caller.WITHHELD,
        Codec.PCMA,
        "Sois bref.",
        "Bonjour.",
        "fr",
        List.of(tool));
  }

  private interface Waiting<T> {
    T get() throws InterruptedException;
  }

  private static <T> T uninterrupted(Waiting<T> waiting) {
    try {
      return waiting.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The next event of this kind; others in between are passed over.
  private <T extends VoiceEvent> T next(Class<T> kind) throws InterruptedException {
    while (true) {
      VoiceEvent event = events.poll(10, TimeUnit.SECONDS);
      assertThat(event).as("waiting for " + kind.getSimpleName()).isNotNull();
      if (kind.isInstance(event)) return kind.cast(event);
    }
  }
}
