package fr.comptoir.telephony.media;

import fr.comptoir.telephony.media.MediaLeg.Levels;
import java.util.Arrays;

/// Tells a caller who cuts in from the line's echo of ourselves. Analogue lines send back part of
/// what we say, and a model without echo canceller takes it for speech. Pure, not thread-safe.
///
/// While we speak it learns how loud the line comes back: echo is always there, a caller only
/// sometimes, so the lower quarter of what came back is echo and noise. Who cuts in must be louder
/// than that. Where hardly anything comes back the model's ear is trusted.
public final class EchoGuard {
  /// The click of going off-hook comes 0.2 to 0.9 s after the answer and is shorter than a word.
  private static final int CLICK_MILLIS = 1500;

  private static final int WORD_MILLIS = 60;

  /// Below this nobody takes what comes back for speech.
  private static final int AUDIBLE = 250;

  /// We must be this loud for what comes back to say anything about the line.
  private static final int TELLING = 500;

  private static final double MARGIN = 2;
  private static final int LEAST_SAMPLES = 8;

  private final double[] ratios = new double[40];
  private int count;

  /// To be called regularly, 10 to 50 times a second, while the call lasts.
  public void sample(Levels levels) {
    if (levels.speaking() && levels.ours() >= TELLING) {
      ratios[count % ratios.length] = (double) levels.caller() / levels.ours();
      count++;
    }
  }

  /// Whether speech that was detected now is really the caller's.
  ///
  /// @param sinceAnswerMillis how long the call has been up
  public boolean cutsIn(Levels levels, long sinceAnswerMillis) {
    if (!levels.speaking()) {
      return true;
    }
    if (sinceAnswerMillis < CLICK_MILLIS && levels.callerMillis() < WORD_MILLIS) {
      return false;
    }
    double echo = coupling() * levels.ours();
    return echo < AUDIBLE || levels.caller() > MARGIN * echo;
  }

  private double coupling() {
    int known = Math.min(count, ratios.length);
    if (known < LEAST_SAMPLES) {
      return 0;
    }
    double[] sorted = Arrays.copyOf(ratios, known);
    Arrays.sort(sorted);
    return sorted[known / 4];
  }
}
