package fr.comptoir.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.db.domain.order.CartChange;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import fr.comptoir.telephony.call.CallListener;
import fr.comptoir.telephony.call.FakeLine;
import fr.comptoir.telephony.media.FakeMediaEngine;
import fr.comptoir.telephony.sip.FakeSipDialog;
import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.realtime.RealtimeConfig;
import fr.comptoir.telephony.voice.realtime.RealtimeLine;
import fr.comptoir.telephony.voice.realtime.RealtimeVoice;
import fr.comptoir.telephony.voice.realtime.ScriptedRealtimeServer;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From the counter's word to the model's ear: a real call, a real socket, a model that is a
/// script.
class StaffWordTest {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @Test
  void whatTheStaffWhisperAndCorrectReachesTheModelAsTheHousesNoteAndHangingUpEndsTheCall()
      throws Exception {
    try (SampleDesks sample = SampleDesks.open();
        ScriptedRealtimeServer server = ScriptedRealtimeServer.start(this::listen);
        Metronome metronome = new Metronome();
        RealtimeVoice voice = new RealtimeVoice(config(server), metronome)) {
      var desks = sample.desks();
      BlockingQueue<LiveCall> shown = new LinkedBlockingQueue<>();
      CallListener journal = event -> desks.calls().on(event);
      try (var _ = desks.calls().subscribe(shown::add);
          var line =
              new FakeLine(
                  telephony(),
                  new AssistantReception(desks),
                  voice,
                  new FakeMediaEngine(),
                  journal,
                  Clock.systemUTC())) {
        desks.live().connect(new StaffWord(desks, line));
        FakeSipDialog caller = line.ring("fxo1", "0639980101");
        caller.await("200");
        String call = talking(shown);

        desks.live().whisper(call, "plus de burrata");
        assertThat(next()).endsWith("que le client n’entend pas : plus de burrata");

        desks.carts().change(call, List.of(new CartChange.Add(31, 1, List.of(), "")));
        desks.live().correct(call, new CartChange.Set(1, 2, null, null));
        assertThat(next())
            .contains("l’équipe a corrigé la commande")
            .contains("2 Spaghetti carbonara");

        desks.live().hangUp(call);
        caller.await("BYE");
      }
    }
  }

  /// Notes are system items; everything else that is created is passed over.
  private void listen(RealtimeLine line) throws InterruptedException {
    line.created();
    line.session();
    while (true) {
      JsonNode item = line.await("conversation.item.create").path("item");
      if (item.path("role").asString("").equals("system")) {
        heard.add(item.at("/content/0/text").asString());
      }
    }
  }

  private String next() throws InterruptedException {
    String note = heard.poll(10, TimeUnit.SECONDS);
    if (note == null) throw new AssertionError("the model heard nothing");
    return note;
  }

  private static String talking(BlockingQueue<LiveCall> shown) throws InterruptedException {
    while (true) {
      LiveCall call = shown.poll(10, TimeUnit.SECONDS);
      if (call == null) throw new AssertionError("nobody talks");
      if (call.phase() == LiveCall.Phase.TALKING) return call.id();
    }
  }

  private static RealtimeConfig config(ScriptedRealtimeServer server) {
    return RealtimeConfig.of(server.url().toString(), () -> "sk-test", "", "");
  }

  private static TelephonyConfig telephony() {
    return new TelephonyConfig(
        InetAddress.getLoopbackAddress(), 0, 40_000, 40_099, List.of(), CallLimits.DEFAULT);
  }
}
