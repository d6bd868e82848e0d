package fr.comptoir.app.assistant;

import fr.comptoir.db.domain.Refusal.Way;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.message.Question;
import fr.comptoir.db.domain.order.Payment;
import fr.comptoir.db.domain.restaurant.FloorPlan.Seating;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every tool with typed arguments, valid by the schema the model was given. Texts left out are
/// empty; numbers, days and times left out are null.
sealed interface ToolRequest {

  record CartUpdate(List<Change> changes) implements ToolRequest {}

  /// @param options null = leave them as they are
  /// @param note null = leave it as it is
  record Change(
      Op op,
      @Nullable Integer item,
      @Nullable Integer line,
      @Nullable Integer quantity,
      @Nullable List<Integer> options,
      @Nullable String note) {}

  enum Op {
    ADD,
    SET,
    REMOVE
  }

  record CheckAvailability(
      Way mode,
      @Nullable LocalDate date,
      @Nullable LocalTime time,
      @Nullable Integer partySize,
      @Nullable Long addressId,
      @Nullable Seating seating,
      @Nullable Integer offer)
      implements ToolRequest {}

  record CheckDeliveryAddress(String street, String postalCode, String city, String details)
      implements ToolRequest {}

  record ConfirmOrder(String quoteId, String customerName, Payment payment, String note)
      implements ToolRequest {}

  record ConfirmReservation(
      String quoteId,
      String customerName,
      String phone,
      String occasion,
      List<String> allergies,
      int highChairs,
      String note)
      implements ToolRequest {}

  record CheckOrderStatus(@Nullable Integer orderNumber) implements ToolRequest {}

  record CancelOrder(int orderNumber, String reason) implements ToolRequest {}

  record LookupReservation(String code) implements ToolRequest {}

  record ChangeReservation(String code, String quoteId, String note) implements ToolRequest {}

  record CancelReservation(String code, String reason) implements ToolRequest {}

  record SaveCustomerInfo(
      String firstName,
      String lastName,
      String email,
      @Nullable Long addressId,
      List<String> allergies,
      @Nullable Boolean allergiesConsent,
      @Nullable Boolean smsOk)
      implements ToolRequest {}

  record LogNewFaq(String question, Question.Category category) implements ToolRequest {}

  record LeaveMessage(
      String content, Message.Category category, boolean urgent, String callerName, String phone)
      implements ToolRequest {}

  record RequestGroupEvent(
      int partySize,
      @Nullable LocalDate date,
      @Nullable LocalTime time,
      String occasion,
      String budget,
      String contactName,
      String note)
      implements ToolRequest {}

  record TransferCall(String reason) implements ToolRequest {}

  record EndCall() implements ToolRequest {}

  record WaitForUser() implements ToolRequest {}
}
