package fr.comptoir.app.setup;

import fr.comptoir.app.setup.PracticeTape.Assistant;
import fr.comptoir.app.setup.PracticeTape.Caller;
import fr.comptoir.app.setup.PracticeTape.Silence;
import fr.comptoir.app.setup.PracticeTape.ToolUse;
import fr.comptoir.app.setup.PracticeTape.Turn;
import fr.comptoir.telephony.voice.practice.PracticeScript;
import fr.comptoir.telephony.voice.practice.PracticeStep;
import fr.comptoir.telephony.voice.practice.PracticeStep.Call;
import fr.comptoir.telephony.voice.practice.PracticeStep.Hear;
import fr.comptoir.telephony.voice.practice.PracticeStep.Say;
import java.util.ArrayList;
import java.util.List;

/// The assistant's side of a practice call: what the scripted voice says, hears and asks the book.
final class PracticeAssistant {
  private PracticeAssistant() {}

  static PracticeScript script(PracticeTape tape) {
    List<PracticeStep> steps = new ArrayList<>();
    for (Turn turn : tape.turns()) {
      switch (turn) {
        case Assistant said -> steps.add(new Say(said.text(), said.sound()));
        case Caller said -> steps.add(new Hear(said.text()));
        case ToolUse(String tool, String arguments) -> steps.add(new Call(tool, arguments));
        case Silence _ -> {
          // Nothing to do but listen; the call's own watchdog asks and hangs up.
        }
      }
    }
    return new PracticeScript(steps);
  }
}
