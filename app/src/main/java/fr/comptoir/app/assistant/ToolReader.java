package fr.comptoir.app.assistant;

import fr.comptoir.app.assistant.ToolRequest.CancelOrder;
import fr.comptoir.app.assistant.ToolRequest.CancelReservation;
import fr.comptoir.app.assistant.ToolRequest.CartUpdate;
import fr.comptoir.app.assistant.ToolRequest.Change;
import fr.comptoir.app.assistant.ToolRequest.ChangeReservation;
import fr.comptoir.app.assistant.ToolRequest.CheckAvailability;
import fr.comptoir.app.assistant.ToolRequest.CheckDeliveryAddress;
import fr.comptoir.app.assistant.ToolRequest.CheckOrderStatus;
import fr.comptoir.app.assistant.ToolRequest.ConfirmOrder;
import fr.comptoir.app.assistant.ToolRequest.ConfirmReservation;
import fr.comptoir.app.assistant.ToolRequest.EndCall;
import fr.comptoir.app.assistant.ToolRequest.LeaveMessage;
import fr.comptoir.app.assistant.ToolRequest.LogNewFaq;
import fr.comptoir.app.assistant.ToolRequest.LookupReservation;
import fr.comptoir.app.assistant.ToolRequest.Op;
import fr.comptoir.app.assistant.ToolRequest.RequestGroupEvent;
import fr.comptoir.app.assistant.ToolRequest.SaveCustomerInfo;
import fr.comptoir.app.assistant.ToolRequest.TransferCall;
import fr.comptoir.app.assistant.ToolRequest.WaitForUser;
import fr.comptoir.db.domain.Refusal.Way;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import java.util.List;
import java.util.stream.IntStream;

/// Valid arguments to typed requests: the only file with the names of arguments.
final class ToolReader {
  private ToolReader() {}

  static ToolRequest read(String tool, Arguments a) {
    return switch (tool) {
      case "cart_update" -> cartUpdate(a);
      case "check_availability" ->
          new CheckAvailability(
              a.choice("mode", Way.class),
              a.date("date"),
              a.time("time"),
              a.number("party_size"),
              a.id("address_id"),
              a.choiceOrNull("seating", Seating.class),
              a.number("offer"));
      case "check_delivery_address" ->
          new CheckDeliveryAddress(
              a.text("street"), a.text("postal_code"), a.text("city"), a.text("details"));
      case "confirm_order" ->
          new ConfirmOrder(
              a.text("quote_id"),
              a.text("customer_name"),
              a.has("payment") ? a.choice("payment", Payment.class) : Payment.UNKNOWN,
              a.text("note"));
      case "confirm_reservation" ->
          new ConfirmReservation(
              a.text("quote_id"),
              a.text("customer_name"),
              a.text("phone"),
              a.text("occasion"),
              a.texts("allergies"),
              a.number("high_chairs", 0),
              a.text("note"));
      case "check_order_status" -> new CheckOrderStatus(a.number("order_number"));
      case "cancel_order" -> new CancelOrder(a.number("order_number", 0), a.text("reason"));
      case "lookup_reservation" -> new LookupReservation(a.text("code"));
      case "change_reservation" ->
          new ChangeReservation(a.text("code"), a.text("quote_id"), a.text("note"));
      case "cancel_reservation" -> new CancelReservation(a.text("code"), a.text("reason"));
      case "save_customer_info" ->
          new SaveCustomerInfo(
              a.text("first_name"),
              a.text("last_name"),
              a.text("email"),
              a.id("address_id"),
              a.texts("allergies"),
              a.flagOrNull("allergies_consent"),
              a.flagOrNull("sms_ok"));
      case "log_new_faq" ->
          new LogNewFaq(a.text("question"), a.choice("category", Question.Category.class));
      case "leave_message" ->
          new LeaveMessage(
              a.text("content"),
              a.choice("category", Message.Category.class),
              a.flag("urgent"),
              a.text("caller_name"),
              a.text("phone"));
      case "request_group_event" ->
          new RequestGroupEvent(
              a.number("party_size", 0),
              a.date("date"),
              a.time("time"),
              a.text("occasion"),
              a.text("budget"),
              a.text("contact_name"),
              a.text("note"));
      case "transfer_call" -> new TransferCall(a.text("reason"));
      case "end_call" -> new EndCall();
      case "wait_for_user" -> new WaitForUser();
      // The catalog only passes on tools that are in its file.
      case String other -> throw new IllegalStateException("no reader for tool " + other);
    };
  }

  private static CartUpdate cartUpdate(Arguments a) {
    List<Arguments> changes = a.each("changes");
    return new CartUpdate(
        IntStream.range(0, changes.size())
            .mapToObj(n -> change(changes.get(n), "changes[" + n + "]"))
            .toList());
  }

  private static Change change(Arguments a, String place) {
    Op op = a.choice("op", Op.class);
    String needed = op == Op.ADD ? "item" : "line";
    if (!a.has(needed)) throw new Arguments.BadArgumentException("missing", place + "." + needed);
    return new Change(
        op,
        a.number("item"),
        a.number("line"),
        a.number("quantity"),
        a.numbersOrNull("options"),
        a.textOrNull("note"));
  }
}
