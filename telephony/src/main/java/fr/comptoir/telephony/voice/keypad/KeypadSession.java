package fr.comptoir.telephony.voice.keypad;

import fr.comptoir.telephony.voice.Metronome;
import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.Recital;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.VoiceBrief;
import fr.comptoir.telephony.voice.VoiceEvent;
import fr.comptoir.telephony.voice.VoiceListener;
import fr.comptoir.telephony.voice.VoiceSession;
import fr.comptoir.telephony.voice.keypad.KeypadHouse.Voicemail;
import fr.comptoir.telephony.voice.keypad.KeypadWalk.Taped;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One call with the keypad voice: says what its walk wants said, at the pace of the sound, and
/// keeps what the caller leaves on tape. One lock guards it; nothing waits under it.
final class KeypadSession implements VoiceSession {
  private static final int BEAT_MILLIS = 50;

  /// The call takes longer speech than 20 s for a television: while the tape runs it is told anew.
  private static final int SPEECH_TOLD_MILLIS = 10_000;

  private static final String END = "keypad-end";
  private static final String TAPE = "keypad-tape";

  private final Object lock = new Object();
  private final VoiceBrief brief;
  private final VoiceListener listener;
  private final KeypadClips clips;
  private final Keeper keeper;
  private final KeypadWalk walk;
  private final Metronome.Beat beat;
  private final Deque<Act> todo = new ArrayDeque<>();
  private boolean begun;
  private boolean ready;
  private boolean closed;
  private boolean leaving;
  private int waited;
  private int speechTold;
  private int items;
  private int asked;
  private @Nullable Recital recital;

  /// Written under the lock, read by the media thread.
  private volatile @Nullable VoicemailTape tape;

  /// Keeps a spoken message elsewhere.
  interface Keeper {
    /// @param then told later, on another thread, whether it is kept
    void keep(Voicemail voicemail, Consumer<Boolean> then);
  }

  KeypadSession(
      VoiceBrief brief,
      VoiceListener listener,
      KeypadClips clips,
      KeypadSheet sheet,
      Metronome metronome,
      Keeper keeper) {
    this.brief = brief;
    this.listener = listener;
    this.clips = clips;
    this.keeper = keeper;
    this.walk = new KeypadWalk(sheet, brief.language(), clips);
    this.beat = metronome.every(Duration.ofMillis(BEAT_MILLIS), this::beat);
  }

  /// Only what is said after the tone counts.
  @Override
  public void hear(byte[] g711, int offset, int length) {
    VoicemailTape to = tape;
    if (to != null) to.add(g711, offset, length);
  }

  @Override
  public void greet() {
    synchronized (lock) {
      if (!begun && !closed) begin();
    }
  }

  /// There is no voice to say just anything: to who waits for a person it means that none came,
  /// else a question becomes "are you still there?". Its goodbye it says by itself.
  @Override
  public void say(String text) {
    synchronized (lock) {
      if (closed || leaving) return;
      if (walk.waitsForPerson()) {
        todo.addAll(walk.nobody());
      } else if (text.endsWith("?")) {
        todo.add(new Act.Say(walk.language(), List.of(new Clip.Standard(Prompt.STILL_THERE))));
      }
    }
  }

  /// It has no use for what it is told.
  @Override
  public void note(String text) {}

  @Override
  public void answer(Tool.Result result) {
    synchronized (lock) {
      if (closed) return;
      if (result.callId().equals(END)) listener.on(new VoiceEvent.TurnEnded());
      else if (result.callId().equals(askId())) todo.addAll(walk.answered(result.output()));
    }
  }

  @Override
  public void interrupted(@Nullable String itemId, int heardMillis) {
    synchronized (lock) {
      if (recital != null && recital.itemId().equals(itemId)) recital.cut(heardMillis);
    }
  }

