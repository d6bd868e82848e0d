package fr.comptoir.app;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The book of a house can't be opened; the message tells an owner why, and what to do.
final class BookException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final @Nullable LocalDateTime copy;

  /// @param copy when the last good copy was made, where taking it would help
  BookException(String words, @Nullable LocalDateTime copy, @Nullable Throwable cause) {
    super(words, cause);
    this.copy = copy;
  }

  String words() {
    return String.valueOf(getMessage());
  }

  Optional<LocalDateTime> copy() {
    return Optional.ofNullable(copy);
  }
}
