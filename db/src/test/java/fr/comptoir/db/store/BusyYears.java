package fr.comptoir.db.store;

import java.util.List;

/// A book some years old, made by the database itself because 200,000 orders through the desks
/// would take an hour: two lines and two steps an order, spread over a thousand days that end on
/// the day of [OrderWriter].
final class BusyYears {
  static final int ORDERS = 200_000;
  static final int RESERVATIONS = 60_000;
  static final int CALLS = 100_000;
  static final int CUSTOMERS = 30_000;

  private static final String ID = "CAST('00000000-0000-0000-%s-' || LPAD(X, 12, '0') AS UUID)";
  private static final String ORDER = ID.formatted("0001");
  private static final String QUOTE = ID.formatted("0002");
  private static final String RESERVATION = ID.formatted("0003");

  private static final String DAY = "DATEADD(DAY, -MOD(X, 1000), DATE '2026-11-21')";
  private static final String AT =
      "DATEADD(MINUTE, 5 * MOD(X / 1000, 60),"
          + " DATEADD(DAY, -MOD(X, 1000), TIMESTAMP WITH TIME ZONE '2026-11-21 17:00:00+00:00'))";
  private static final String PHONE = "'+336' || LPAD(MOD(X, 30000), 8, '0')";
  private static final String STATE = "CASE WHEN MOD(X, 1000) = 0 THEN 'TO_ACCEPT' ELSE 'DONE' END";

  private BusyYears() {}

  static void writeTo(Database database) {
    for (String statement : statements()) {
      database.write(tx -> tx.sql.execute(statement));
    }
  }

  private static List<String> statements() {
    return List.of(
        """
        INSERT INTO customer (id, version, phone, first_name, last_name, email, language,
          orders_before, visits_before, no_shows_before, allergies_consent, sms_ok, vip, blocked, note)
        SELECT X + 1, 1, %s, 'Prénom', 'Nom ' || X, '', 'fr', 0, 0, 0, FALSE, FALSE, FALSE, FALSE, ''
        FROM SYSTEM_RANGE(0, %d)
        """
            .formatted(PHONE, CUSTOMERS - 1),
        """
        INSERT INTO order_quote
        SELECT %s, 'call-' || X, 'PICKUP', %s, %s, %s, 3100, 0, 3100, NULL, NULL, %s
        FROM SYSTEM_RANGE(1, %d)
        """
            .formatted(QUOTE, AT, AT, AT, ORDER, ORDERS),
        line(1),
        line(2),
        """
        INSERT INTO order_line_option SELECT %s, 1, 0, 102, 'Grande', 400 FROM SYSTEM_RANGE(1, %d)
        """
            .formatted(QUOTE, ORDERS),
        station(1),
        station(2),
        """
        INSERT INTO kitchen_load SELECT %s, 'oven', %s, 2, NULL FROM SYSTEM_RANGE(1, %d)
        """
            .formatted(QUOTE, AT, ORDERS),
        """
        INSERT INTO orders
        SELECT %s, 2, %s, %s, 1 + X / 1000, 'PICKUP', %s, %s, %s, %s, 'Nom', %s,
          1 + MOD(X, 30000), NULL, NULL, 3100, 0, 3100, 'CARD', '', 'call-' || X
        FROM SYSTEM_RANGE(1, %d)
        """
            .formatted(ORDER, QUOTE, DAY, STATE, AT, AT, AT, PHONE, ORDERS),
        "INSERT INTO order_vat SELECT %s, 1000, 3100 FROM SYSTEM_RANGE(1, %d)"
            .formatted(ORDER, ORDERS),
        step(1, "NULL", "'TO_ACCEPT'"),
        step(2, "'TO_ACCEPT'", STATE),
        """
        INSERT INTO day_counter
        SELECT DATEADD(DAY, -X, DATE '2026-11-21'), 'order', 1000 FROM SYSTEM_RANGE(0, 999)
        """,
        """
        INSERT INTO reservation
        SELECT %s, 1, 'A' || LPAD(MOD(X, 999), 3, '0'), 'FINISHED', %s, %s,
          DATEADD(MINUTE, 90, %s), 2, 'Dîner', 'Nom', %s, 1 + MOD(X, 30000), NULL, '', 0, '', NULL,
          %s, NULL
        FROM SYSTEM_RANGE(1, %d)
        """
            .formatted(RESERVATION, DAY, AT, AT, PHONE, AT, RESERVATIONS),
        "INSERT INTO reservation_table SELECT %s, 0, 'T1' FROM SYSTEM_RANGE(1, %d)"
            .formatted(RESERVATION, RESERVATIONS),
        """
        INSERT INTO phone_call
        SELECT 'call-' || X, 2, 'fxo1', %s, NULL, %s, %s, %s, 'ORDER', 'goodbye', 'practice', 0, 0,
          0, 0, 0, 0
        FROM SYSTEM_RANGE(1, %d)
        """
            .formatted(PHONE, AT, AT, AT, CALLS));
  }

  private static String line(int number) {
    return "INSERT INTO order_line SELECT %s, %d, 11, 'Margherita', 1, '', 1550, 1550 FROM SYSTEM_RANGE(1, %d)"
        .formatted(QUOTE, number, ORDERS);
  }

  private static String station(int line) {
    return "INSERT INTO order_line_station SELECT %s, %d, 'oven', 1 FROM SYSTEM_RANGE(1, %d)"
        .formatted(QUOTE, line, ORDERS);
  }

  private static String step(int version, String from, String to) {
    return "INSERT INTO order_step SELECT %s, %d, %s, 'STAFF', 'Marie', %s, %s, FALSE, '' FROM SYSTEM_RANGE(1, %d)"
        .formatted(ORDER, version, AT, from, to, ORDERS);
  }
}