  /// Cuts short what is being said, as people who know the menu expect.
  @Override
  public void key(char digit) {
    synchronized (lock) {
      if (closed || leaving) return;
      if (!begun) begin();
      if (tape != null) {
        stopTape();
      } else if (walk.waitsForKey()) {
        hush();
        todo.addAll(walk.key(digit));
      }
    }
  }

  /// A caller who hangs up while the tape runs has left their message all the same.
  @Override
  public void close() {
    synchronized (lock) {
      if (closed) return;
      closed = true;
      beat.close();
      VoicemailTape last = tape;
      tape = null;
      if (last != null && last.isHeard()) keep(last);
    }
  }

  private void beat() {
    synchronized (lock) {
      if (closed) return;
      if (!ready) {
        ready = true;
        listener.on(new VoiceEvent.Ready());
      }
      VoicemailTape running = tape;
      if (running != null) {
        listen(running);
      } else if (isQuiet()) {
        next();
      }
    }
  }

  /// Whether nothing is being said any more.
  private boolean isQuiet() {
    if (recital == null) return true;
    recital.pass(BEAT_MILLIS);
    if (!recital.isOver()) return false;
    recital = null;
    if (todo.isEmpty()) listener.on(new VoiceEvent.TurnEnded());
    return true;
  }

  private void next() {
    Act act = todo.poll();
    if (act == null) {
      waitForKey();
      return;
    }
    switch (act) {
      case Act.Say(String language, List<Clip> said) -> begin(said, language);
      case Act.Ask(String tool, String arguments) -> {
        asked++;
        listener.on(new VoiceEvent.ToolCalled(new Tool.Call(askId(), tool, arguments)));
      }
      case Act.Tape _ -> {
        speechTold = SPEECH_TOLD_MILLIS;
        tape = new VoicemailTape(brief.codec());
        listener.on(new VoiceEvent.TurnEnded());
      }
      case Act.Leave _ -> {
        leaving = true;
        listener.on(new VoiceEvent.ToolCalled(new Tool.Call(END, "end_call", "{}")));
      }
    }
  }

  private void listen(VoicemailTape running) {
    speechTold += BEAT_MILLIS;
    if (running.isHeard() && speechTold >= SPEECH_TOLD_MILLIS) {
      speechTold = 0;
      listener.on(new VoiceEvent.CallerSpeechStarted(TAPE));
    }
    if (running.isOver()) stopTape();
  }

  private void stopTape() {
    VoicemailTape done = tape;
    if (done == null) return;
    tape = null;
    if (!done.isHeard()) {
      todo.addAll(walk.taped(Taped.NOTHING));
      return;
    }
    listener.on(new VoiceEvent.CallerSpeechStopped(TAPE));
    keep(done);
  }

  /// Writing takes time, and the caller hears afterwards what came of it.
  private void keep(VoicemailTape done) {
    var voicemail = new Voicemail(brief.call(), brief.caller(), brief.codec(), done.sound());
    keeper.keep(
        voicemail,
        kept -> {
          synchronized (lock) {
            if (!closed) todo.addAll(walk.taped(kept ? Taped.KEPT : Taped.LOST));
          }
        });
  }

  private void waitForKey() {
    if (!begun || !walk.waitsForKey()) {
      waited = 0;
      return;
    }
    waited += BEAT_MILLIS;
    if (waited < walk.patienceMillis()) return;
    waited = 0;
    todo.addAll(walk.idle());
  }

  private void begin() {
    begun = true;
    todo.addAll(walk.begin());
  }

  private void hush() {
    waited = 0;
    todo.clear();
    if (recital == null) return;
    listener.hush();
    recital.cut();
    recital = null;
  }

  private void begin(List<Clip> said, String language) {
    var sound = new ByteArrayOutputStream();
    for (Clip clip : said) sound.writeBytes(clips.sound(clip, language, brief.codec()));
    String text =
        said.stream()
            .map(clip -> clips.text(clip, language))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" "));
    recital = Recital.begin(listener, "keypad-" + ++items, text, sound.toByteArray());
  }

  private String askId() {
    return "keypad-ask-" + asked;
  }
}
