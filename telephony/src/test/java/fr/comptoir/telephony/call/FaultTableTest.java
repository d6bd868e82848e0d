package fr.comptoir.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.realtime.RealtimeLine;
import fr.comptoir.telephony.voice.realtime.ScriptedRealtimeServer.Script;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What goes wrong on a line, one after the other, with real SIP and RTP: in each, what the caller
/// heard, what the journal keeps, what the screen is told. Silence is counted in frames received: a
/// caller may hear nothing for two seconds and no longer.
@Timeout(60)
class FaultTableTest {
  private static final int DEAD_AIR_MILLIS = 2200;

  private final AtomicReference<TcpGate> network = new AtomicReference<>();

  @Test
  void theModelRefuses() throws Exception {
    try (var line = FaultLine.open(FaultLine::courteous)) {
      line.server.refuse(500);
      try (var caller = line.call()) {
        keypadTakesOver(line, caller, "voice_lost: refused");
      }
    }
  }

  @Test
  void theModelStallsForThreeSecondsAndGoesOn() throws Exception {
    try (var line = FaultLine.open(greetAfter(Duration.ofSeconds(3)))) {
      try (var caller = line.call()) {
        line.noted("voice_slow");
        caller.hear(2400);
        assertThat(line.clips.played()).containsExactly(Prompt.ONE_MOMENT);
        assertThat(line.hasSaid("Bonjour")).isTrue();
        hangUp(line, caller);
        assertThat(line.notes()).containsExactly("voice_slow");
      }
    }
  }

  @Test
  void theModelStallsForEver() throws Exception {
    Script silent =
        model -> {
          model.created();
          model.session();
          model.await("response.create");
          model.stall();
        };
    try (var line = FaultLine.open(silent)) {
      try (var caller = line.call()) {
        keypadTakesOver(line, caller, "voice_lost: stalled");
        assertThat(line.notes()).startsWith("voice_slow");
      }
    }
  }

  @Test
  void theModelNeverSaysThatItIsReady() throws Exception {
    try (var line = FaultLine.open(model -> model.stall())) {
      try (var caller = line.call()) {
        keypadTakesOver(line, caller, "voice_lost: stalled");
      }
    }
  }

  @Test
  void theModelClosesInMidWordAndComesBack() throws Exception {
    try (var line = FaultLine.open(FaultTableTest::breakOffInMidWord)) {
      try (var caller = line.call()) {
        line.server.next();
        line.server.play(FaultLine::courteous);
        line.noted("voice_reconnecting");
        caller.hear(1200);
        line.await(
            CallEvent.Said.class, said -> said.complete() && said.text().startsWith("Bonjour."));
        hangUp(line, caller);
        assertThat(line.notes()).doesNotContain("keypad");
      }
    }
  }

  @Test
  void theModelClosesInMidWordForGood() throws Exception {
    try (var line = FaultLine.open(FaultTableTest::breakOffInMidWord)) {
      try (var caller = line.call()) {
        line.server.next();
        line.server.refuse(503);
        keypadTakesOver(line, caller, "voice_lost: closed");
        assertThat(line.notes()).contains("voice_reconnecting");
      }
    }
  }

  @Test
  void theModelFloods() throws Exception {
    Script flood =
        model -> {
          model.created();
          model.session();
          model.await("response.create");
          model.begin();
          model.sound("item_1", 400_000);
          for (int i = 0; i < 5000; i++) model.raw("{\"type\":\"rate_limits.updated\"}");
        };
    try (var line = FaultLine.open(flood)) {
      try (var caller = line.call()) {
        caller.hear(2000);
        caller.hangUp();
        var ended = line.await(CallEvent.Ended.class, _ -> true);
        assertThat(ended.reason()).isEqualTo("caller");
        assertThat(ended.quality().dropped()).as("what had no room").isPositive();
        assertThat(caller.longestQuietMillis()).isLessThan(DEAD_AIR_MILLIS);
      }
    }
  }

  @Test
  void theModelSendsNoise() throws Exception {
    Script noise =
        model -> {
          model.created();
          model.session();
          for (int i = 0; i < 30; i++) model.raw("\u0000 noise");
        };
    try (var line = FaultLine.open(noise)) {
      try (var caller = line.call()) {
        keypadTakesOver(line, caller, "voice_lost: protocol");
      }
    }
  }

