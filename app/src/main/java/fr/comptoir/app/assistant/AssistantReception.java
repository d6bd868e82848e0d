package fr.comptoir.app.assistant;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.LineRules;
import fr.comptoir.db.domain.call.Route;
import fr.comptoir.db.domain.call.RoutingRules;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.restaurant.AssistantPolicy;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.Reception;
import fr.comptoir.telephony.voice.VoiceBrief;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides about a call while it rings: who is it, do we take it, what is the voice told and what
/// may it do.
public final class AssistantReception implements Reception {
  /// How long people are rung for a caller the assistant puts through.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int SIP_DECLINE = 603;
  private static final int SIP_UNAVAILABLE = 480;

  private static final Logger LOG = LoggerFactory.getLogger(AssistantReception.class);

  private final Desks desks;
  private final ToolCatalog catalog = ToolCatalog.load();

  public AssistantReception(Desks desks) {
    this.desks = desks;
  }

  @Override
  public Welcome receive(CallId call, String line, Caller caller, Codec codec) {
    // The house's own telephone goes on ringing: somebody there wants to answer it.
    if (desks.line().isPaused()) return new Decline(SIP_UNAVAILABLE, "paused");
    LineRules rules = desks.line().rules(line);
    PhoneNumber shown = desks.customers().parse(caller.number()).orElse(null);
    // A call that shows the line's own number is one without a number.
    PhoneNumber phone = shown == null || shown.equals(rules.number()) ? null : shown;
    Customer customer = Optional.ofNullable(phone).flatMap(desks.customers()::byPhone).orElse(null);
    return switch (RoutingRules.route(rules, facts(call, phone, customer, rules))) {
      case Route.Away(String why) ->
          new Decline(why.equals("off") ? SIP_UNAVAILABLE : SIP_DECLINE, why);
      case Route.People(String why) -> {
        LOG.info("people are rung first: {}", why);
        var patience = Duration.ofSeconds(rules.ringSeconds());
        yield new Ring(staff(patience, customer), answer(call, caller, codec, phone, customer));
      }
      case Route.Assistant _ -> answer(call, caller, codec, phone, customer);
    };
  }

  private RoutingRules.Facts facts(
      CallId call, @Nullable PhoneNumber phone, @Nullable Customer customer, LineRules rules) {
    Instant before =
        phone == null || rules.repeatMinutes() == 0
            ? null
            : desks.calls().recentOf(phone).stream()
                .filter(each -> !each.id().equals(call.value()))
                .map(CallRecord::startedAt)
                .findFirst()
                .orElse(null);
    LocalDateTime local = desks.house().now();
    return new RoutingRules.Facts(
        phone,
        customer != null && customer.blocked(),
        customer != null && customer.vip(),
        before,
        local.atZone(desks.house().zone()).toInstant(),
        local);
  }

  private Staff staff(Duration patience, @Nullable Customer customer) {
    return new Staff(desks.live().phones(), patience, customer == null ? "" : customer.name());
  }

  private Answer answer(
      CallId call,
      Caller caller,
      Codec codec,
      @Nullable PhoneNumber phone,
      @Nullable Customer customer) {
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
    return new Answer(brief, new RestaurantTools(offered, turn), staff(PATIENCE, customer));
  }

  /// The customer's own where the house speaks it, else the house's first.
  private static String language(House house, @Nullable Customer customer) {
    List<String> spoken = house.restaurant().languages();
    return customer != null && spoken.contains(customer.language())
        ? customer.language()
        : spoken.getFirst();
  }
}
