package fr.comptoir.telephony.gateway;

import java.time.Duration;
import java.util.List;

/// What a practice caller does, step by step, once the call is answered. After the last step it
/// hangs up.
public record CallerScript(List<Step> steps) {

  public CallerScript {
    steps = List.copyOf(steps);
  }

  public sealed interface Step {}

  /// Plays a clip: A-law, 8 kHz. The next step begins when it has been sent.
  ///
  /// @param alaw any length; the last frame is filled up with silence
  public record Speak(byte[] alaw) implements Step {}

  /// Waits until the far end has been heard speaking for at least `heard` in all, and has then been
  /// quiet for `quiet`; goes on anyway after `atMost`.
  public record WaitForSilence(Duration heard, Duration quiet, Duration atMost) implements Step {}

  /// Says nothing for so long, whatever the far end does: for cutting in, and for silent callers.
  public record Pause(Duration length) implements Step {}

  /// Presses keys (RFC 4733): 0-9, * and #.
  public record Press(String keys) implements Step {}

  public record HangUp() implements Step {}

  /// Goes on being silent until the far end hangs up, at most for so long.
  public record WaitForHangUp(Duration atMost) implements Step {}
}
