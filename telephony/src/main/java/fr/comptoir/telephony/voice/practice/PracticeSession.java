package fr.comptoir.telephony.voice.practice;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;
import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.PromptBook;
import fr.comptoir.telephony.voice.Recital;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.VoiceListener;
import fr.comptoir.telephony.voice.VoiceSession;
import fr.comptoir.telephony.voice.practice.PracticeStep.Call;
import fr.comptoir.telephony.voice.practice.PracticeStep.Hear;
import fr.comptoir.telephony.voice.practice.PracticeStep.Say;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One practice call: goes through the script step by step. One lock guards it; nothing waits under
/// it.
final class PracticeSession implements VoiceSession {
  private static final int BEAT_MILLIS = 50;

  /// The pace at which the caller's words appear while they are spoken.
  private static final int LETTERS_PER_SECOND = 15;

  private final Object lock = new Object();
  private final VoiceBrief brief;
  private final VoiceListener listener;
  private final PromptBook prompts;
  private final CallerEar ear;
  private final Answers answers = new Answers();
  private final Metronome.Beat beat;
  private List<PracticeStep> steps;
  private int at = -1;
  private int items;
  private int unheard;
  private int spokenMillis;
  private boolean ready;
  private boolean aside;
  private boolean closed;
  private @Nullable Recital recital;
  private @Nullable String callerItem;
  private @Nullable String awaited;

  PracticeSession(
      VoiceBrief brief,
      VoiceListener listener,
      PracticeScript script,
      PromptBook prompts,
      Metronome metronome) {
    this.brief = brief;
    this.listener = listener;
    this.prompts = prompts;
    this.steps = script.steps();
    this.ear = new CallerEar(brief.codec());
    this.beat = metronome.every(Duration.ofMillis(BEAT_MILLIS), this::beat);
  }

  @Override
  public void hear(byte[] g711, int offset, int length) {
    synchronized (lock) {
      unheard = 0;
      if (!closed && at >= 0) caller(ear.hear(g711, offset, length));
    }
  }

  @Override
  public void greet() {
    synchronized (lock) {
      if (!closed && at < 0) advance();
    }
  }

  /// There is no voice to say just anything: a question becomes "are you still there?", anything
  /// else "goodbye".
  @Override
  public void say(String text) {
    synchronized (lock) {
      if (closed || recital != null) return;
      Prompt prompt = text.endsWith("?") ? Prompt.STILL_THERE : Prompt.GOODBYE;
      byte[] sound = prompts.clip(prompt, brief.language(), brief.codec());
      aside = true;
      recital = Recital.begin(listener, item(), prompts.words(prompt, brief.language()), sound);
    }
  }

  /// It has no use for what it is told.
  @Override
  public void note(String text) {}

  @Override
  public void answer(Tool.Result result) {
    synchronized (lock) {
      if (closed || !result.callId().equals(awaited)) return;
      awaited = null;
      answers.learn(result.output());
      if (result.then() == Tool.Then.HANG_UP) {
        at = steps.size();
        listener.on(new VoiceEvent.TurnEnded());
      } else if (isTheEnd()) {
        giveUp();
      } else {
        advance();
      }
    }
  }

  @Override
  public void interrupted(@Nullable String itemId, int heardMillis) {
    synchronized (lock) {
      Recital cut = recital;
      if (closed || cut == null || !cut.itemId().equals(itemId)) return;
      cut.cut(heardMillis);
      recital = null;
      if (!aside) advance();
      aside = false;
    }
  }

  /// Its callers speak.
  @Override
  public void key(char digit) {}

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      beat.close();
    }
  }

  private void beat() {
    synchronized (lock) {
      if (closed) return;
      if (!ready) {
        ready = true;
        listener.on(new VoiceEvent.Ready());
      }
      unheard += BEAT_MILLIS;
      if (unheard > 2 * BEAT_MILLIS && at >= 0) caller(ear.silence(BEAT_MILLIS));
      if (callerItem != null) showWords();
      if (recital != null && recital.pass(BEAT_MILLIS)) {
        recital = null;
        if (aside) aside = false;
        else advance();
      }
    }
  }

  private void caller(CallerEar.Change change) {
    switch (change) {
      case NONE -> {}
      case BEGAN -> {
        callerItem = "caller-" + ++items;
        spokenMillis = 0;
        listener.on(new VoiceEvent.CallerSpeechStarted(callerItem));
      }
      case ENDED -> {
        String item = callerItem;
        callerItem = null;
        if (item == null) return;
        listener.on(new VoiceEvent.CallerSpeechStopped(item));
        if (step() instanceof Hear(String text) && recital == null) {
          listener.on(new VoiceEvent.CallerSaid(item, text, true));
          advance();
        }
      }
    }
  }

  /// A model writes down what it hears while it hears it.
  private void showWords() {
    spokenMillis += BEAT_MILLIS;
    if (callerItem == null || recital != null || !(step() instanceof Hear(String text))) return;
    int letters = spokenMillis * LETTERS_PER_SECOND / 1000;
    int end = text.lastIndexOf(' ', Math.min(letters, text.length() - 1));
    if (end > 0) listener.on(new VoiceEvent.CallerSaid(callerItem, text.substring(0, end), false));
  }

  /// Whether the answer was a no to what the script is about, or leaves its next tool without what
  /// it needs.
  private boolean isTheEnd() {
    if (step() instanceof Call(_, String arguments)
        && Answers.refers(arguments)
        && answers.refused()) return true;
    for (PracticeStep next : steps.subList(at + 1, steps.size())) {
      if (next instanceof Call(_, String arguments)) return answers.fill(arguments).isEmpty();
    }
    return false;
  }

  private @Nullable PracticeStep step() {
    return at >= 0 && at < steps.size() ? steps.get(at) : null;
  }

  private void advance() {
    at++;
    PracticeStep step = step();
    switch (step) {
      case null -> listener.on(new VoiceEvent.TurnEnded());
      case Hear _ -> listener.on(new VoiceEvent.TurnEnded());
      case Say(String text, byte[] alaw) -> {
        byte[] sound = G711.fromALaw(alaw, brief.codec());
        recital = Recital.begin(listener, item(), text, sound);
      }
      case Call(String tool, String arguments) -> {
        Optional<String> filled = answers.fill(arguments);
        if (filled.isEmpty()) {
          giveUp();
          return;
        }
        awaited = "practice-" + ++items;
        listener.on(new VoiceEvent.ToolCalled(new Tool.Call(awaited, tool, filled.orElseThrow())));
      }
    }
  }

  /// The house said no where the script expected a yes. What it has recorded would be a lie now, so
  /// it takes its leave.
  private void giveUp() {
    String text = prompts.words(Prompt.GOODBYE, brief.language());
    byte[] sound = prompts.clip(Prompt.GOODBYE, brief.language(), Codec.PCMA);
    steps = List.of(new Say(text, sound), new Call("end_call", "{}"));
    at = -1;
    advance();
  }

  private String item() {
    return "practice-" + ++items;
  }
}
