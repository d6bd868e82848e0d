package fr.comptoir.app.assistant;

import fr.comptoir.app.assistant.ToolCatalog.Fault;
import fr.comptoir.app.assistant.ToolCatalog.Reading;
import fr.comptoir.db.domain.call.JournalEntry;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.Tool.Then;
import fr.comptoir.telephony.voice.ToolRunner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// The tools of one call. They run one at a time, in the order they come: a cart and its quote are
/// no place for races. The same tool call twice gets the first answer; what changed the book keeps
/// its answer there.
final class RestaurantTools implements ToolRunner {
  /// Tools that change nothing, or only what lives as long as the call: their answers need no disk.
  private static final Set<String> PASSING =
      Set.of(
          "cart_update",
          "check_availability",
          "check_delivery_address",
          "check_order_status",
          "lookup_reservation",
          "transfer_call",
          "end_call",
          "wait_for_user");

  private final ToolCatalog catalog;
  private final CallTurn call;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Map<String, Tool.Result> answers = new HashMap<>();

  RestaurantTools(ToolCatalog catalog, CallTurn call) {
    this.catalog = catalog;
    this.call = call;
  }

  @Override
  public Tool.Result run(Tool.Call asked) {
    turn.lock();
    try {
      Tool.Result before = answers.get(asked.callId());
      if (before != null) return before;
      Tool.Result result = PASSING.contains(asked.name()) ? answered(asked) : kept(asked);
      answers.put(asked.callId(), result);
      return result;
    } finally {
      turn.unlock();
    }
  }

  private Tool.Result kept(Tool.Call asked) {
    var calls = call.desks().calls();
    String output =
        calls
            .answered(call.callId(), asked.callId())
            .orElseGet(
                () ->
                    calls.keepAnswer(
                        call.callId(),
                        new JournalEntry.ToolUsed(
                            asked.callId(),
                            asked.name(),
                            asked.arguments(),
                            answered(asked).output(),
                            0)));
    return new Tool.Result(asked.callId(), output, Then.SPEAK);
  }

  private Tool.Result answered(Tool.Call asked) {
    return switch (catalog.read(asked)) {
      case Reading.Wrong(List<Fault> faults) ->
          new Tool.Result(asked.callId(), invalid(faults).toString(), Then.SPEAK);
      case Reading.Understood(ToolRequest.TransferCall _) -> transfer(asked);
      case Reading.Understood(ToolRequest request) ->
          new Tool.Result(asked.callId(), answer(request).toString(), then(request));
    };
  }

  private Answer answer(ToolRequest request) {
    return switch (request) {
      case ToolRequest.CartUpdate r -> new CartTools(call).update(r);
      case ToolRequest.CheckAvailability r -> new AvailabilityTools(call).check(r);
      case ToolRequest.CheckDeliveryAddress r -> new AddressTools(call).check(r);
      case ToolRequest.ConfirmOrder r -> new OrderTools(call).confirm(r);
      case ToolRequest.CheckOrderStatus r -> new OrderTools(call).status(r);
      case ToolRequest.CancelOrder r -> new OrderTools(call).cancel(r);
      case ToolRequest.ConfirmReservation r -> new ReservationTools(call).confirm(r);
      case ToolRequest.LookupReservation r -> new ReservationTools(call).lookup(r);
      case ToolRequest.ChangeReservation r -> new ReservationTools(call).change(r);
      case ToolRequest.CancelReservation r -> new ReservationTools(call).cancel(r);
      case ToolRequest.SaveCustomerInfo r -> new MessageTools(call).save(r);
      case ToolRequest.LogNewFaq r -> new MessageTools(call).ask(r);
      case ToolRequest.LeaveMessage r -> new MessageTools(call).leave(r);
      case ToolRequest.RequestGroupEvent r -> new MessageTools(call).enquire(r);
      case ToolRequest.TransferCall _ -> nobody();
      case ToolRequest.EndCall _ -> Answer.of("ok", call.say("voice.goodbye"));
      case ToolRequest.WaitForUser _ -> Answer.of("ok", "");
    };
  }

  /// Where no phone of the house is there, say so rather than let the caller wait.
  private Tool.Result transfer(Tool.Call asked) {
    if (call.desks().live().phones().isEmpty()) {
      return new Tool.Result(asked.callId(), nobody().toString(), Then.SPEAK);
    }
    Answer answer = Answer.of("transferring", call.say("voice.prompt.put_through"));
    return new Tool.Result(asked.callId(), answer.toString(), Then.PERSON);
  }

  private Answer nobody() {
    return Answer.of("nobody", call.say("voice.transfer.nobody"));
  }

  private static Then then(ToolRequest request) {
    if (request instanceof ToolRequest.EndCall) return Then.HANG_UP;
    return request instanceof ToolRequest.WaitForUser ? Then.LISTEN : Then.SPEAK;
  }

  /// What is wrong with the arguments, and what to ask; nothing was changed.
  private Answer invalid(List<Fault> faults) {
    Answer answer = Answer.of("invalid", ask(faults.getFirst()));
    faults.forEach(fault -> answer.problem(fault.reason(), fault.argument(), ask(fault)));
    return answer;
  }

  private String ask(Fault fault) {
    String argument = fault.argument().replaceAll("^.*\\.", "").replaceAll("\\[\\d+]", "");
    String key = "tool.argument." + argument;
    if (fault.reason().equals("not_an_argument")) {
      return call.say("tool.not_an_argument", fault.argument());
    }
    return call.speech().words().knows(key)
        ? call.say("tool.ask", call.speech().words().text(key))
        : call.say("tool.ask_again");
  }

  @Override
  public Tool.Result failed(Tool.Call asked) {
    Answer answer = Answer.of("failed", call.say("voice.failed"));
    return new Tool.Result(
        asked.callId(),
        answer.problem("failed", "", call.say("tool.failed")).toString(),
        Then.SPEAK);
  }
}
