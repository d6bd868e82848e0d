package fr.comptoir.db.domain.print;

import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.outbox.Outgoing;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One ticket for one printer. It says which order it is of, not what it says: that is in the book,
/// as of the version it is for, and nobody's name is kept twice.
///
/// @param version see [Outgoing#version]
/// @param order null = a test page
/// @param orderVersion whose content it shows
/// @param number of the order, for who reads the journal; 0 = a test page
/// @param again asked for by a person, and says so
/// @param onPaper it is printed, only the cut is not known of
public record PrintJob(
    Outgoing.Id id,
    long version,
    long printer,
    Kind kind,
    Order.@Nullable Id order,
    long orderVersion,
    int number,
    boolean again,
    Outgoing.State state,
    boolean onPaper,
    int attempts,
    Instant createdAt,
    Instant nextAt,
    String error,
    @Nullable Instant doneAt) {

  /// Who works tickets off.
  public static final String PLATFORM = "print";

  /// [Outgoing#reached] once the whole picture is on the paper.
  public static final String ON_PAPER = "on_paper";

  private static final Pattern BAR = Pattern.compile("\\|");

  public enum Kind {
    /// Everything a printer's stations have to make.
    KITCHEN,
    /// What was changed of it.
    DELTA,
    /// Nothing of it is wanted any more.
    VOID,
    /// The whole order with its prices, for the counter and the guest's bag.
    COUNTER,
    /// That the printer works.
    TEST
  }

  /// A ticket of an order that comes by itself, once for each version.
  public static Outgoing.Draft of(Order order, long printer, Kind kind) {
    String key = order.id().value() + "/" + order.version() + "/" + printer + "/" + kind;
    return draft(printer, kind, payload(order, false), key);
  }

  /// The same again, because somebody asked for it.
  public static Outgoing.Draft again(Order order, long printer, Kind kind) {
    return draft(printer, kind, payload(order, true), null);
  }

  public static Outgoing.Draft test(long printer) {
    return draft(printer, Kind.TEST, "||0|0|false", null);
  }

  private static Outgoing.Draft draft(
      long printer, Kind kind, String payload, @Nullable String key) {
    return new Outgoing.Draft(PLATFORM, kind.name(), String.valueOf(printer), payload, key);
  }

  private static String payload(Order order, boolean again) {
    return "|%s|%d|%d|%b".formatted(order.id().value(), order.version(), order.number(), again);
  }

  /// A row of the outbox, read as a ticket.
  public static PrintJob of(Outgoing row) {
    String[] parts = BAR.split(row.payload(), -1);
    return new PrintJob(
        row.id(),
        row.version(),
        Long.parseLong(row.target()),
        Kind.valueOf(row.type()),
        parts[1].isEmpty() ? null : new Order.Id(UUID.fromString(parts[1])),
        Long.parseLong(parts[2]),
        Integer.parseInt(parts[3]),
        Boolean.parseBoolean(parts[4]),
        row.state(),
        row.reached().equals(ON_PAPER),
        row.attempts(),
        row.createdAt(),
        row.nextAt(),
        row.error(),
        row.doneAt());
  }

  /// Whether it is still to be printed.
  public boolean isOpen() {
    return switch (state) {
      case WAITING, UNDER_WAY -> true;
      case DONE, DEAD, CANCELLED -> false;
    };
  }
}
