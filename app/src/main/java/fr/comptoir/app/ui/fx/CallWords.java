package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.call.CallRecord;

/// How calls that are over are put into words on every screen.
public final class CallWords {
  private final Words words;

  public CallWords(Words words) {
    this.words = words;
  }

  public String caller(CallRecord call) {
    return call.caller() == null
        ? words.text("call.withheld")
        : words.formats().phone(call.caller());
  }

  public String outcome(CallRecord call) {
    return call.outcome() == null
        ? words.text("call.running")
        : words.text("call.outcome.", call.outcome());
  }

  public static Tone tone(CallRecord call) {
    CallRecord.Outcome outcome = call.outcome();
    if (outcome == null) {
      return Tone.ACCENT;
    }
    return switch (outcome) {
      case ORDER -> Tone.SUCCESS;
      case RESERVATION, CHANGED -> Tone.ACCENT;
      case TRANSFERRED, GROUP -> Tone.VIOLET;
      case MESSAGE, CANCELLED -> Tone.WARNING;
      case INFO, ABANDONED -> Tone.NEUTRAL;
      case FAILED -> Tone.DANGER;
    };
  }
}
