package fr.comptoir.db.domain.reservation;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// The short code of a reservation: four signs that can't be taken for one another, spoken in
/// French or written by hand (of B D P T only P, of M N only M, of F S only S, of U V only U; no G
/// J W, no I 1, no O 0, no 8).
public final class ReservationCode {
  private static final String SIGNS = "ACEHKLMPQRSUXYZ2345679";
  private static final int LENGTH = 4;

  private ReservationCode() {}

  /// A code that nobody has yet.
  ///
  /// @param taken whether a coming reservation has it
  public static String draw(RandomGenerator random, Predicate<String> taken) {
    String code;
    do {
      var signs = new StringBuilder();
      for (int i = 0; i < LENGTH; i++) signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      code = signs.toString();
    } while (taken.test(code));
    return code;
  }

  /// A code as it is kept, however it was said: capitals, no spaces or signs between.
  public static String normal(String said) {
    return said.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