  @Test
  void theNetworkIsCutForFiveSeconds() throws Exception {
    try (var line = FaultLine.open(cutsThe(Duration.ofSeconds(5)))) {
      network.set(line.gate);
      try (var caller = line.call()) {
        keypadTakesOver(line, caller, "voice_lost: stalled");
      }
      line.gate.heal();
      line.server.play(FaultLine::courteous);
      try (var next = line.call()) {
        next.hear(600);
        assertThat(line.notes()).as("the next call has its model again").endsWith("keypad");
        hangUp(line, next);
      }
    }
  }

  @Test
  void theNetworkIsCutForGood() throws Exception {
    try (var line = FaultLine.open(FaultLine::courteous)) {
      line.gate.cut();
      try (var caller = line.call()) {
        keypadTakesOver(line, caller, "voice_lost: stalled");
      }
    }
  }

  /// The box forgets its call: no BYE, no sound; it registers and calls again.
  @Test
  void theBoxRebootsInMidCall() throws Exception {
    try (var line = FaultLine.open(FaultLine::courteous)) {
      try (var caller = line.call()) {
        caller.hear(600);
        caller.fallSilent();
        assertThat(line.ended()).isEqualTo("silence");
        assertThat(line.media.openLegs()).isZero();
      }
      try (var again = line.call()) {
        again.hear(600);
        hangUp(line, again);
      }
    }
  }

  @Test
  void theSameInviteComesASecondTime() throws Exception {
    try (var line = FaultLine.open(FaultLine::courteous)) {
      try (var caller = line.call()) {
        caller.hear(600);
        caller.inviteAgain();
        caller.press('5');
        line.await(CallEvent.KeyPressed.class, _ -> true);
        assertThat(line.count(CallEvent.Started.class)).isEqualTo(1);
        assertThat(line.line.calls()).hasSize(1);
        hangUp(line, caller);
      }
    }
  }

  @Test
  void theClockIsSetInMidCall() throws Exception {
    try (var line = FaultLine.open(FaultLine::courteous)) {
      try (var caller = line.call()) {
        caller.hear(600);
        for (Duration jump : new Duration[] {Duration.ofHours(1), Duration.ofHours(-3)}) {
          line.clock.set(jump);
          caller.receive(30);
          assertThat(line.clips.played()).as("nobody is sent away").isEmpty();
        }
        hangUp(line, caller);
        assertThat(line.notes()).isEmpty();
      }
    }
  }

  private Script cutsThe(Duration length) {
    return model -> {
      model.created();
      model.session();
      model.await("response.create");
      network.get().cutFor(length);
      model.say("Bonjour.", 800);
    };
  }

  private static Script greetAfter(Duration length) {
    return model -> {
      model.created();
      model.session();
      model.await("response.create");
      LockSupport.parkNanos(length.toNanos());
      model.say("Bonjour.", 800);
    };
  }

  private static void breakOffInMidWord(RealtimeLine model) throws InterruptedException {
    model.created();
    model.session();
    model.await("response.create");
    model.begin();
    model.sound("item_1", 600);
    model.drop();
  }

  /// Within two seconds of silence at most the caller hears the keypad, can use it, and leave.
  private static void keypadTakesOver(FaultLine line, HearingCaller caller, String note)
      throws Exception {
    line.noted(note);
    line.noted("keypad");
    caller.hear(2000);
    caller.press('3');
    line.await(CallEvent.Said.class, said -> said.text().startsWith("today"));
    hangUp(line, caller);
    assertThat(line.hasSaid("unavailable")).isTrue();
    assertThat(line.notes()).containsSubsequence(note, "keypad");
  }

  private static void hangUp(FaultLine line, HearingCaller caller) throws Exception {
    caller.hangUp();
    assertThat(line.ended()).isEqualTo("caller");
    assertThat(caller.longestQuietMillis()).isLessThan(DEAD_AIR_MILLIS);
    assertThat(line.media.openLegs()).isZero();
    assertThat(line.line.calls()).isEmpty();
  }
}
