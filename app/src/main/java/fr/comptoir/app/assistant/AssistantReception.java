package fr.comptoir.app.assistant;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.restaurant.AssistantPolicy;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.Reception;
import fr.comptoir.telephony.voice.VoiceBrief;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides about a call while it rings: who is it, do we take it, what is the voice told and what
/// may it do.
public final class AssistantReception implements Reception {
  private static final int SIP_DECLINE = 603;
  private static final int SIP_UNAVAILABLE = 480;

  private final Desks desks;
  private final ToolCatalog catalog = ToolCatalog.load();

  public AssistantReception(Desks desks) {
    this.desks = desks;
  }

  @Override
  public Welcome receive(CallId call, String line, Caller caller, Codec codec) {
    // The house's own telephone goes on ringing: somebody there wants to answer it.
    if (desks.line().isPaused()) return new Decline(SIP_UNAVAILABLE, "paused");
    PhoneNumber phone = desks.customers().parse(caller.number()).orElse(null);
    Customer customer = Optional.ofNullable(phone).flatMap(desks.customers()::byPhone).orElse(null);
    if (customer != null && customer.blocked()) return new Decline(SIP_DECLINE, "blocked");
    desks.calls().codec(call.value(), codec.name());
    House house = desks.house().house();
    AssistantPolicy policy = desks.house().assistant();
    ToolCatalog offered = catalog.of(house, policy);
    String language = language(house, customer);
    Messages words = Messages.in(Locale.of(language));
    var briefing =
        new Briefing(
            house,
            policy,
            desks.menu().menu(),
            desks.menu().popular(),
            customer,
            desks.messages().answered(),
            desks.house().now());
    var prompt = new AssistantPrompt(words);
    var brief =
        new VoiceBrief(
            call,
            caller,
            codec,
            prompt.instructions(briefing),
            prompt.greeting(briefing),
            language,
            offered.specs());
    var turn = new CallTurn(desks, call.value(), phone, words);
    return new Answer(brief, new RestaurantTools(offered, turn));
  }

  /// The customer's own where the house speaks it, else the house's first.
  private static String language(House house, @Nullable Customer customer) {
    List<String> spoken = house.restaurant().languages();
    return customer != null && spoken.contains(customer.language())
        ? customer.language()
        : spoken.getFirst();
  }
}
