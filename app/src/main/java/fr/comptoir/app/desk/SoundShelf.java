package fr.comptoir.app.desk;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Where the sound of tapes lies. Thread-safe.
public interface SoundShelf {

  /// Keeps it, on the disk when this returns.
  ///
  /// @throws java.io.UncheckedIOException when there is no room, or no disk
  void put(UUID tape, byte[] sound);

  /// Empty when there is none, or none that can be opened.
  Optional<byte[]> get(UUID tape);

  /// Idempotent.
  void remove(UUID tape);

  /// All that lie here.
  Set<UUID> all();

  /// For a house without a folder.
  static SoundShelf inMemory() {
    Map<UUID, byte[]> sounds = new ConcurrentHashMap<>();
    return new SoundShelf() {
      @Override
      public void put(UUID tape, byte[] sound) {
        sounds.put(tape, sound.clone());
      }

      @Override
      public Optional<byte[]> get(UUID tape) {
        return Optional.ofNullable(sounds.get(tape)).map(byte[]::clone);
      }

      @Override
      public void remove(UUID tape) {
        sounds.remove(tape);
      }

      @Override
      public Set<UUID> all() {
        return Set.copyOf(sounds.keySet());
      }
    };
  }
}
