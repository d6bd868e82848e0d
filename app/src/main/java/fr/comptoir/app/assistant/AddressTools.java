package fr.comptoir.app.assistant;

import fr.comptoir.app.assistant.ToolRequest.CheckDeliveryAddress;
import fr.comptoir.app.desk.AddressCheck;
import fr.comptoir.app.desk.AddressWish;
import fr.comptoir.app.desk.StreetBook;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.delivery.DeliveryRules.Reach;
import fr.comptoir.db.domain.delivery.DeliveryZone;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/// `check_delivery_address`.
record AddressTools(CallTurn call) {

  Answer check(CheckDeliveryAddress request) {
    var wish =
        new AddressWish(request.street(), request.postalCode(), request.city(), request.details());
    return switch (call.desks().addresses().check(wish, call.customer().orElse(null))) {
      case AddressCheck.InZone(Address address, Reach reach) ->
          ok(request, learned(address), reach);
      case AddressCheck.OutOfZone(Address address, Refusal no) -> outOfZone(no, learned(address));
      case AddressCheck.Ambiguous(List<Address> candidates) -> ambiguous(candidates);
      case AddressCheck.Unknown(Refusal no) -> call.refused("unknown", no);
    };
  }

  private Address learned(Address address) {
    call.learn(address.id());
    return address;
  }

  private Answer ok(CheckDeliveryAddress request, Address address, Reach reach) {
    DeliveryZone zone = reach.zone();
    Money fee = zone.fee(call.desks().carts().priced(call.callId()).subtotal());
    String where = label(address);
    long minutes = reach.travel().toMinutes();
    String say =
        fee.isZero()
            ? call.say("voice.address.ok_free", where, minutes)
            : call.say("voice.address.ok", where, call.speech().money(fee), minutes);
    Answer answer =
        Answer.of("ok", say)
            .put("address_id", address.id())
            .put("label", where)
            .put("distance_m", reach.metres())
            .put("minutes", minutes)
            .put("fee_cents", fee.cents())
            .put("minimum_cents", zone.minimum().cents());
    Money free = zone.freeAbove();
    if (free != null) answer.put("free_above_cents", free.cents());
    return StreetBook.number(request.street()).isEmpty()
        ? answer.problem("number_missing", "street", call.say("voice.address.number"))
        : answer;
  }

  private Answer outOfZone(Refusal no, Address address) {
    String say = call.say("voice.address.out_of_zone", call.words(no));
    Answer answer = Answer.of("out_of_zone", say).problem(no, say).put("label", label(address));
    return no instanceof Refusal.OutOfZone far ? answer.put("distance_m", far.metres()) : answer;
  }

  private Answer ambiguous(List<Address> addresses) {
    ArrayNode candidates = Answer.JSON.arrayNode();
    for (Address address : addresses) {
      candidates.addObject().put("address_id", learned(address).id()).put("label", label(address));
    }
    String say =
        call.say(
            "voice.address.ambiguous",
            call.speech().or(addresses.stream().map(AddressTools::label).toList()));
    return Answer.of("ambiguous", say)
        .problem("ambiguous", "city", say)
        .put("candidates", candidates);
  }

  private static String label(Address address) {
    return address.street() + ", " + address.city();
  }
}
