package fr.comptoir.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comptoir.app.desk.SampleDesks;
import fr.comptoir.db.domain.Actor;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.outbox.Outgoing;
import fr.comptoir.db.domain.print.PrintJob;
import fr.comptoir.db.domain.print.Printer;
import fr.comptoir.db.domain.print.Printer.Counter;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every ticket is printed once, in order, none twice, whatever the printer does.
class PrintLaneTest {
  /// Nothing here takes as long; a busy PC may.
  private static final Patience LONG =
      new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20), 50);

  /// For who never answers: the time is waited for in full.
  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(20), Duration.ofMillis(60), Duration.ofSeconds(20), 50);

  private final SampleDesks sample = SampleDesks.open();
  private final FakePrinter paper = new FakePrinter();
  private final Map<Outgoing.Id, Integer> numbers = new HashMap<>();
  private final List<@Nullable Trouble> said = new ArrayList<>();
  private Printer printer;

  @BeforeEach
  void open() {
    Outcome<Printer> saved =
        sample
            .desks()
            .print()
            .save(
                new Printer(
                    0,
                    0,
                    "Cuisine",
                    new Printer.Network("127.0.0.1", paper.port()),
                    80,
                    Set.of("pizza"),
                    true,
                    Counter.NONE,
                    true),
                Actor.staff("Anna"));
    printer = ((Outcome.Done<Printer>) saved).value();
  }

  @AfterEach
  void close() {
    paper.close();
    sample.close();
  }

  @Test
  void inOrder() {
    queue(5);
    drain(lane(LONG));
    assertThat(paper.tickets()).containsExactly(1, 2, 3, 4, 5);
    assertThat(sample.desks().print().waiting()).isEmpty();
    assertThat(sample.desks().print().journal(9))
        .allSatisfy(
            job -> {
              assertThat(job.state()).isEqualTo(Outgoing.State.DONE);
              assertThat(job.attempts()).isEqualTo(1);
            });
  }

  /// Ticket 2 has some 72 × 16 bytes; the greeting before it about 12.
  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        3,
        13,
        20,
        100,
        1000,
        FakePrinter.BEFORE_CONFIRMING,
        FakePrinter.BEFORE_CONFIRMING_THE_CUT
      })
  void whereverTheConnectionBreaks(int bytes) {
    queue(1);
    drain(lane(LONG));
    queue(2);
    paper.breakAfter(bytes);
    drain(lane(LONG));
    assertThat(paper.tickets()).containsExactly(1, 2, 3);
    assertThat(paper.blanks()).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1000, -1, 40", "-2, -2, -2", "-1, -2, 1000"})
  void howeverOftenItBreaks(int first, int second, int third) {
    queue(3);
    paper.breakAfter(first);
    paper.breakAfter(second);
    paper.breakAfter(third);
    drain(lane(LONG));
    assertThat(paper.tickets()).containsExactly(1, 2, 3);
  }

  @Test
  void awayForAnHour() {
    paper.away();
    queue(2);
    var lane = lane(LONG);
    for (int i = 0; i < 240; i++) {
      if (i == 100) queue(1);
      assertThat(lane.round()).isPositive();
      sample.clock().turn(Duration.ofSeconds(15));
    }
    assertThat(said).containsExactly(Trouble.UNREACHABLE);
    assertThat(sample.desks().print().waiting()).hasSize(3);
    paper.back();
    drain(lane);
    assertThat(paper.tickets()).containsExactly(1, 2, 3);
    assertThat(said).containsExactly(Trouble.UNREACHABLE, null);
    assertThat(sample.desks().print().journal(9))
        .allSatisfy(job -> assertThat(job.attempts()).isEqualTo(1));
  }

  @Test
  void aMutePrinterIsBelieved() {
    paper.beMute();
    queue(2);
    drain(lane(SHORT));
    assertThat(paper.tickets()).containsExactly(1, 2);
  }

  @Test
  void aMutePrinterThatBreaksInTheMiddleIsSentItAgain() {
    paper.beMute();
    queue(2);
    paper.breakAfter(300);
    drain(lane(SHORT));
    assertThat(paper.tickets()).containsExactly(1, 2);
  }

  @Test
  void aSlowPrinterIsWaitedFor() {
    paper.beSlow(4);
    queue(2);
    drain(
        lane(
            new Patience(
                Duration.ofSeconds(20), Duration.ofMillis(200), Duration.ofSeconds(20), 50)));
    assertThat(paper.tickets()).containsExactly(1, 2);
    assertThat(paper.connections()).isEqualTo(2);
  }

  @Test
  void withoutPaperNothingIsSent() {
    paper.runOutOfPaper();
    queue(1);
    var lane = lane(LONG);
    assertThat(lane.round()).isPositive();
    assertThat(said).containsExactly(Trouble.NO_PAPER);
    assertThat(job().attempts()).isZero();
    paper.openCover();
    sample.clock().turn(Duration.ofMinutes(1));
    assertThat(lane.round()).isPositive();
    paper.allWell();
    drain(lane);
    assertThat(said).containsExactly(Trouble.NO_PAPER, Trouble.COVER_OPEN, null);
    assertThat(paper.tickets()).containsExactly(1);
  }

  @Test
  void killedInTheMiddleItIsPrintedWhole() {
    queue(2);
    sample.desks().printing().begin(job().id());
    drain(lane(LONG));
    assertThat(paper.tickets()).containsExactly(1, 2);
  }

  @Test
  void killedBeforeTheCutItIsOnlyCut() {
    queue(1);
    var work = sample.desks().printing();
    work.begin(job().id());
    work.onPaper(job().id());
    drain(lane(LONG));
    assertThat(paper.tickets()).as("the picture came from who was killed").isEmpty();
    assertThat(paper.blanks()).isEqualTo(1);
    assertThat(sample.desks().print().waiting()).isEmpty();
  }

  @Test
  void aTicketThatAlwaysBreaksLetsTheOthersPast() {
    queue(2);
    for (int i = 0; i < PrintLane.MOST_TRIES; i++) paper.breakAfter(FakePrinter.BEFORE_CONFIRMING);
    drain(lane(LONG));
    assertThat(paper.tickets()).containsExactly(2);
    PrintJob dead = sample.desks().print().journal(9).getLast();
    assertThat(dead.state()).isEqualTo(Outgoing.State.DEAD);
    assertThat(dead.error()).isEqualTo("lost");
    sample.desks().print().replay(dead.id());
    drain(lane(LONG));
    assertThat(paper.tickets()).containsExactly(2, 1);
  }

  @Test
  void yesterdaysTicketsAreNotPrinted() {
    queue(1);
    sample.clock().turn(PrintLane.TOO_OLD.plusSeconds(1));
    queue(1);
    drain(lane(LONG));
    assertThat(paper.tickets()).containsExactly(2);
  }

  @Test
  void whatSomebodyTookBackIsNotPrinted() {
    queue(3);
    sample.desks().print().cancel(sample.desks().print().waiting().get(1).id());
    drain(lane(LONG));
    assertThat(paper.tickets()).containsExactly(1, 3);
  }

  @Test
  void nothingLeavesTheHouse() {
    var outside = new NetworkDoor(new Printer.Network("203.0.113.9", 9100), LONG);
    queue(1);
    lane(outside).round();
    assertThat(said).containsExactly(Trouble.NOT_PRIVATE);
    assertThat(job().attempts()).isZero();
  }

  @Test
  void aPrinterWithNothingToDoIsAskedHowItDoes() {
    var lane = lane(LONG);
    assertThat(lane.round()).isEqualTo(PrintLane.IDLE);
    assertThat(lane.round()).isEqualTo(PrintLane.IDLE);
    assertThat(paper.connections()).as("not more often than that").isEqualTo(1);
    sample.clock().turn(PrintLane.IDLE);
    paper.runOutOfPaper();
    lane.round();
    assertThat(said).containsExactly(null, Trouble.NO_PAPER);
  }

  @Test
  void theRoomPrintsWhatComesAndGoesOnWithAnotherAddress() throws Exception {
    try (FakePrinter other = new FakePrinter();
        PrintRoom room = PrintRoom.start(sample.desks().printing(), LONG, _ -> {})) {
      sample.desks().print().test(printer.id());
      assertThat(paper.take()).isPositive();
      Outcome<Printer> moved =
          sample
              .desks()
              .print()
              .save(
                  new Printer(
                      printer.id(),
                      printer.version(),
                      printer.name(),
                      new Printer.Network("127.0.0.1", other.port()),
                      58,
                      printer.stations(),
                      true,
                      Counter.NONE,
                      true),
                  Actor.staff("Anna"));
      assertThat(moved).isInstanceOf(Outcome.Done.class);
      sample.desks().print().test(printer.id());
      assertThat(other.take()).isPositive();
      assertThat(room).isNotNull();
    }
  }

  private PrintLane lane(Patience patience) {
    return lane(new NetworkDoor((Printer.Network) printer.link(), patience));
  }

  private PrintLane lane(TicketDoor door) {
    return new PrintLane(
        printer,
        sample.desks().printing(),
        door,
        ticket -> picture(numbers.getOrDefault(ticket.job().id(), 99)),
        state -> said.add(state.trouble()));
  }

  private static BufferedImage picture(int number) {
    return new BufferedImage(576, number * 8, BufferedImage.TYPE_BYTE_BINARY);
  }

  private void queue(int tickets) {
    for (int i = 0; i < tickets; i++) {
      Outcome<PrintJob> queued = sample.desks().print().test(printer.id());
      numbers.put(((Outcome.Done<PrintJob>) queued).value().id(), numbers.size() + 1);
    }
  }

  private PrintJob job() {
    return sample.desks().print().waiting().getFirst();
  }

  /// Turns the clock until nothing waits.
  private void drain(PrintLane lane) {
    for (int i = 0; i < 200 && !sample.desks().print().waiting().isEmpty(); i++) {
      sample.clock().turn(lane.round());
    }
  }
}
