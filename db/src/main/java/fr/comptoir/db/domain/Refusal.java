package fr.comptoir.db.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every business "no", with the facts a person or a voice needs to go on. Words are made in one
/// place, `RefusalText`, for screen and voice alike.
public sealed interface Refusal {
  /// Another time (or another way) that would do.
  record Alternative(Way way, LocalDateTime at) {}

  enum Way {
    PICKUP,
    DELIVERY,
    DINE_IN,
    RESERVATION
  }

  // ---- menu and cart

  record UnknownItem(int number) implements Refusal {}

  record UnknownLine(int line) implements Refusal {}

  record UnknownOption(int number, String item) implements Refusal {}

  /// @param item its name, or that of an option
  /// @param until when it can be had again, restaurant time; null = nobody knows
  /// @param asked what was asked for, so that something else can be found; null = an option
  record SoldOut(String item, @Nullable LocalDateTime until, @Nullable Asked asked)
      implements Refusal {}

  /// Fewer pieces are left than were asked for.
  record OnlyLeft(String item, int left, Asked asked) implements Refusal {}

  /// A dish, and the meal it was wanted for.
  ///
  /// @param number the menu's short number
  /// @param meal restaurant time
  record Asked(int number, LocalDateTime meal) {}

  record NotServedNow(String item, Asked asked) implements Refusal {}

  record NotInThisMode(String item, Mode mode) implements Refusal {}

  record TooManyChoices(String item, String step, int max) implements Refusal {}

  record BadQuantity(int quantity) implements Refusal {}

  record EmptyCart() implements Refusal {}

  record ChoicesMissing(String item, String step) implements Refusal {}

  /// What was typed can't be, field by field; nothing was changed.
  record Invalid(List<Fault> faults) implements Refusal {}

  /// A section is only taken away with its dishes moved elsewhere.
  record SectionInUse(String section, int dishes) implements Refusal {}

  // ---- times and capacity

  record Closed(LocalDate day, List<Alternative> alternatives) implements Refusal {}

  record Full(LocalDateTime at, List<Alternative> alternatives) implements Refusal {}

  record TooSoon(LocalDateTime earliest, List<Alternative> alternatives) implements Refusal {}

  record TooFar(LocalDate latest, List<Alternative> alternatives) implements Refusal {}

  record InThePast(LocalDateTime at, List<Alternative> alternatives) implements Refusal {}

  record AfterLastSeating(LocalTime last, List<Alternative> alternatives) implements Refusal {}

  // ---- reservation

  record PartySizeNeeded() implements Refusal {}

  record GroupEnquiryNeeded(int from) implements Refusal {}

  record PartyTooSmall(int from, List<Alternative> alternatives) implements Refusal {}

  record TableTaken(String table) implements Refusal {}

  /// Tables that reservations still to come would lose.
  record StillBooked(List<String> codes) implements Refusal {}

  record UnknownTable(String table) implements Refusal {}

  /// What staff may do all the same, with a reason.
  record NeedsReason(List<SeatWarning> warnings) implements Refusal {}

  /// A quote for moving a reservation can't make a second one.
  record QuoteMoves(String code) implements Refusal {}

  record OfferNotAvailable(String offer) implements Refusal {}

  // ---- delivery

  record AddressNeeded() implements Refusal {}

  record UnknownAddress() implements Refusal {}

  /// @param metres straight line
  /// @param radius of the widest circle we drive in; 0 = the zones are no circles
  record OutOfZone(int metres, int radius, List<Alternative> alternatives) implements Refusal {}

  record BelowMinimum(Money minimum, Money subtotal) implements Refusal {
    /// What would have to be added.
    public Money missing() {
      return minimum.minus(subtotal);
    }
  }

  // ---- trips

  record NotForDelivery(int order) implements Refusal {}

  record AlreadyOnTrip(int order) implements Refusal {}

  record NotReady(List<Integer> orders) implements Refusal {}

  record CourierNeeded() implements Refusal {}

  record CourierBusy(String courier) implements Refusal {}

  record TooManyDoors(int capacity) implements Refusal {}

  record DoorsLeft(int doors) implements Refusal {}

  // ---- kitchen and day

  record UnknownStation(String station) implements Refusal {}

  /// It ends before it begins, or weighs nothing.
  record BadPeriod() implements Refusal {}

  record DayClosed(LocalDate day) implements Refusal {}

  /// It is still open, or will open again.
  record DayNotOver(LocalDate day) implements Refusal {}

  /// Orders of that day and of earlier ones that nobody has finished.
  record OrdersUnfinished(int count) implements Refusal {}

  // ---- promises and changes

  record UnknownQuote() implements Refusal {}

  record StaleQuote() implements Refusal {}

  record NotFound() implements Refusal {}

  record TooLate(String state) implements Refusal {}

  /// A caller could do it alone until then; now a person decides.
  record AskAPerson(LocalDateTime until) implements Refusal {}

  record NotAllowedNow(String from, String to) implements Refusal {}

  record ChangedMeanwhile() implements Refusal {}

  record NothingToUndo() implements Refusal {}

  // ---- paper

  /// No printer is set up for it.
  record NoPrinter() implements Refusal {}

  // ---- people

  /// No phone of the house is registered.
  record NoPhone() implements Refusal {}

  record ConsentNeeded() implements Refusal {}

  record ReasonNeeded() implements Refusal {}

  record NumberTaken(String name) implements Refusal {}

  record SameCard() implements Refusal {}

  record NoWayBack() implements Refusal {}

  /// Somebody must be able to change who works here.
  record LastOwner() implements Refusal {}
}
