package fr.comptoir.telephony.voice.keypad;

import fr.comptoir.telephony.voice.Prompt;
import fr.comptoir.telephony.voice.keypad.KeypadSheet.Day;
import fr.comptoir.telephony.voice.keypad.Node.Deed;
import fr.comptoir.telephony.voice.keypad.Node.Option;
import fr.comptoir.telephony.voice.keypad.Node.Step;
import fr.comptoir.telephony.voice.keypad.Wish.Pick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One caller's way through the menu: keys and answers in, what is to be said and done out. Knows
/// neither time nor sound. Not thread-safe.
final class KeypadWalk {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int KEY_MILLIS = 8000;
  private static final int NEXT_DIGIT_MILLIS = 4000;

  /// So often a place is told again before we say goodbye.
  private static final int MOST_SILENCES = 2;

  private static final int MOST_FAULTS = 4;
  private static final int ORDERS_TOLD = 2;

  /// What became of a spoken message.
  enum Taped {
    KEPT,
    NOTHING,
    LOST
  }

  private final KeypadSheet sheet;
  private final KeypadClips words;
  private final StringBuilder typed = new StringBuilder();
  private String language;
  private Place place = Place.MAIN;
  private Wish wish;
  private @Nullable Deed awaited;
  private int silences;
  private int faults;
  private boolean over;

  KeypadWalk(KeypadSheet sheet, String language, KeypadClips words) {
    this.sheet = sheet;
    this.words = words;
    this.language = language;
    wish = Wish.none(sheet.today());
  }

  Place place() {
    return place;
  }

  /// ISO 639-1; the caller may have chosen the other one.
  String language() {
    return language;
  }

  /// Says who speaks, then what can be done.
  List<Act> begin() {
    return enter(Place.MAIN, new Clip.Standard(Prompt.UNAVAILABLE));
  }

  /// Whether a key is what we wait for.
  boolean waitsForKey() {
    return !over && awaited == null && place != Place.TAPE;
  }

  /// Whether the caller has been promised a person.
  boolean waitsForPerson() {
    return awaited == Deed.PERSON;
  }

  /// For how long a caller may press nothing.
  int patienceMillis() {
    return typed.isEmpty() ? KEY_MILLIS : NEXT_DIGIT_MILLIS;
  }

  List<Act> key(char key) {
    if (!waitsForKey()) return List.of();
    silences = 0;
    if (key == '*') return enter(Place.MAIN);
    return switch (KeypadMenu.at(place)) {
      case Node.Menu(var options) -> choose(options, key);
      case Node.Picks(var options) -> pick(options, key);
      case Node.Entry entry -> type(entry, key);
      case Node.Tape _ -> List.of();
    };
  }

  /// Nothing was pressed for [#patienceMillis].
  List<Act> idle() {
    if (!waitsForKey()) return List.of();
    if (KeypadMenu.at(place) instanceof Node.Entry entry && !typed.isEmpty()) return accept(entry);
    silences++;
    return silences >= MOST_SILENCES ? leave(List.of()) : enter(place);
  }

  /// The house has answered what was asked last.
  List<Act> answered(String output) {
    Deed deed = awaited;
    awaited = null;
    if (deed == null || over) return List.of();
    Reply reply = Reply.read(output);
    return switch (deed) {
      case CHECK_TABLE -> checked(reply);
      case BOOK_TABLE -> booked(reply);
      case ORDER_STATUS -> orders(reply);
      case CALL_BACK -> calledBack(reply);
      case PERSON -> person(reply);
      case TODAY, TOMORROW, OTHER_LANGUAGE -> List.of();
    };
  }

  /// The person who was promised can't be had.
  List<Act> nobody() {
    awaited = null;
    return enter(Place.HELP, Diction.line(Line.NOBODY));
  }

  List<Act> taped(Taped what) {
    return switch (what) {
      case KEPT -> leave(List.of(Diction.line(Line.MESSAGE_KEPT)));
      case NOTHING -> enter(Place.HELP, Diction.line(Line.NOTHING_HEARD));
      case LOST -> enter(Place.HELP, Diction.line(Line.NOT_KEPT));
    };
  }

  private List<Act> choose(List<Option> options, char key) {
    return options.stream()
        .filter(option -> option.key() == key && isOffered(option))
        .findFirst()
        .map(option -> follow(option.to()))
        .orElseGet(() -> fault(Line.UNKNOWN_KEY));
  }

