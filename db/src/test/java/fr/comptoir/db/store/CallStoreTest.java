package fr.comptoir.db.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.db.TestDatabase;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.JournalEntry;
import fr.comptoir.db.domain.call.JournalEntry.BargedIn;
import fr.comptoir.db.domain.call.JournalEntry.Ended;
import fr.comptoir.db.domain.call.JournalEntry.Entry;
import fr.comptoir.db.domain.call.JournalEntry.Key;
import fr.comptoir.db.domain.call.JournalEntry.Noted;
import fr.comptoir.db.domain.call.JournalEntry.Said;
import fr.comptoir.db.domain.call.JournalEntry.Speaker;
import fr.comptoir.db.domain.call.JournalEntry.ToolUsed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallStoreTest {
  private static final Instant AT = Instant.parse("2026-11-21T19:00:00Z");
  private static final PhoneNumber CALLER = new PhoneNumber("+33639980001");

  private final Database database = TestDatabase.empty();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyKindOfEntryIsReadAsItWasWritten() {
    List<Entry> entries =
        List.of(
            new Said(Speaker.CALLER, "item-1", "Bonjour !"),
            new ToolUsed("t-1", "cart_update", "{}", "{\"status\":\"ok\"}", 12),
            new BargedIn("item-2", 840),
            new Key('#'),
            new Noted("filler"),
            new Ended("caller"));
    insert(call("call-1", 1, null));

    database.write(
        tx -> entries.stream().map(entry -> tx.calls().append("call-1", AT, entry)).toList());

    List<JournalEntry> journal = database.read((Reading book) -> book.calls().journal("call-1"));
    assertThat(journal).extracting(JournalEntry::entry).isEqualTo(entries);
    assertThat(journal).extracting(JournalEntry::seq).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void aCallIsFoundWhileItRunsAndWhenItIsOver() {
    insert(call("call-1", 1, null));
    assertThat(database.read((Reading book) -> book.calls().unfinished()))
        .containsExactly(call("call-1", 1, null));

    CallRecord over = call("call-1", 2, AT.plusSeconds(60));
    database.write(
        tx -> {
          tx.calls().update(over);
          return over;
        });

    assertThat(database.read((Reading book) -> book.calls().unfinished())).isEmpty();
    assertThat(database.read((Reading book) -> book.calls().find("call-1"))).contains(over);
    assertThat(database.read((Reading book) -> book.calls().recent(10))).containsExactly(over);
    assertThat(database.read((Reading book) -> book.calls().recentOf(CALLER, 10)))
        .containsExactly(over);
  }

  @Test
  void theSameToolCallKeepsItsFirstAnswer() {
    assertThat(answer("call-1", "t-1", "first")).isEqualTo("first");
    assertThat(answer("call-1", "t-1", "second")).isEqualTo("first");
    assertThat(answer("call-2", "t-1", "other call")).isEqualTo("other call");
    assertThat(database.read((Reading book) -> book.calls().toolResult("call-1", "t-1")))
        .contains("first");
  }

  private String answer(String call, String tool, String result) {
    return database.write(
        tx ->
            tx.calls()
                .keepToolResult(new ToolUsed(tool, "cart_update", "{}", result, 1), call, AT));
  }

  private void insert(CallRecord call) {
    database.write(
        tx -> {
          tx.calls().insert(call);
          return call;
        });
  }

  private static CallRecord call(String id, long version, Instant ended) {
    return new CallRecord(
        id,
        version,
        "fxo1",
        CALLER,
        null,
        AT,
        AT.plusSeconds(2),
        ended,
        ended == null ? null : CallRecord.Outcome.ORDER,
        ended == null ? null : "goodbye",
        "practice",
        120,
        340,
        1_500,
        1,
        0,
        210);
  }
}
