package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.MessageDesk.Sender;
import fr.comptoir.db.domain.call.Tape;
import fr.comptoir.db.domain.message.Message;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TapeDeskTest {
  private static final TapeDesk.Sound SOUND =
      new TapeDesk.Sound(new byte[] {1, 2, 3}, Duration.ofSeconds(3), "");

  private final SampleDesks sample = SampleDesks.open();
  private final Swept shelf = new Swept(SoundShelf.inMemory());
  private final TapeDesk desk = new TapeDesk(sample.database(), shelf, sample.clock());

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void theBroomLeavesWhatTheBookIsAboutToPromise() {
    shelf.broom = desk::sweep;
    Message message =
        desk.leave(new Sender("", null, null), "call-1", "Message", SOUND).orElseThrow();

    Tape tape = desk.ofMessage(message.id()).orElseThrow();
    assertThat(desk.sound(tape)).contains(new byte[] {1, 2, 3});
  }

  @Test
  void theBroomTakesWhatNobodyKnowsOf() {
    shelf.put(UUID.randomUUID(), new byte[] {1});

    assertThat(desk.sweep()).isOne();
    assertThat(shelf.all()).isEmpty();
  }

  /// Swept at the worst moment: the sound lies there, the book doesn't know yet.
  private static final class Swept implements SoundShelf {
    private final SoundShelf shelf;
    private Runnable broom = () -> {};

    private Swept(SoundShelf shelf) {
      this.shelf = shelf;
    }

    @Override
    public void put(UUID tape, byte[] sound) {
      shelf.put(tape, sound);
      broom.run();
    }

    @Override
    public Optional<byte[]> get(UUID tape) {
      return shelf.get(tape);
    }

    @Override
    public void remove(UUID tape) {
      shelf.remove(tape);
    }

    @Override
    public Set<UUID> all() {
      return shelf.all();
    }
  }
}
