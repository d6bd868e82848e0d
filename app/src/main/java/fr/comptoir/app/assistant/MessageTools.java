package fr.comptoir.app.assistant;

import fr.comptoir.app.assistant.ToolRequest.LeaveMessage;
import fr.comptoir.app.assistant.ToolRequest.LogNewFaq;
import fr.comptoir.app.assistant.ToolRequest.RequestGroupEvent;
import fr.comptoir.app.assistant.ToolRequest.SaveCustomerInfo;
import fr.comptoir.app.desk.CustomerDraft;
import fr.comptoir.app.desk.MessageDesk.Sender;
import fr.comptoir.app.desk.MessageDesk.Wish;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.customer.Customer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is kept for a person: `leave_message`, `log_new_faq`, `request_group_event`,
/// `save_customer_info`.
record MessageTools(CallTurn call) {

  Answer leave(LeaveMessage request) {
    Optional<PhoneNumber> other = call.desks().customers().parse(request.phone());
    if (!request.phone().isBlank() && other.isEmpty()) {
      return call.invalid("phone", "bad_format", call.say("voice.needs.phone"));
    }
    if (request.content().isBlank()) {
      return call.invalid("content", "missing", call.say("voice.needs.content"));
    }
    call.desks()
        .messages()
        .leave(
            sender(request.callerName(), other.orElse(call.phone())),
            request.content(),
            request.category(),
            request.urgent());
    call.deed(CallRecord.Outcome.MESSAGE);
    return Answer.of(
        "saved",
        switch (request.category()) {
          case CALLBACK_REQUEST -> call.say("voice.message.callback");
          case COMPLAINT -> call.say("voice.message.complaint");
          case INFO_REQUEST, SPECIAL_REQUEST, OTHER -> call.say("voice.message.saved");
        });
  }

  Answer ask(LogNewFaq request) {
    if (request.question().isBlank()) {
      return call.invalid("question", "missing", call.say("voice.needs.content"));
    }
    call.desks().messages().ask(request.question(), request.category(), call.callId());
    call.deed(CallRecord.Outcome.INFO);
    return Answer.of("saved", call.say("voice.question.saved"));
  }

  Answer enquire(RequestGroupEvent request) {
    call.desks()
        .messages()
        .enquire(
            sender(request.contactName(), call.phone()),
            new Wish(
                request.partySize(),
                request.date(),
                request.time(),
                request.occasion(),
                request.budget(),
                request.note()));
    call.deed(CallRecord.Outcome.GROUP);
    return Answer.of("saved", call.say("voice.group.saved"));
  }

  /// A withheld number is nobody: there is no card to keep it on, and the answer says so.
  Answer save(SaveCustomerInfo request) {
    PhoneNumber phone = call.phone();
    if (phone == null) {
      String say = call.say("voice.customer.withheld");
      return Answer.of("refused", say).problem("withheld_number", "", say);
    }
    if (!request.email().isBlank() && !request.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      return call.invalid("email", "bad_format", call.say("voice.needs.email"));
    }
    Long address = request.addressId();
    if (address != null && !call.mayUse(address)) {
      return call.invalid("address_id", "unknown_address", call.say("voice.needs.address"));
    }
    boolean unkept =
        !request.allergies().isEmpty()
            && !Boolean.TRUE.equals(request.allergiesConsent())
            && !call.customer().map(Customer::allergiesConsent).orElse(false);
    call.desks()
        .customers()
        .save(
            new CustomerDraft(
                phone,
                request.firstName(),
                request.lastName(),
                request.email(),
                address,
                request.allergies(),
                request.allergiesConsent(),
                request.smsOk()),
            call.actor());
    Answer answer =
        Answer.of("saved", call.say(unkept ? "voice.customer.consent" : "voice.customer.saved"));
    return unkept
        ? answer.problem("consent_needed", "allergies_consent", call.say("voice.customer.consent"))
        : answer;
  }

  private Sender sender(String name, @Nullable PhoneNumber phone) {
    String known = name.isBlank() ? call.customer().map(Customer::name).orElse("") : name;
    return new Sender(known, phone, call.callId());
  }
}
