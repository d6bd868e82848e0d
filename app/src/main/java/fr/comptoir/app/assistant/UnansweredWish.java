package fr.comptoir.app.assistant;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.MessageDesk.Sender;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.i18n.Speech;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.telephony.call.CallEvent;
import fr.comptoir.telephony.call.CallListener;
import java.util.Locale;
import java.util.Optional;

/// A caller wanted a person and none picked up: the house owes them a call. Any thread; writes on
/// one of its own, so that the call goes on.
public final class UnansweredWish implements CallListener {
  private static final String NOBODY = "nobody";

  private final Desks desks;
  private final Speech speech;

  public UnansweredWish(Desks desks) {
    this.desks = desks;
    String language = desks.house().house().restaurant().languages().getFirst();
    speech = new Speech(Messages.in(Locale.of(language)));
  }

  @Override
  public void on(CallEvent event) {
    if (event instanceof CallEvent.Noted noted && noted.what().startsWith(NOBODY)) {
      Thread.startVirtualThread(() -> callBack(noted.call().value()));
    }
  }

  private void callBack(String callId) {
    desks.calls().find(callId).ifPresent(this::callBack);
  }

  private void callBack(CallRecord call) {
    PhoneNumber phone = call.caller();
    String name =
        Optional.ofNullable(phone)
            .flatMap(desks.customers()::byPhone)
            .map(Customer::name)
            .orElse("");
    desks
        .messages()
        .leave(
            new Sender(name, phone, call.id()),
            speech.say("message.nobody_answered"),
            Message.Category.CALLBACK_REQUEST,
            true);
    desks.calls().deed(call.id(), CallRecord.Outcome.MESSAGE);
  }
}
