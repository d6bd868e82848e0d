package fr.comptoir.telephony.voice.keypad;

import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.PromptBook;
import fr.comptoir.telephony.voice.Recital;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.VoiceListener;
import fr.comptoir.telephony.voice.VoiceSession;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One call with the keypad voice. Says twice what the caller can do, then goodbye. One lock guards
/// it; nothing waits under it.
final class KeypadSession implements VoiceSession {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int BEAT_MILLIS = 50;
  private static final int KEY_MILLIS = 8000;
  private static final String WISH = "keypad-wish";
  private static final String END = "keypad-end";

  private final Object lock = new Object();
  private final VoiceBrief brief;
  private final VoiceListener listener;
  private final PromptBook prompts;
  private final Metronome.Beat beat;
  private final Deque<Prompt> toSay = new ArrayDeque<>();
  private Stage stage = Stage.IDLE;
  private boolean ready;
  private boolean closed;
  private int waited;
  private int times;
  private int items;
  private @Nullable Recital recital;

  private enum Stage {
    IDLE,
    OFFERING,
    WISHING,
    LEAVING,
    OVER
  }

  KeypadSession(VoiceBrief brief, VoiceListener listener, PromptBook prompts, Metronome metronome) {
    this.brief = brief;
    this.listener = listener;
    this.prompts = prompts;
    this.beat = metronome.every(Duration.ofMillis(BEAT_MILLIS), this::beat);
  }

  /// Nothing is understood here.
  @Override
  public void hear(byte[] g711, int offset, int length) {}

  @Override
  public void greet() {
    synchronized (lock) {
      if (stage == Stage.IDLE) offer();
    }
  }

  /// There is no voice to say just anything: a question becomes "are you still there?". Its goodbye
  /// it says by itself.
  @Override
  public void say(String text) {
    synchronized (lock) {
      if (!closed && stage != Stage.OVER && text.endsWith("?")) toSay.add(Prompt.STILL_THERE);
    }
  }

  /// It has no use for what it is told.
  @Override
  public void note(String text) {}

  @Override
  public void answer(Tool.Result result) {
    synchronized (lock) {
      if (closed) return;
      if (stage == Stage.WISHING && result.callId().equals(WISH)) {
        // Only what is written down is promised.
        if (isSaved(result.output())) toSay.add(Prompt.WILL_CALL_BACK);
        leave();
      } else if (stage == Stage.OVER && result.callId().equals(END)) {
        listener.on(new VoiceEvent.TurnEnded());
      }
    }
  }

  @Override
  public void interrupted(@Nullable String itemId, int heardMillis) {
    synchronized (lock) {
      if (recital != null && recital.itemId().equals(itemId)) recital.cut(heardMillis);
    }
  }

  @Override
  public void key(char digit) {
    synchronized (lock) {
      if (closed || digit != '1' || (stage != Stage.OFFERING && stage != Stage.IDLE)) return;
      stage = Stage.WISHING;
      String wish = prompts.callBackWish(brief.language());
      String arguments =
          JSON.createObjectNode()
              .put("content", wish)
              .put("category", "callback_request")
              .toString();
      listener.on(new VoiceEvent.ToolCalled(new Tool.Call(WISH, "leave_message", arguments)));
    }
  }

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
      if (recital != null) {
        recital.pass(BEAT_MILLIS);
        if (!recital.isOver()) return;
        recital = null;
        if (toSay.isEmpty() && stage != Stage.LEAVING) listener.on(new VoiceEvent.TurnEnded());
      }
      Prompt next = toSay.poll();
      if (next != null) {
        begin(next);
      } else if (stage == Stage.OFFERING) {
        waitForKey();
      } else if (stage == Stage.LEAVING) {
        stage = Stage.OVER;
        listener.on(new VoiceEvent.ToolCalled(new Tool.Call(END, "end_call", "{}")));
      }
    }
  }

  private static boolean isSaved(String output) {
    try {
      return JSON.readTree(output).path("status").asString("").equals("saved");
    } catch (JacksonException e) {
      return false;
    }
  }

  private void waitForKey() {
    waited += BEAT_MILLIS;
    if (waited < KEY_MILLIS) return;
    if (times < 2) offer();
    else leave();
  }

  private void offer() {
    stage = Stage.OFFERING;
    waited = 0;
    times++;
    toSay.add(Prompt.UNAVAILABLE);
  }

  private void leave() {
    stage = Stage.LEAVING;
    toSay.add(Prompt.GOODBYE);
  }

  private void begin(Prompt prompt) {
    String text = prompts.words(prompt, brief.language());
    byte[] sound = prompts.clip(prompt, brief.language(), brief.codec());
    recital = Recital.begin(listener, "keypad-" + ++items, text, sound);
  }
}
