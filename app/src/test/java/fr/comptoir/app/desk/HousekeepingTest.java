package fr.comptoir.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.setup.SampleHouse;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.BookStep;
import fr.comptoir.db.domain.BookStep.About;
import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.JournalEntry;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.outbox.Outgoing;
import fr.comptoir.db.domain.upkeep.Chore;
import fr.comptoir.db.domain.upkeep.Retention;
import fr.comptoir.db.store.Backup;
import fr.comptoir.db.store.BackupShelf;
import fr.comptoir.db.store.Database;
import fr.comptoir.db.store.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+33639980101");

  @TempDir private Path folder;
  private SampleDesks sample;
  private BackupShelf shelf;
  private Housekeeping house;

  @BeforeEach
  void open() {
    TurningClock clock = TurningClock.at("2026-11-20T19:30:00");
    Database book = Database.open(folder.resolve("book"), () -> false);
    SampleHouse.read(clock).into(book);
    sample = new SampleDesks(Desks.open(book, clock), book, clock);
    shelf = new BackupShelf(folder.resolve("copies"), 3);
    house = new Housekeeping(sample.database(), sample.clock(), shelf, Retention.USUAL);
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void everythingIsDoneOnceANightAndWrittenDown() {
    house.round();
    assertThat(house.due()).isEmpty();
    assertThat(steps(Chore.QUOTES)).hasSize(1);
    house.round();
    assertThat(steps(Chore.QUOTES)).hasSize(1);

    sample.clock().turn(Duration.ofHours(8)); // half past three in the morning
    assertThat(house.due()).isEmpty();
    sample.clock().turn(Duration.ofHours(1));
    assertThat(house.due()).containsExactly(Chore.values());
    house.round();
    assertThat(steps(Chore.QUOTES)).hasSize(2);
    assertThat(shelf.copies()).hasSize(2);
  }

  @Test
  @DisplayName("L-3 the newest copy of the book does not name who was erased")
  void l3_aCopyIsMadeAsSoonAsSomebodyWasErased() throws IOException {
    house.round();
    sample.clock().turn(Duration.ofMinutes(1));
    assertThat(house.due()).isEmpty();
    long claire = sample.desks().customers().byNumber("0639980001").orElseThrow().id();
    sample.desks().people().erase(claire, Actor.staff("Anna"));
    assertThat(house.due()).containsExactly(Chore.BACKUP);

    sample.clock().turn(Duration.ofMinutes(1));
    house.round();

    assertThat(house.due()).isEmpty();
    assertThat(shelf.copies()).hasSize(2);
    Path taken = Files.createDirectory(folder.resolve("taken"));
    Backup.restore(shelf.newestGood().orElseThrow().file(), taken);
    try (Database copy = Database.open(taken, () -> false)) {
      assertThat(copy.read((Reading book) -> book.customers().find(claire)).orElseThrow().name())
          .isEmpty();
    }
  }

  @Test
  @DisplayName("L-3 what was said is forgotten after 30 days, and not a day before")
  void l3_wordsAreForgottenAfterThirtyDays() {
    call("old", Duration.ofDays(31));
    call("young", Duration.ofDays(29));

    BookStep step = house.run(Chore.TRANSCRIPTS);

    assertThat(step.detail()).isEqualTo("lines=3");
    assertThat(said("old")).isEmpty();
    assertThat(said("young")).isEqualTo("une Margherita");
    assertThat(journal("old")).hasSize(2);
    assertThat(sample.desks().calls().answered("old", "t1")).isEmpty();
    assertThat(sample.desks().calls().answered("young", "t1")).isPresent();
    assertThat(house.run(Chore.TRANSCRIPTS).detail()).as("again").isEqualTo("lines=0");

    sample.clock().turn(Duration.ofDays(2));
    assertThat(house.run(Chore.TRANSCRIPTS).detail()).isEqualTo("lines=3");
    assertThat(said("young")).isEmpty();
  }

  @Test
  @DisplayName("L-3 who called is forgotten after twelve months; the call stays")
  void l3_callersAreForgottenAfterTwelveMonths() {
    call("old", Duration.ofDays(366));
    call("young", Duration.ofDays(364));
    Message message = leave();
    sample.desks().messages().mark(message.id(), Message.State.DONE);

    assertThat(house.run(Chore.CALLERS).detail()).isEqualTo("calls=1 messages=0");

    assertThat(call("old").caller()).isNull();
    assertThat(call("old").outcome()).isEqualTo(CallRecord.Outcome.ORDER);
    assertThat(call("young").caller()).isEqualTo(PHONE);
    sample.clock().turn(Duration.ofDays(366));
    assertThat(house.run(Chore.CALLERS).detail()).isEqualTo("calls=1 messages=1");
    assertThat(house.run(Chore.CALLERS).detail()).isEqualTo("calls=0 messages=0");
  }

  @Test
  void whatNobodyTookUpIsForgotten() {
    var address = new Address(0, "", "9 quai X", "13002", "Marseille", "", null, "street");
    Instant now = sample.clock().instant();
    long id = sample.database().write(tx -> tx.customers().add(null, address, now)).id();
    quote();

    assertThat(house.run(Chore.QUOTES).detail()).isEqualTo("quotes=0 addresses=0");
    sample.clock().turn(Duration.ofDays(8));

    assertThat(house.run(Chore.QUOTES).detail()).isEqualTo("quotes=1 addresses=1");
    assertThat(
            sample
                .database()
                .read((Reading book) -> book.customers().address(id))
                .orElseThrow()
                .street())
        .isEmpty();
    assertThat(house.run(Chore.QUOTES).detail()).isEqualTo("quotes=0 addresses=0");
  }

  @Test
  void whatWasPrintedIsForgottenAfterThirtyDays() {
    Instant now = sample.clock().instant();
    var paper = new Outgoing.Draft("print", "KITCHEN", "1", "a guest's name", null);
    sample
        .database()
        .write(
            tx -> {
              Outgoing.Id printed = tx.outbox().add(paper, now).orElseThrow().id();
              tx.outbox().add(paper, now);
              return tx.outbox().done(printed, now);
            });

    sample.clock().turn(Duration.ofDays(30));
    assertThat(house.run(Chore.OUTBOX).detail()).isEqualTo("rows=0");
    sample.clock().turn(Duration.ofSeconds(1));
    assertThat(house.run(Chore.OUTBOX).detail()).isEqualTo("rows=1");
    assertThat(sample.database().read((Reading book) -> book.outbox().open("print"))).hasSize(1);
    assertThat(house.run(Chore.OUTBOX).detail()).isEqualTo("rows=0");
  }

  @Test
  void theNewestCopiesAreKept() {
    for (int night = 0; night < 5; night++) {
      house.run(Chore.BACKUP);
      sample.clock().turn(Duration.ofDays(1));
    }

    assertThat(shelf.copies()).hasSize(3);
    assertThat(shelf.copies().getFirst().made().toString()).startsWith("2026-11-24T19:30");
    assertThat(shelf.newestGood()).contains(shelf.copies().getFirst());
  }

  @Test
  void aCopyThatCanNotBeMadeIsToldAndTriedAgainAfterAnHour() throws Exception {
    Files.writeString(folder.resolve("copies"), "a file where the folder should be");

    house.round();

    assertThat(steps(Chore.BACKUP).getLast().what()).isEqualTo("failed");
    assertThat(steps(Chore.QUOTES).getLast().what()).as("the others go on").isEqualTo("done");
    assertThat(house.due()).isEmpty();
    sample.clock().turn(Duration.ofHours(1));
    assertThat(house.due()).containsExactly(Chore.BACKUP);
  }

  /// features.csv K115: the sample's book is whole; planted rows are in the store's own test.
  @Test
  void theBookIsLookedThroughAtTheStart() {
    quote();
    house.round();

    assertThat(steps(Chore.INTEGRITY).getFirst().detail()).isEqualTo("good");
  }

  private void quote() {
    Cart pizza = new Cart(List.of(new Cart.Line(1, 11, 1, List.of(102), "")));
    sample
        .desks()
        .orders()
        .quote(new QuoteRequest("c", Mode.PICKUP, null, null, pizza, null, null, null));
  }

  private Message leave() {
    return sample
        .desks()
        .messages()
        .leave(
            new MessageDesk.Sender("Blanc", PHONE, null),
            "Rappelez-moi",
            Message.Category.OTHER,
            false);
  }

  private void call(String id, Duration ago) {
    Instant at = sample.clock().instant().minus(ago);
    var used = new JournalEntry.ToolUsed("t1", "cart_update", "{\"item\":11}", "{\"a\":1}", 3);
    sample
        .database()
        .write(
            tx -> {
              tx.calls()
                  .insert(
                      new CallRecord(
                          id,
                          1,
                          "fxo1",
                          PHONE,
                          null,
                          at,
                          at,
                          at,
                          CallRecord.Outcome.ORDER,
                          "goodbye",
                          "practice",
                          0,
                          0,
                          0,
                          0,
                          0,
                          0));
              tx.calls()
                  .append(
                      id,
                      at,
                      new JournalEntry.Said(JournalEntry.Speaker.CALLER, "i", "une Margherita"));
              tx.calls().append(id, at, used);
              return tx.calls().keepToolResult(used, id, at);
            });
  }

  private CallRecord call(String id) {
    return sample.desks().calls().find(id).orElseThrow();
  }

  private List<JournalEntry> journal(String id) {
    return sample.desks().calls().journal(id);
  }

  private String said(String id) {
    return journal(id).getFirst().entry() instanceof JournalEntry.Said said ? said.text() : "?";
  }

  private List<BookStep> steps(Chore chore) {
    return sample
        .database()
        .read(
            (Reading book) ->
                book.journal().of(About.HOUSE, chore.name().toLowerCase(Locale.ROOT)));
  }
}
