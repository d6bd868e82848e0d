package fr.comptoir.app.bench;

import fr.comptoir.app.assistant.AssistantReception;
import fr.comptoir.app.calls.Conversation;
import fr.comptoir.db.store.BusyYears;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.call.Reception;
import fr.comptoir.telephony.voice.Tool;
import fr.comptoir.telephony.voice.ToolRunner;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/// One call after another, each asking every tool of the book: an order, a delivery, a table that
/// is moved, a message. What was promised is cancelled again, so that the last call finds the house
/// as the first did.
final class ToolRounds {
  private static final int WARM_UP = 150;
  private static final int RUNS = 500;

  /// Milliseconds a tool may take that writes nothing, and one that commits.
  private static final double READS = 5;

  private static final double COMMITS = 20;

  private final BusyHouse house;
  private final Figures figures;
  private final AssistantReception reception;
  private final Map<String, Map<String, Integer>> answers = new LinkedHashMap<>();
  private ToolRunner tools;
  private int asked;

  ToolRounds(BusyHouse house, Figures figures) {
    this.house = house;
    this.figures = figures;
    this.reception = new AssistantReception(house.desks());
    this.tools = call(0);
  }

  void run() {
    for (int i = 0; i < WARM_UP; i++) round(i);
    figures.forget();
    answers.clear();
    for (int i = 0; i < RUNS; i++) round(WARM_UP + i);
    figures.print("the assistant's tools");
    // A fast "no" would be no figure: what they answered belongs to it.
    answers.forEach((tool, said) -> System.out.printf("%-40s %s%n", tool, said));
  }

  /// Once more, while something else goes on.
  ///
  /// @param goesOn whether it still does
  void runWhile(String title, BooleanSupplier goesOn) {
    int number = WARM_UP + RUNS;
    while (goesOn.getAsBoolean()) round(number++);
    figures.print(title);
  }

  private void round(int number) {
    tools = figures.time("(a call rings: who, prompt, tools)", 20, () -> call(number));
    order(number);
    delivery(number);
    reservation(number);
    ask("save_customer_info", COMMITS, "{'first_name':'Léa','allergies':[]}");
    ask("log_new_faq", COMMITS, "{'question':'Un vélo ?','category':'other'}");
    ask(
        "leave_message",
        COMMITS,
        "{'content':'Rappelez-moi','category':'callback_request','caller_name':'Léa'}");
    ask("request_group_event", COMMITS, "{'party_size':30,'contact_name':'Léa'}");
    ask("wait_for_user", READS, "{}");
  }

  private void order(int number) {
    ask(
        "cart_update",
        READS,
        "{'changes':[{'op':'add','item':11},{'op':'add','item':51,'quantity':2}]}");
    String quote =
        ask("check_availability", "pickup", COMMITS, "{'mode':'pickup'," + when(number) + "}")
            .path("quote_id")
            .asString("");
    int order =
        ask("confirm_order", COMMITS, "{'quote_id':'" + quote + "','customer_name':'Fabre'}")
            .path("order_number")
            .asInt(0);
    ask("check_order_status", READS, "{}");
    ask("cancel_order", COMMITS, "{'order_number':" + Math.max(1, order) + "}");
  }

  private void delivery(int number) {
    ask("cart_update", READS, "{'changes':[{'op':'add','item':11,'quantity':3}]}");
    int address =
        ask("check_delivery_address", COMMITS, "{'street':'12 rue Sainte'}")
            .path("address_id")
            .asInt(1);
    ask(
        "check_availability",
        "delivery",
        COMMITS,
        "{'mode':'delivery','address_id':" + address + "," + when(number) + "}");
  }

  private void reservation(int number) {
    String quote = table(number, 2 + number % 4);
    String code =
        ask("confirm_reservation", COMMITS, "{'quote_id':'" + quote + "','customer_name':'Fabre'}")
            .path("code")
            .asString("");
    ask("lookup_reservation", READS, "{}");
    String other = table(number + 1, 2);
    ask("change_reservation", COMMITS, "{'code':'" + code + "','quote_id':'" + other + "'}");
    ask("cancel_reservation", COMMITS, "{'code':'" + code + "'}");
  }

  private String table(int number, int party) {
    return ask(
            "check_availability",
            "table",
            COMMITS,
            "{'mode':'reservation','party_size':" + party + "," + when(number) + "}")
        .path("quote_id")
        .asString("");
  }

  /// Some noon of the next four weeks, every fourth time an evening that is nearly full.
  private static String when(int number) {
    LocalDate date = BusyYears.DAY.plusDays(1 + number % 28);
    if (date.getDayOfWeek() == DayOfWeek.MONDAY) date = date.plusDays(1);
    return "'date':'%s','time':'%d:%02d'"
        .formatted(date, number % 4 == 3 ? 19 : 12, 15 + 15 * (number / 28 % 3));
  }

  private JsonNode ask(String tool, double goal, String arguments) {
    return ask(tool, "", goal, arguments);
  }

  private JsonNode ask(String tool, String what, double goal, String arguments) {
    var call = new Tool.Call("tool-" + ++asked, tool, arguments.replace('\'', '"'));
    String name = what.isEmpty() ? tool : tool + ", " + what;
    Tool.Result result = figures.time(name, goal, () -> tools.run(call));
    JsonNode answer = Conversation.parse(result.output());
    answers
        .computeIfAbsent(name, _ -> new TreeMap<>())
        .merge(answer.path("status").asString(""), 1, Integer::sum);
    return answer;
  }

  private ToolRunner call(int number) {
    String phone = BusyYears.phone(number * 40 % BusyYears.CUSTOMERS);
    Reception.Welcome welcome =
        reception.receive(new CallId("bench-" + number), "fxo1", new Caller(phone, ""), Codec.PCMA);
    return ((Reception.Answer) welcome).tools();
  }
}
