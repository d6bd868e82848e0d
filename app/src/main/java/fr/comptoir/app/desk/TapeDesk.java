package fr.comptoir.app.desk;

import fr.comptoir.app.desk.MessageDesk.Sender;
import fr.comptoir.db.domain.call.Tape;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.StoreException;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.G711;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sound that is kept of calls: left after the tone, or recorded because the owner wants it. The
/// sound lies beside the book; the book decides whether it may be heard. Thread-safe.
public final class TapeDesk {
  private static final Logger log = LoggerFactory.getLogger(TapeDesk.class);

  private final Database database;
  private final SoundShelf shelf;
  private final Clock clock;

  /// Tapes whose sound is on the shelf before the book knows of them: not for the broom.
  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

  TapeDesk(Database database, SoundShelf shelf, Clock clock) {
    this.database = database;
    this.shelf = shelf;
    this.clock = clock;
  }

  /// Sound as it came from the line, and what is to be known of it.
  ///
  /// @param waveform see [Tape]
  public record Sound(byte[] bytes, Duration length, String waveform) {}

  /// Keeps what a caller left after the tone, as a message to be called back about: the sound
  /// first, so that no message is promised that can't be heard.
  ///
  /// @return empty when there was no room for it, on the disk or in the book
  public Optional<Message> leave(Sender sender, String callId, String content, Sound sound) {
    var message =
        new Message(
            UUID.randomUUID(),
            1,
            clock.instant(),
            callId,
            sender.phone(),
            sender.name(),
            content,
            Message.Category.CALLBACK_REQUEST,
            false,
            Message.State.NEW);
    Tape tape = tape(Tape.Kind.VOICEMAIL, callId, message.id(), sound);
    underWay.add(tape.id());
    try {
      shelf.put(tape.id(), sound.bytes());
      database.write(
          tx -> {
            tx.messages().save(message);
            tx.tapes().add(tape);
            tx.promised();
            tx.publish(new RestaurantEvent.MessageChanged(message));
            return true;
          });
      return Optional.of(message);
    } catch (UncheckedIOException e) {
      log.error("no room for a spoken message: is the disk full?", e);
    } catch (StoreException e) {
      log.error("the book takes no message", e);
      shelf.remove(tape.id());
    } finally {
      underWay.remove(tape.id());
    }
    return Optional.empty();
  }

  /// Keeps both sides of a call.
  ///
  /// @return false when there was no room for it
  public boolean record(String callId, Sound sound) {
    Tape tape = tape(Tape.Kind.CALL, callId, null, sound);
    underWay.add(tape.id());
    try {
      shelf.put(tape.id(), sound.bytes());
      return database.write(
          tx -> {
            tx.tapes().add(tape);
            return true;
          });
    } catch (UncheckedIOException e) {
      log.error("no room for a recorded call: is the disk full?", e);
    } catch (StoreException e) {
      log.error("the book takes no recorded call", e);
      shelf.remove(tape.id());
    } finally {
      underWay.remove(tape.id());
    }
    return false;
  }

  private Tape tape(Tape.Kind kind, String callId, @Nullable UUID message, Sound sound) {
    return new Tape(
        UUID.randomUUID(),
        kind,
        callId,
        message,
        clock.instant().minus(sound.length()),
        sound.length(),
        sound.waveform(),
        "",
        null);
  }

  public Optional<Tape> ofMessage(UUID message) {
    return database.read(book -> book.tapes().ofMessage(message));
  }

  public List<Tape> ofCall(String callId) {
    return database.read(book -> book.tapes().ofCall(callId));
  }

  /// The sound of a tape that may be heard.
  public Optional<byte[]> sound(Tape tape) {
    boolean kept = database.read(book -> book.tapes().kept()).contains(tape.id());
    return kept ? shelf.get(tape.id()) : Optional.empty();
  }

  /// The same, as a loudspeaker wants it: linear, 16 bits, little-endian, 8 kHz.
  public Optional<byte[]> samples(Tape tape) {
    return sound(tape).map(TapeDesk::linear);
  }

  private static byte[] linear(byte[] aLaw) {
    var samples = ByteBuffer.allocate(2 * aLaw.length).order(ByteOrder.LITTLE_ENDIAN);
    for (byte sample : aLaw) samples.putShort(G711.linear(Codec.PCMA, sample));
    return samples.array();
  }

  /// Deletes the sound nobody may hear any more: erased with the person, too old, or left behind by
  /// a house that went down between sound and book.
  ///
  /// @return how many were deleted
  public int sweep() {
    Set<UUID> lying = new HashSet<>(shelf.all());
    // In this order: what is no longer under way is in the book by now.
    lying.removeAll(Set.copyOf(underWay));
    Set<UUID> kept = Set.copyOf(database.read(book -> book.tapes().kept()));
    lying.removeAll(kept);
    lying.forEach(shelf::remove);
    return lying.size();
  }
}
