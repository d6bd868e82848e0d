package fr.comptoir.app.assistant;

import fr.comptoir.app.assistant.ToolRequest.CheckDeliveryAddress;
import fr.comptoir.app.desk.StreetBook;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.delivery.Address;
import fr.comptoir.db.domain.delivery.DeliveryRules;
import fr.comptoir.db.domain.delivery.DeliveryRules.Reach;
import fr.comptoir.db.domain.delivery.DeliveryZone;
import fr.comptoir.db.domain.delivery.Street;
import fr.comptoir.db.domain.restaurant.House;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/// `check_delivery_address`.
record AddressTools(CallTurn call) {
  private static final int CANDIDATES = 5;

  Answer check(CheckDeliveryAddress request) {
    List<Street> found =
        call.desks().customers().streets(request.street(), request.postalCode(), request.city());
    if (found.isEmpty()) return call.refused("unknown", new Refusal.UnknownAddress());
    return found.size() == 1 ? found(request, found.getFirst()) : ambiguous(request, found);
  }

  private Answer found(CheckDeliveryAddress request, Street street) {
    House house = call.desks().house().house();
    var rules = new DeliveryRules(house.delivery(), house.restaurant().place());
    Address address = keep(request, street);
    return switch (rules.reach(address)) {
      case Outcome.Refused<Reach>(Refusal no) -> outOfZone(no, address);
      case Outcome.Done<Reach>(Reach reach) -> ok(request, address, reach);
    };
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

  private Answer ambiguous(CheckDeliveryAddress request, List<Street> found) {
    ArrayNode candidates = Answer.JSON.arrayNode();
    List<Address> addresses =
        found.stream().limit(CANDIDATES).map(street -> keep(request, street)).toList();
    for (Address address : addresses) {
      candidates.addObject().put("address_id", address.id()).put("label", label(address));
    }
    String say =
        call.say(
            "voice.address.ambiguous",
            call.speech().or(addresses.stream().map(AddressTools::label).toList()));
    return Answer.of("ambiguous", say)
        .problem("ambiguous", "city", say)
        .put("candidates", candidates);
  }

  /// The house number as said, the street as the book writes it.
  private Address keep(CheckDeliveryAddress request, Street street) {
    String number = StreetBook.number(request.street());
    Address address =
        call.desks()
            .customers()
            .keep(
                call.customer().orElse(null),
                new Address(
                    0,
                    "",
                    (number + " " + street.name()).strip(),
                    street.postalCode(),
                    street.city(),
                    request.details(),
                    street.place(),
                    "street"));
    call.learn(address.id());
    return address;
  }

  private static String label(Address address) {
    return address.street() + ", " + address.city();
  }
}
