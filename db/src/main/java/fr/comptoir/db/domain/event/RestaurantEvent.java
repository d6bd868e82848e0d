package fr.comptoir.db.domain.event;

import fr.comptoir.db.domain.call.CallMark;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.LinePause;
import fr.comptoir.db.domain.call.LineRules;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.kitchen.KitchenTicket;
import fr.comptoir.db.domain.kitchen.OutsideLoad;
import fr.comptoir.db.domain.menu.Menu;
import fr.comptoir.db.domain.message.GroupEnquiry;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.domain.order.BusinessDay;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.print.PrintJob;
import fr.comptoir.db.domain.print.Printer;
import fr.comptoir.db.domain.reservation.Reservation;
import fr.comptoir.db.domain.reservation.WaitingEntry;
import fr.comptoir.db.domain.restaurant.DayNote;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.restaurant.TableBlock;
import fr.comptoir.db.domain.staff.StaffMember;
import fr.comptoir.db.domain.trip.Courier;
import fr.comptoir.db.domain.trip.Trip;

/// A committed fact. Carries the new snapshot, so that nobody has to query; nothing is ever
/// deleted, so every event is an upsert and the higher version wins.
public sealed interface RestaurantEvent {
  record OrderChanged(Order order) implements RestaurantEvent {}

  record ReservationChanged(Reservation reservation) implements RestaurantEvent {}

  record WaitingChanged(WaitingEntry entry) implements RestaurantEvent {}

  record BlockChanged(TableBlock block) implements RestaurantEvent {}

  record DayNoteChanged(DayNote note) implements RestaurantEvent {}

  record DayChanged(BusinessDay day) implements RestaurantEvent {}

  record MessageChanged(Message message) implements RestaurantEvent {}

  record QuestionChanged(Question question) implements RestaurantEvent {}

  record EnquiryChanged(GroupEnquiry enquiry) implements RestaurantEvent {}

  record CustomerChanged(Customer customer) implements RestaurantEvent {}

  /// The kitchen pressed something, or took it back. What else changes on a ticket is the order's.
  record TicketChanged(KitchenTicket ticket) implements RestaurantEvent {}

  record OutsideLoadChanged(OutsideLoad load) implements RestaurantEvent {}

  record MenuChanged(Menu menu) implements RestaurantEvent {}

  record HouseChanged(House house) implements RestaurantEvent {}

  record TripChanged(Trip trip) implements RestaurantEvent {}

  record CourierChanged(Courier courier) implements RestaurantEvent {}

  record StaffChanged(StaffMember member) implements RestaurantEvent {}

  record LinePauseChanged(LinePause pause) implements RestaurantEvent {}

  record LineRulesChanged(LineRules rules) implements RestaurantEvent {}

  record CallChanged(CallRecord call) implements RestaurantEvent {}

  record CallMarked(CallMark mark) implements RestaurantEvent {}

  record PrinterChanged(Printer printer) implements RestaurantEvent {}

  record PrintJobChanged(PrintJob job) implements RestaurantEvent {}
}
