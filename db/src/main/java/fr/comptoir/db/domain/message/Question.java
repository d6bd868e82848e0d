package fr.comptoir.db.domain.message;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question the card, the hours and the answers didn't cover; answered, it is what the assistant
/// knows.
///
/// @param asked how often
public record Question(
    UUID id,
    long version,
    String text,
    @Nullable String answer,
    Category category,
    State state,
    int asked,
    Instant lastAsked,
    @Nullable String callId) {

  /// The question without capitals, accents and punctuation: two that agree in this are the same.
  public static String matching(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  public String matching() {
    return matching(text);
  }

  /// The next snapshot: answered, ignored, open again.
  ///
  /// @param now null keeps the answer there is
  public Question settled(State to, @Nullable String now) {
    return new Question(
        id,
        version + 1,
        text,
        now == null ? answer : now.strip(),
        category,
        to,
        asked,
        lastAsked,
        callId);
  }

  /// The next snapshot, as it was before the last step.
  public Question back(State wasIn, @Nullable String answerWas) {
    return new Question(
        id, version + 1, text, answerWas, category, wasIn, asked, lastAsked, callId);
  }

  public enum Category {
    HOURS,
    DELIVERY,
    ALLERGENS,
    PAYMENT,
    PARKING,
    RESERVATION,
    PROMOTION,
    INGREDIENTS,
    LOCATION,
    OTHER
  }

  public enum State {
    OPEN,
    ANSWERED,
    IGNORED
  }
}
