package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallFilter;
import fr.comptoir.db.domain.call.CallFilter.Only;
import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.call.CallMark;
import fr.comptoir.db.domain.call.CallQuality;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.CallRecord.Outcome;
import fr.comptoir.db.domain.call.CallTally;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.search.SearchText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallLogStoreTest {
  private static final Instant AT = Instant.parse("2026-11-20T18:00:00Z");
  private static final PhoneNumber CLAIRE = new PhoneNumber("+33639980001");
  private static final PhoneNumber STRANGER = new PhoneNumber("+33491551020");

  private final Database database = TestDatabase.empty();

  @AfterEach
  void close() {
    database.close();
  }

  /// features.csv W022, V067: what each filter lists is counted by another way of asking.
  @Test
  void fiveThousandCallsAreFilteredAndReadPageByPage() {
    Outcome[] outcomes = Outcome.values();
    database.write(
        tx -> {
          for (int i = 0; i < 5_000; i++) {
            Outcome outcome = outcomes[i % outcomes.length];
            PhoneNumber phone = i % 7 == 0 ? STRANGER : CLAIRE;
            tx.calls().insert(call("call-" + i, i, "fxo" + (1 + i % 2), phone, outcome));
          }
          return true;
        });
    var filter =
        new CallFilter(
            AT.plus(Duration.ofMinutes(1_000)),
            AT.plus(Duration.ofMinutes(4_000)),
            Outcome.ORDER,
            "fxo2",
            SearchText.of("04 91 55"),
            Only.ANY);
    List<Integer> expected =
        IntStream.range(1_000, 4_000)
            .filter(i -> outcomes[i % outcomes.length] == Outcome.ORDER && i % 2 == 1 && i % 7 == 0)
            .boxed()
            .toList();

    assertThat(expected).hasSizeGreaterThan(20);
    assertThat(tally(filter)).isEqualTo(new CallTally(expected.size(), 0));
    List<CallLine> first = page(filter, 0, 20);
    List<CallLine> second = page(filter, 20, 1_000);
    assertThat(first).hasSize(20);
    assertThat(Stream.concat(first.stream(), second.stream()))
        .extracting(line -> line.call().id())
        .containsExactlyElementsOf(expected.reversed().stream().map(i -> "call-" + i).toList());
    assertThat(tally(CallFilter.ALL)).isEqualTo(new CallTally(5_000, 500));
    assertThat(database.<List<String>>read(book -> book.callLog().ports()))
        .containsExactly("fxo1", "fxo2");
  }

  @Test
  void whoWasMissedWaitsUntilSomebodySettlesIt() {
    keep(
        call("helped", 1, "fxo1", CLAIRE, Outcome.ORDER),
        call("broken", 2, "fxo1", CLAIRE, Outcome.FAILED),
        call("blocked", 3, "fxo1", STRANGER, Outcome.FAILED, CallRecord.DECLINED),
        call("left", 4, "fxo1", STRANGER, Outcome.MESSAGE));
    var message =
        new Message(
            UUID.randomUUID(),
            1,
            AT,
            "left",
            STRANGER,
            "Garcia",
            "Rappelez-moi",
            Message.Category.CALLBACK_REQUEST,
            true,
            Message.State.NEW);
    save(tx -> tx.messages().save(message));
    assertThat(waiting()).containsExactly("left", "broken");

    save(tx -> tx.callLog().save(CallMark.none("broken").settled(AT)));
    assertThat(waiting()).containsExactly("left");
    save(tx -> tx.messages().save(message.moved(Message.State.DONE)));
    assertThat(waiting()).isEmpty();
    save(tx -> tx.callLog().save(tx.callLog().mark("broken").settled(null)));
    assertThat(waiting()).containsExactly("broken");
    assertThat(
            database
                .<Optional<CallLine>>read(book -> book.callLog().line("left"))
                .orElseThrow()
                .name())
        .isEqualTo("Garcia");
  }

  @Test
  void aBadAnswerIsListedWithItsNoteUntilItIsTakenBack() {
    keep(call("one", 1, "fxo1", CLAIRE, Outcome.INFO), call("two", 2, "fxo1", null, Outcome.INFO));
    var bad = new CallFilter(null, null, null, "", SearchText.of(""), CallFilter.Only.BAD_ANSWER);
    CallMark mark = CallMark.none("one").flagged(true, " un prix d’hier ");
    save(tx -> tx.callLog().save(mark));

    assertThat(page(bad, 0, 10))
        .extracting(line -> line.mark().note())
        .containsExactly("un prix d’hier");
    save(tx -> tx.callLog().save(mark.flagged(false, "")));
    assertThat(page(bad, 0, 10)).isEmpty();
  }

  @Test
  void howTheLineWasIsKeptBesideTheCall() {
    keep(call("one", 1, "fxo1", CLAIRE, Outcome.INFO));
    var quality = new CallQuality("one", "PCMA", 990, 640);
    save(tx -> tx.callLog().save(quality));

    assertThat(quality("one")).contains(quality);
    assertThat(quality.lossPercent(10)).isEqualTo(1.0);
    assertThat(quality("two")).isEmpty();
  }

  private List<String> waiting() {
    List<CallLine> lines = page(CallFilter.toCallBack(), 0, 10);
    assertThat(lines).allMatch(CallLine::waits);
    return lines.stream().map(line -> line.call().id()).toList();
  }

  private CallTally tally(CallFilter filter) {
    return database.read(book -> book.callLog().tally(filter));
  }

  private List<CallLine> page(CallFilter filter, int offset, int limit) {
    return database.read(book -> book.callLog().page(filter, offset, limit));
  }

  private Optional<CallQuality> quality(String call) {
    return database.read(book -> book.callLog().quality(call));
  }

  private void save(Consumer<Transaction> work) {
    database.write(
        tx -> {
          work.accept(tx);
          return true;
        });
  }

  private void keep(CallRecord... calls) {
    save(tx -> List.of(calls).forEach(tx.calls()::insert));
  }

  private static CallRecord call(
      String id, int minute, String line, @Nullable PhoneNumber phone, Outcome outcome) {
    return call(id, minute, line, phone, outcome, "goodbye");
  }

  private static CallRecord call(
      String id,
      int minute,
      String line,
      @Nullable PhoneNumber phone,
      Outcome outcome,
      String reason) {
    Instant at = AT.plus(Duration.ofMinutes(minute));
    return new CallRecord(
        id,
        1,
        line,
        phone,
        null,
        at,
        at.plusSeconds(2),
        at.plusSeconds(60),
        outcome,
        reason,
        "practice",
        0,
        0,
        0,
        0,
        0,
        0);
  }
}
