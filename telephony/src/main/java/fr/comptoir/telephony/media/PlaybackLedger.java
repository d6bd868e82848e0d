package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;
import java.util.LinkedHashMap;
import java.util.Map;

/// How much of each item of speech was really sent. A model talks faster than people listen: only
/// this tells where a caller cut in. Not thread-safe.
final class PlaybackLedger {
  private static final int REMEMBERED = 32;

  private final Map<String, Integer> sentBytes =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > REMEMBERED;
        }
      };

  void sent(String itemId, int bytes) {
    sentBytes.merge(itemId, bytes, Integer::sum);
  }

  /// Milliseconds of the item that went out; 0 for an unknown one.
  int heardMillis(String itemId) {
    return sentBytes.getOrDefault(itemId, 0) / Codec.BYTES_PER_MILLI;
  }
}