  private List<Act> pick(List<Option> options, char key) {
    int number = key - '1';
    if (number < 0 || number >= wish.picks().size()) return choose(options, key);
    Pick pick = wish.picks().get(number);
    wish = wish.at(pick.date(), pick.time());
    return follow(new Node.Do(Deed.CHECK_TABLE));
  }

  private List<Act> type(Node.Entry entry, char key) {
    if (key == '#') return accept(entry);
    if (key < '0' || key > '9') return List.of();
    typed.append(key);
    return typed.length() < entry.digits() ? List.of() : accept(entry);
  }

  private List<Act> accept(Node.Entry entry) {
    Optional<Wish> next = wish.with(entry.slot(), typed.toString(), sheet.today());
    if (next.isEmpty()) return fault(Line.NOT_UNDERSTOOD);
    wish = next.get();
    return follow(entry.next());
  }

  private List<Act> fault(Line line) {
    faults++;
    if (faults >= MOST_FAULTS) return leave(List.of(Diction.line(line)));
    return enter(place, Diction.line(line));
  }

  private List<Act> follow(Step step) {
    return switch (step) {
      case Node.Go(Place to) -> enter(to);
      case Node.Do(Deed deed) -> start(deed);
    };
  }

  private List<Act> start(Deed deed) {
    return switch (deed) {
      case TODAY -> day(sheet.today());
      case TOMORROW -> day(sheet.today().plusDays(1));
      case OTHER_LANGUAGE -> {
        language = otherLanguage();
        yield enter(Place.MAIN);
      }
      case CHECK_TABLE ->
          ask(
              deed,
              "check_availability",
              JSON.createObjectNode()
                  .put("mode", "reservation")
                  .put("date", wish.date().toString())
                  .put("time", wish.time().toString())
                  .put("party_size", wish.people()));
      case BOOK_TABLE ->
          nobodyKnown()
              ? enter(Place.GUEST_PHONE)
              : ask(
                  deed,
                  "confirm_reservation",
                  withPhone(
                      JSON.createObjectNode()
                          .put("quote_id", wish.quote())
                          .put("customer_name", sheet.guest())));
      case ORDER_STATUS -> ask(deed, "check_order_status", JSON.createObjectNode());
      case CALL_BACK ->
          nobodyKnown()
              ? enter(Place.CALL_BACK_PHONE)
              : ask(
                  deed,
                  "leave_message",
                  withPhone(
                      JSON.createObjectNode()
                          .put("content", words.callBackWish(language))
                          .put("category", "callback_request")));
      case PERSON ->
          ask(
              deed,
              "transfer_call",
              JSON.createObjectNode().put("reason", words.personWish(language)));
    };
  }

  private List<Act> day(LocalDate date) {
    wish = wish.on(date);
    return enter(Place.TIME);
  }

  private List<Act> ask(Deed deed, String tool, ObjectNode arguments) {
    awaited = deed;
    return List.of(new Act.Ask(tool, arguments.toString()));
  }

  private boolean nobodyKnown() {
    return !sheet.numberKnown() && wish.phone().isEmpty();
  }

  private ObjectNode withPhone(ObjectNode arguments) {
    return wish.phone().isEmpty() ? arguments : arguments.put("phone", wish.phone());
  }

  private List<Act> checked(Reply reply) {
    return switch (reply.status()) {
      case "available" -> offer(reply);
      case "alternatives", "unavailable", "needs" -> {
        wish = wish.instead(reply.others());
        yield wish.picks().isEmpty()
            ? enter(Place.FULL, Diction.line(Line.NO_TABLE))
            : enter(Place.INSTEAD, Diction.line(Line.NOT_THEN));
      }
      case String _ -> failed();
    };
  }

  private List<Act> booked(Reply reply) {
    return switch (reply.status()) {
      case "confirmed" -> booked(Line.BOOKED, reply);
      case "pending" -> booked(Line.PENDING, reply);
      case "stale" -> offer(reply);
      case "refused" -> enter(Place.FULL, Diction.line(Line.NO_TABLE));
      case "invalid" -> typeAgain(Place.GUEST_PHONE);
      case String _ -> failed();
    };
  }

  private List<Act> booked(Line how, Reply reply) {
    List<Clip> said = new ArrayList<>();
    said.add(Diction.line(how));
    said.addAll(table());
    List<Clip> code = Diction.code(reply.text("code"));
    if (!code.isEmpty()) {
      said.add(Diction.line(Line.CODE));
      said.addAll(code);
    }
    return enter(Place.AFTER, said);
  }

