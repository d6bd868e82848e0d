package fr.comptoir.app.i18n;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.Refusal.Alternative;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Every business "no" in words: one exhaustive switch, for the screen and the voice alike.
public final class RefusalText {
  private static final int OFFERED_ALOUD = 3;

  private final Speech speech;
  private final Messages words;

  public RefusalText(Messages words) {
    this.words = words;
    this.speech = new Speech(words);
  }

  /// One word for a program or a model: `sold_out`, `out_of_zone`.
  public static String reason(Refusal refusal) {
    return refusal
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=.)([A-Z])", "_$1")
        .toLowerCase(Locale.ROOT);
  }

  /// What would do instead; empty where nothing is known.
  public static List<Alternative> alternatives(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Closed no -> no.alternatives();
      case Refusal.Full no -> no.alternatives();
      case Refusal.TooSoon no -> no.alternatives();
      case Refusal.TooFar no -> no.alternatives();
      case Refusal.InThePast no -> no.alternatives();
      case Refusal.AfterLastSeating no -> no.alternatives();
      case Refusal.OutOfZone no -> no.alternatives();
      case Refusal.PartyTooSmall no -> no.alternatives();
      case Refusal _ -> List.of();
    };
  }

  /// The whole answer: why not, and what would do.
  ///
  /// @param today the restaurant's date, so that days can be said as people do
  public String of(Refusal refusal, LocalDate today) {
    String no = why(refusal, today);
    List<Alternative> others = alternatives(refusal);
    return others.isEmpty() ? no : words.text("refusal.instead", no, offered(others, today));
  }

  /// "à 21 heures ou demain samedi 21 novembre à midi"; the first three.
  public String offered(List<Alternative> alternatives, LocalDate today) {
    return speech.or(
        alternatives.stream()
            .limit(OFFERED_ALOUD)
            .map(
                other ->
                    words.text(
                        "refusal.way." + other.way().name().toLowerCase(Locale.ROOT),
                        speech.moment(other.at(), today)))
            .toList());
  }

  private String why(Refusal refusal, LocalDate today) {
    return switch (refusal) {
      case Refusal.UnknownItem no -> words.text("refusal.unknown_item", code(no.number()));
      case Refusal.UnknownLine no -> words.text("refusal.unknown_line", code(no.line()));
      case Refusal.UnknownOption no ->
          words.text("refusal.unknown_option", code(no.number()), no.item());
      case Refusal.SoldOut(String item, var until, _) ->
          until == null
              ? words.text("refusal.sold_out", item)
              : words.text("refusal.sold_out_until", item, speech.moment(until, today));
      case Refusal.OnlyLeft no -> words.text("refusal.only_left", no.item(), no.left());
      case Refusal.NotServedNow no -> words.text("refusal.not_served_now", no.item());
      case Refusal.NotInThisMode no -> words.text("refusal.not_in_this_mode", no.item(), mode(no));
      case Refusal.TooManyChoices no ->
          words.text("refusal.too_many_choices", no.item(), no.step(), no.max());
      case Refusal.BadQuantity no -> words.text("refusal.bad_quantity", no.quantity());
      case Refusal.EmptyCart _ -> words.text("refusal.empty_cart");
      case Refusal.ChoicesMissing no -> words.text("refusal.choices_missing", no.item(), no.step());
      case Refusal.Invalid no -> faults(no.faults());
      case Refusal.SectionInUse no ->
          words.text("refusal.section_in_use", no.section(), no.dishes());
      case Refusal.Closed no -> words.text("refusal.closed", speech.day(no.day(), today));
      case Refusal.Full no -> words.text("refusal.full", speech.moment(no.at(), today));
      case Refusal.TooSoon no ->
          words.text("refusal.too_soon", speech.moment(no.earliest(), today));
      case Refusal.TooFar no -> words.text("refusal.too_far", speech.date(no.latest()));
      case Refusal.InThePast no -> words.text("refusal.in_the_past", speech.moment(no.at(), today));
      case Refusal.AfterLastSeating no ->
          words.text("refusal.after_last_seating", speech.time(no.last()));
      case Refusal.PartySizeNeeded _ -> words.text("refusal.party_size_needed");
      case Refusal.GroupEnquiryNeeded no -> words.text("refusal.group_enquiry_needed", no.from());
      case Refusal.PartyTooSmall no -> words.text("refusal.party_too_small", no.from());
      case Refusal.StillBooked no -> words.text("refusal.still_booked", speech.and(no.codes()));
      case Refusal.NeedsReason no -> words.text("refusal.needs_reason", warnings(no));
      case Refusal.QuoteMoves no -> words.text("refusal.quote_moves", speech.code(no.code()));
      case Refusal.TableTaken no -> words.text("refusal.table_taken", no.table());
      case Refusal.UnknownTable no -> words.text("refusal.unknown_table", no.table());
      case Refusal.OfferNotAvailable no -> words.text("refusal.offer_not_available", no.offer());
      case Refusal.AddressNeeded _ -> words.text("refusal.address_needed");
      case Refusal.UnknownAddress _ -> words.text("refusal.unknown_address");
      case Refusal.OutOfZone no when no.radius() == 0 -> words.text("refusal.not_driven_to");
      case Refusal.OutOfZone no ->
          words.text("refusal.out_of_zone", Math.max(1, Math.round(no.radius() / 1000f)));
      case Refusal.BelowMinimum no ->
          words.text(
              "refusal.below_minimum",
              speech.money(no.minimum()),
              speech.money(no.subtotal()),
              speech.money(no.missing()));
      case Refusal.NotForDelivery no -> words.text("refusal.not_for_delivery", code(no.order()));
      case Refusal.AlreadyOnTrip no -> words.text("refusal.already_on_trip", code(no.order()));
      case Refusal.NotReady no ->
          words.text(
              "refusal.not_ready",
              no.orders().stream().map(RefusalText::code).collect(Collectors.joining(", ")));
      case Refusal.CourierNeeded _ -> words.text("refusal.courier_needed");
      case Refusal.CourierBusy no -> words.text("refusal.courier_busy", no.courier());
      case Refusal.TooManyDoors no -> words.text("refusal.too_many_doors", no.capacity());
      case Refusal.DoorsLeft no -> words.text("refusal.doors_left", no.doors());
      case Refusal.UnknownStation no -> words.text("refusal.unknown_station", no.station());
      case Refusal.BadPeriod _ -> words.text("refusal.bad_period");
      case Refusal.DayClosed no -> words.text("refusal.day_closed", speech.date(no.day()));
      case Refusal.DayNotOver no -> words.text("refusal.day_not_over", speech.date(no.day()));
      case Refusal.OrdersUnfinished no -> words.text("refusal.orders_unfinished", no.count());
      case Refusal.UnknownQuote _ -> words.text("refusal.unknown_quote");
      case Refusal.StaleQuote _ -> words.text("refusal.stale_quote");
      case Refusal.NotFound _ -> words.text("refusal.not_found");
      case Refusal.TooLate no -> words.text("refusal.too_late", state(no.state()));
      case Refusal.AskAPerson no ->
          words.text("refusal.ask_a_person", speech.moment(no.until(), today));
      case Refusal.NotAllowedNow no -> words.text("refusal.not_allowed_now", state(no.from()));
      case Refusal.ChangedMeanwhile _ -> words.text("refusal.changed_meanwhile");
      case Refusal.NothingToUndo _ -> words.text("refusal.nothing_to_undo");
      case Refusal.ConsentNeeded _ -> words.text("refusal.consent_needed");
      case Refusal.ReasonNeeded _ -> words.text("refusal.reason_needed");
      case Refusal.NumberTaken no -> words.text("refusal.number_taken", no.name());
      case Refusal.SameCard _ -> words.text("refusal.same_card");
      case Refusal.NoWayBack _ -> words.text("refusal.no_way_back");
      case Refusal.NoPhone _ -> words.text("refusal.no_phone");
      case Refusal.NoPrinter _ -> words.text("refusal.no_printer");
      case Refusal.LastOwner _ -> words.text("refusal.last_owner");
    };
  }

  private String warnings(Refusal.NeedsReason no) {
    return speech.and(
        no.warnings().stream().map(one -> words.text("refusal.warning.", one)).toList());
  }

  /// What is wrong with a field or a cell: "ligne 3, price : illisible (abc)".
  public String of(Fault fault) {
    String what = words.text("fault.", fault.kind());
    String value = fault.value().isBlank() ? "" : " (" + fault.value() + ")";
    return fault.row() == 0
        ? words.text("refusal.fault", fault.field(), what + value)
        : words.text("refusal.fault.row", code(fault.row()), fault.field(), what + value);
  }

  private String faults(List<Fault> faults) {
    String first =
        faults.stream().limit(OFFERED_ALOUD).map(this::of).collect(Collectors.joining("; "));
    int more = faults.size() - OFFERED_ALOUD;
    return more > 0
        ? words.text("refusal.invalid.more", first, more)
        : words.text("refusal.invalid", first);
  }

  private String mode(Refusal.NotInThisMode no) {
    return words.text("refusal.mode.", no.mode());
  }

  /// A state in the middle of a sentence: "en cuisine".
  private String state(String name) {
    String key = "refusal.state." + name.toLowerCase(Locale.ROOT);
    return words.knows(key) ? words.text(key) : name;
  }

  /// Numbers of dishes and lines are names, never written with a thousands separator.
  private static String code(int number) {
    return String.valueOf(number);
  }
}
