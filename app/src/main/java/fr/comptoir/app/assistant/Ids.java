package fr.comptoir.app.assistant;

import java.util.Optional;
import java.util.UUID;

/// Identities as a model writes them back.
final class Ids {
  private Ids() {}

  /// Empty for what is none of ours.
  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