  /// The book's moment, not the wished one, is what is said.
  private List<Act> offer(Reply reply) {
    Pick moment = reply.moment().orElse(new Pick(wish.date(), wish.time()));
    String quote = reply.text("quote_id");
    if (quote.isEmpty()) return failed();
    wish = wish.offered(quote, moment.date(), moment.time());
    List<Clip> said = new ArrayList<>(table());
    said.add(Diction.line(Line.FREE));
    return enter(Place.OFFER, said);
  }

  private List<Clip> table() {
    return Diction.table(wish.people(), wish.date(), wish.time(), sheet.today(), language);
  }

  private List<Act> orders(Reply reply) {
    if (!reply.status().equals("found") && !reply.status().equals("none")) return failed();
    List<Clip> said = new ArrayList<>();
    reply.orders().stream()
        .limit(ORDERS_TOLD)
        .forEach(order -> said.addAll(Diction.order(order, language)));
    if (said.isEmpty()) said.add(Diction.line(Line.NO_ORDER));
    return enter(Place.AFTER, said);
  }

  /// Only what is written down is promised.
  private List<Act> calledBack(Reply reply) {
    return switch (reply.status()) {
      case "saved" -> leave(List.of(new Clip.Standard(Prompt.WILL_CALL_BACK)));
      case "invalid" -> typeAgain(Place.CALL_BACK_PHONE);
      case String _ -> failed();
    };
  }

  private List<Act> person(Reply reply) {
    if (!reply.status().equals("transferring")) return nobody();
    awaited = Deed.PERSON;
    return List.of(say(List.of(new Clip.Standard(Prompt.ONE_MOMENT))));
  }

  /// The number that was typed is none; where none was, something else is wrong.
  private List<Act> typeAgain(Place where) {
    if (wish.phone().isEmpty()) return failed();
    wish = new Wish(wish.people(), wish.date(), wish.time(), "", wish.quote(), wish.picks());
    place = where;
    return fault(Line.NOT_UNDERSTOOD);
  }

  private List<Act> failed() {
    return enter(Place.HELP, Diction.line(Line.FAILED));
  }

  private List<Act> enter(Place to, Clip... before) {
    return enter(to, List.of(before));
  }

  private List<Act> enter(Place to, List<Clip> before) {
    place = to;
    typed.setLength(0);
    List<Clip> said = new ArrayList<>(before);
    said.addAll(news(to));
    List<Act> acts = new ArrayList<>();
    switch (KeypadMenu.at(to)) {
      case Node.Menu(var options) -> said.addAll(told(options));
      case Node.Picks(var options) -> {
        said.addAll(Diction.picks(wish, sheet.today(), language));
        said.addAll(told(options));
      }
      case Node.Entry entry -> said.add(Diction.line(entry.ask()));
      case Node.Tape _ -> {
        said.add(Diction.line(Line.SPEAK_NOW));
        said.add(new Clip.Standard(Prompt.BEEP));
      }
    }
    acts.add(say(said));
    if (to == Place.MAIN) {
      acts.add(new Act.Say(otherLanguage(), List.of(Diction.line(Line.MENU_LANGUAGE))));
    }
    if (to == Place.TAPE) acts.add(new Act.Tape());
    return acts;
  }

  /// What a place tells before its choices.
  private List<Clip> news(Place to) {
    int days = to == Place.HOURS ? 2 : to == Place.WEEK ? Integer.MAX_VALUE : 0;
    List<Day> told = sheet.days().stream().limit(days).toList();
    return Diction.hours(told, sheet.today(), language);
  }

  private List<Clip> told(List<Option> options) {
    return options.stream()
        .filter(option -> isOffered(option) && option.line() != Line.MENU_LANGUAGE)
        .map(option -> Diction.line(option.line()))
        .toList();
  }

  private boolean isOffered(Option option) {
    if (option.line() == Line.MENU_TABLE) return sheet.tables();
    return option.line() != Line.MENU_HOURS || !sheet.days().isEmpty();
  }

  private List<Act> leave(List<Clip> before) {
    over = true;
    List<Clip> said = new ArrayList<>(before);
    said.add(new Clip.Standard(Prompt.GOODBYE));
    return List.of(say(said), new Act.Leave());
  }

  private Act say(List<Clip> clips) {
    return new Act.Say(language, clips);
  }

  private String otherLanguage() {
    return language.equals("en") ? "fr" : "en";
  }
}
