package fr.comptoir.telephony.voice.realtime;

import fr.comptoir.telephony.voice.realtime.ServerEvent.Usage;

/// What a model costs: millionths of a euro for a thousand tokens, the price list's dollar counted
/// as a euro so that a cap holds on the safe side.
///
/// @param transcription for a minute of what the caller says
public record Rates(
    long textIn,
    long textCached,
    long textOut,
    long audioIn,
    long audioCached,
    long audioOut,
    long transcription) {
  private static final Rates FULL = new Rates(4000, 400, 24_000, 32_000, 400, 64_000, 17_000);
  private static final Rates MINI = new Rates(600, 60, 2400, 10_000, 300, 20_000, 17_000);

  /// The public list of November 2026; a model that isn't on it counts as the dearest.
  public static Rates of(String model) {
    return model.endsWith("-mini") ? MINI : FULL;
  }

  /// Millionths of a euro.
  long cost(Usage usage) {
    long plainText = Math.max(0, usage.textIn() - usage.textCached());
    long plainAudio = Math.max(0, usage.audioIn() - usage.audioCached());
    return (plainText * textIn
            + usage.textCached() * textCached
            + usage.textOut() * textOut
            + plainAudio * audioIn
            + usage.audioCached() * audioCached
            + usage.audioOut() * audioOut)
        / 1000;
  }

  long transcribed(double seconds) {
    return Math.round(seconds * transcription / 60);
  }
}
