package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.outbox.Outgoing;
import fr.comptoir.db.domain.outbox.Outgoing.State;
import fr.comptoir.db.domain.outbox.RetryRules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");

  private final Database database = TestDatabase.empty();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsWrittenTwiceUnderOneKeyIsThereOnce() {
    assertThat(add("a", "key")).isPresent();
    assertThat(add("b", "key")).isEmpty();
    assertThat(add("c", null)).isPresent();
    assertThat(add("d", null)).isPresent();
    assertThat(payloads(open())).containsExactly("a", "c", "d");
  }

  @Test
  void goesWithTheFactItFollowsFrom() {
    assertThatThrownBy(
            () ->
                database.write(
                    tx -> {
                      tx.outbox().add(draft("1", "a", "key"), NOW);
                      throw new IllegalStateException("the fact is none");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(open()).isEmpty();
    assertThat(add("a", "key")).isPresent();
  }

  @Test
  void theFirstOfItsTargetIsNextUntilItIsDoneOrGivenUp() {
    Outgoing first = add("a", null).orElseThrow();
    Outgoing second = add("b", null).orElseThrow();
    database.write(tx -> tx.outbox().add(draft("2", "other", null), NOW));
    assertThat(head()).isEqualTo("a");
    write(box -> box.begin(first.id()));
    assertThat(head()).isEqualTo("a");
    write(box -> box.failed(first.id(), "no answer", NOW.plusSeconds(3600)));
    assertThat(head()).as("nothing overtakes it, due or not").isEqualTo("a");
    write(box -> box.giveUp(first.id(), "too often", NOW));
    assertThat(head()).isEqualTo("b");
    write(box -> box.begin(second.id()));
    write(box -> box.done(second.id(), NOW));
    assertThat(head()).isEqualTo("");
    assertThat(payloads(open())).containsExactly("other");
  }

  @Test
  void aTryCountsAndSaysWhatWentWrong() {
    Outgoing.Id id = add("a", null).orElseThrow().id();
    Outgoing begun = write(box -> box.begin(id)).orElseThrow();
    assertThat(begun.state()).isEqualTo(State.UNDER_WAY);
    assertThat(begun.attempts()).isEqualTo(1);
    Outgoing failed =
        write(box -> box.failed(id, "x".repeat(3000), NOW.plusSeconds(4))).orElseThrow();
    assertThat(failed.state()).isEqualTo(State.WAITING);
    assertThat(failed.error()).hasSize(2000);
    assertThat(failed.nextAt()).isEqualTo(NOW.plusSeconds(4));
    assertThat(failed.version()).isGreaterThan(begun.version());
    assertThat(write(box -> box.begin(id)).orElseThrow().attempts()).isEqualTo(2);
    assertThat(write(box -> box.reached(id, "half")).orElseThrow().reached()).isEqualTo("half");
    Outgoing done = write(box -> box.done(id, NOW.plusSeconds(9))).orElseThrow();
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(done.doneAt()).isEqualTo(NOW.plusSeconds(9));
    assertThat(done.error()).isEmpty();
  }

  @Test
  void whatIsOverIsNotBegunAgain() {
    Outgoing.Id done = add("a", null).orElseThrow().id();
    write(box -> box.done(done, NOW));
    Outgoing.Id gone = add("b", null).orElseThrow().id();
    write(box -> box.cancel(gone, NOW));
    for (Outgoing.Id id : List.of(done, gone)) {
      assertThat(write(box -> box.begin(id))).isEmpty();
      assertThat(write(box -> box.done(id, NOW))).isEmpty();
      assertThat(write(box -> box.failed(id, "", NOW))).isEmpty();
      assertThat(write(box -> box.giveUp(id, "", NOW))).isEmpty();
      assertThat(write(box -> box.cancel(id, NOW))).isEmpty();
    }
  }

  @Test
  void aDeadLetterIsReplayedFromTheBeginning() {
    Outgoing.Id id = add("a", null).orElseThrow().id();
    write(box -> box.begin(id));
    assertThat(write(box -> box.replay(id, NOW))).as("somebody is at it").isEmpty();
    write(box -> box.reached(id, "half"));
    write(box -> box.giveUp(id, "too often", NOW));
    Outgoing again = write(box -> box.replay(id, NOW.plusSeconds(60))).orElseThrow();
    assertThat(again.state()).isEqualTo(State.WAITING);
    assertThat(again.attempts()).isZero();
    assertThat(again.reached()).isEmpty();
    assertThat(again.doneAt()).isNull();
    assertThat(again.nextAt()).isEqualTo(NOW.plusSeconds(60));
    write(box -> box.done(id, NOW));
    assertThat(write(box -> box.replay(id, NOW))).as("what is done stays done").isEmpty();
  }

  @Test
  void whatIsOverIsForgottenAfterAWhileAndWhatWasGivenUpIsNot() {
    Outgoing.Id done = add("done", "key").orElseThrow().id();
    write(box -> box.done(done, NOW));
    Outgoing.Id late = add("done later", null).orElseThrow().id();
    write(box -> box.done(late, NOW.plusSeconds(60)));
    Outgoing.Id gone = add("taken back", null).orElseThrow().id();
    write(box -> box.cancel(gone, NOW));
    Outgoing.Id dead = add("given up", null).orElseThrow().id();
    write(box -> box.giveUp(dead, "too often", NOW));
    add("waits", null);

    Instant before = NOW.plusSeconds(60);
    assertThat(database.<Integer>write(tx -> tx.outbox().forget(before))).isEqualTo(2);

    assertThat(payloads(database.read(book -> book.outbox().latest("print", 9))))
        .containsExactly("waits", "given up", "done later");
    assertThat(database.<Integer>write(tx -> tx.outbox().forget(before))).isZero();
  }

  @Test
  void survivesWhoWasAtIt(@TempDir Path folder) {
    Outgoing.Id id;
    try (Database first = Database.open(folder, () -> false)) {
      id = first.write(tx -> tx.outbox().add(draft("1", "a", "key"), NOW)).orElseThrow().id();
      first.write(tx -> tx.outbox().begin(id));
    }
    try (Database second = Database.open(folder, () -> false)) {
      Outgoing found = second.read(book -> book.outbox().head("print", "1")).orElseThrow();
      assertThat(found.id()).isEqualTo(id);
      assertThat(found.state()).isEqualTo(State.UNDER_WAY);
      assertThat(second.write(tx -> tx.outbox().begin(id)).orElseThrow().attempts()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 4", "3, 8", "4, 15", "5, 15", "240, 15", "100000, 15"})
  void waitsLongerEachTime(int failures, int seconds) {
    assertThat(new RetryRules(Duration.ofSeconds(2), Duration.ofSeconds(15)).wait(failures))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  private Optional<Outgoing> add(String payload, String key) {
    return database.write(tx -> tx.outbox().add(draft("1", payload, key), NOW));
  }

  private static Outgoing.Draft draft(String target, String payload, String key) {
    return new Outgoing.Draft("print", "KITCHEN", target, payload, key);
  }

  private Optional<Outgoing> write(Function<OutboxStore, Optional<Outgoing>> change) {
    return database.write(tx -> change.apply(tx.outbox()));
  }

  private String head() {
    return database
        .read(book -> book.outbox().head("print", "1"))
        .map(Outgoing::payload)
        .orElse("");
  }

  private List<Outgoing> open() {
    return database.read(book -> book.outbox().open("print"));
  }

  private static List<String> payloads(List<Outgoing> rows) {
    return rows.stream().map(Outgoing::payload).toList();
  }
}
