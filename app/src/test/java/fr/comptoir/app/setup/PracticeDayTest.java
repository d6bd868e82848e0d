package fr.comptoir.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.assistant.ClipBook;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.Device;
import fr.comptoir.telephony.FreePorts;
import fr.comptoir.telephony.TelephonyConfig;
import fr.comptoir.telephony.TelephonyConfig.CallLimits;
import fr.comptoir.telephony.call.CallEvent;
import fr.comptoir.telephony.call.PhoneLine;
import fr.comptoir.telephony.call.Reception;
import fr.comptoir.telephony.media.LibjitsiEngine;
import fr.comptoir.telephony.media.MediaEngine;
import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.practice.PracticeVoice;
import java.net.InetAddress;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The practice line with a real telephone line, real sound and the scripted voice; only the book
/// is a stand-in.
class PracticeDayTest {
  private static final int PATIENCE_SECONDS = 40;
  private static final int RTP_FIRST = 43_200;
  private static final LocalDateTime EVENING = LocalDateTime.of(2026, 11, 20, 18, 0);

  private final BlockingQueue<CallEvent> events = new LinkedBlockingQueue<>();
  private final RingingCalls ringing = new RingingCalls(PracticeTapes.stranger());

  @Test
  void theFirstCallIsSpokenFromBothSidesAndPlacesItsOrder() throws Exception {
    List<Device> ports =
        List.of(
            new Device("practice1", "one", Device.Kind.FXO, Device.Algorithm.SHA256),
            new Device("practice2", "two", Device.Kind.FXO, Device.Algorithm.SHA256));
    InetAddress here = InetAddress.getLoopbackAddress();
    TelephonyConfig config =
        new TelephonyConfig(
            here, FreePorts.one(), RTP_FIRST, RTP_FIRST + 99, ports, CallLimits.DEFAULT);
    ClipBook prompts = new ClipBook();
    try (Metronome metronome = new Metronome();
        MediaEngine media = LibjitsiEngine.start(here, RTP_FIRST, RTP_FIRST + 99);
        PhoneLine line =
            PhoneLine.start(
                config,
                this::receive,
                List.of(new PracticeVoice(ringing, prompts, metronome)),
                media,
                prompts,
                events::add,
                Clock.systemUTC());
        PracticeDay _ =
            PracticeDay.start(
                new PracticeDay.Place(line.address(), ports), ringing, () -> {}, () -> EVENING)) {
      List<String> heard = heardUntilTheEnd();

      assertThat(heard)
          .containsSubsequence(
              "ASSISTANT Bella Napoli, bonjour, je suis l’assistant vocal. Je vous écoute.",
              "CALLER Bonjour, une Margherita et une Reine à emporter, s’il vous plaît.",
              "cart_update",
              "check_availability",
              "CALLER Oui, au nom de Blanc.",
              "confirm_order {\"quote_id\":\"q-1\",\"customer_name\":\"Blanc\",\"payment\":\"card\"}",
              "end_call",
              "ended goodbye");
    }
  }

  private Reception.Welcome receive(CallId call, String line, Caller caller, Codec codec) {
    VoiceBrief brief = new VoiceBrief(call, caller, codec, "", "", "fr", List.of());
    return new Reception.Answer(brief, new StandIn());
  }

  /// What the first call was, in order: whole sentences and tools with their arguments.
  private List<String> heardUntilTheEnd() throws InterruptedException {
    List<String> heard = new ArrayList<>();
    while (true) {
      CallEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(event).as("something more after " + heard).isNotNull();
      switch (event) {
        case CallEvent.Said e when e.complete() -> heard.add(e.speaker() + " " + e.text());
        case CallEvent.ToolUsed e ->
            heard.add(e.arguments().contains("$") ? "unresolved " + e : brief(e));
        case CallEvent.Ended e -> {
          heard.add("ended " + e.reason());
          return heard;
        }
        default -> {
          // Everything else says nothing about who spoke.
        }
      }
    }
  }

  private static String brief(CallEvent.ToolUsed used) {
    boolean confirms = used.name().equals("confirm_order");
    return confirms ? used.name() + " " + used.arguments() : used.name();
  }

  /// A book that always says yes.
  private static final class StandIn implements ToolRunner {
    @Override
    public Tool.Result run(Tool.Call call) {
      Tool.Then then = call.name().equals("end_call") ? Tool.Then.HANG_UP : Tool.Then.SPEAK;
      return new Tool.Result(
          call.callId(), "{\"status\":\"ok\",\"quote_id\":\"q-1\",\"say\":\"\"}", then);
    }

    @Override
    public Tool.Result failed(Tool.Call call) {
      return new Tool.Result(call.callId(), "{\"status\":\"failed\"}", Tool.Then.SPEAK);
    }
  }
}
