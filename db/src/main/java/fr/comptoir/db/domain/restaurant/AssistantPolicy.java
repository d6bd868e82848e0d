package fr.comptoir.db.domain.restaurant;

import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the owner tells the assistant to say and to take.
///
/// @param greeting the first words, with [#RESTAURANT] and [#GUEST] where names go; empty = ours
/// @param saysWhatItIs the owner has read that a caller must be told it is a machine (Regulation
///   (EU) 2024/1689, art. 50) and says that this greeting does; else we add the sentence
/// @param notes the house's own, for the assistant's eyes; empty = none
public record AssistantPolicy(
    long version,
    String greeting,
    boolean saysWhatItIs,
    String notes,
    boolean takesOrders,
    boolean takesReservations) {
  public static final String RESTAURANT = "{restaurant}";
  public static final String GUEST = "{client}";
  public static final int LONGEST_GREETING = 300;
  public static final int LONGEST_NOTES = 4000;

  /// Nobody has said anything: our greeting, orders and tables.
  public static final AssistantPolicy USUAL = new AssistantPolicy(0, "", false, "", true, true);

  private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}|[{}]");

  /// The same as another version of it.
  public AssistantPolicy at(long next) {
    return new AssistantPolicy(next, greeting, saysWhatItIs, notes, takesOrders, takesReservations);
  }

  /// What is wrong with it, by field; empty = fit to be kept.
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (greeting.length() > LONGEST_GREETING) {
      faults.add(new Fault(0, "greeting", Kind.TOO_LONG, String.valueOf(greeting.length())));
    }
    Matcher places = PLACE.matcher(greeting);
    while (places.find()) {
      String place = places.group();
      if (!place.equals(RESTAURANT) && !place.equals(GUEST)) {
        faults.add(new Fault(0, "greeting", Kind.UNKNOWN, place));
      }
    }
    if (notes.length() > LONGEST_NOTES) {
      faults.add(new Fault(0, "notes", Kind.TOO_LONG, String.valueOf(notes.length())));
    }
    return faults;
  }

  /// The greeting with its names filled in.
  ///
  /// @param guest first name of the caller; empty = unknown, and its place is closed up
  public String greeting(String restaurant, String guest) {
    return greeting
        .replace(RESTAURANT, restaurant)
        .replace(" " + GUEST, guest.isEmpty() ? "" : " " + guest)
        .replace(GUEST, guest)
        .strip();
  }
}
