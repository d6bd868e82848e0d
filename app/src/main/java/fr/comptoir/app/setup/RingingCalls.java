package fr.comptoir.app.setup;

import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.voice.practice.PracticeBook;
import fr.comptoir.telephony.voice.practice.PracticeScript;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The practice calls on their way, so that the scripted voice knows which one it is talking in.
/// Somebody who calls the practice line by hand may leave a message. Thread-safe.
public final class RingingCalls implements PracticeBook {
  private static final String WITHHELD = "";
  private static final int DIGITS = 9;

  private final Map<String, PracticeScript> byNumber = new ConcurrentHashMap<>();
  private final PracticeScript stranger;

  public RingingCalls(PracticeScript stranger) {
    this.stranger = stranger;
  }

  void rings(@Nullable String number, PracticeScript script) {
    byNumber.put(key(number), script);
  }

  void over(@Nullable String number) {
    byNumber.remove(key(number));
  }

  @Override
  public PracticeScript script(Caller caller) {
    return byNumber.getOrDefault(key(caller.number()), stranger);
  }

  /// The last nine digits, so that national and international form are the same.
  private static String key(@Nullable String number) {
    if (number == null) return WITHHELD;
    return number.length() > DIGITS ? number.substring(number.length() - DIGITS) : number;
  }
}
