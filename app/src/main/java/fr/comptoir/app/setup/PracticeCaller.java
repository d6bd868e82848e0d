package fr.comptoir.app.setup;

import fr.comptoir.app.setup.PracticeTape.Assistant;
import fr.comptoir.app.setup.PracticeTape.Caller;
import fr.comptoir.app.setup.PracticeTape.Interruption;
import fr.comptoir.app.setup.PracticeTape.Silence;
import fr.comptoir.app.setup.PracticeTape.ToolUse;
import fr.comptoir.app.setup.PracticeTape.Turn;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.gateway.CallerScript;
import fr.comptoir.telephony.gateway.CallerScript.HangUp;
import fr.comptoir.telephony.gateway.CallerScript.Speak;
import fr.comptoir.telephony.gateway.CallerScript.Step;
import fr.comptoir.telephony.gateway.CallerScript.WaitForHangUp;
import fr.comptoir.telephony.gateway.CallerScript.WaitForSilence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The caller's side of a practice call: what the box on the wall plays, and what it waits for.
final class PracticeCaller {
  /// A person answers after about so long.
  private static final Duration THINKING = Duration.ofMillis(700);

  /// Nobody waits longer than this for an answer.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private PracticeCaller() {}

  static CallerScript script(PracticeTape tape) {
    List<Step> steps = new ArrayList<>();
    Assistant unheard = null;
    for (Turn turn : tape.turns()) {
      switch (turn) {
        case Assistant said -> {
          unheard = said;
          Interruption stop = said.stop();
          if (stop != null) {
            steps.add(
                new WaitForSilence(Duration.ofMillis(stop.millis()), Duration.ZERO, PATIENCE));
            unheard = null;
            if (stop.hangsUp()) steps.add(new HangUp());
          }
        }
        case Caller said -> {
          hearOut(unheard, steps);
          unheard = null;
          steps.add(new Speak(said.sound()));
        }
        case ToolUse _ -> {
          // The caller doesn't notice.
        }
        case Silence(int millis) -> {
          hearOut(unheard, steps);
          unheard = null;
          steps.add(new WaitForHangUp(Duration.ofMillis(millis)));
        }
      }
    }
    if (unheard != null) {
      hearOut(unheard, steps);
      steps.add(new WaitForHangUp(PATIENCE));
    }
    return new CallerScript(steps);
  }

  /// Half of what will be said must have been heard before a silence counts as its end.
  private static void hearOut(@Nullable Assistant said, List<Step> steps) {
    if (said == null) return;
    long half = said.sound().length / Codec.BYTES_PER_MILLI / 2;
    steps.add(new WaitForSilence(Duration.ofMillis(half), THINKING, PATIENCE));
  }
}
