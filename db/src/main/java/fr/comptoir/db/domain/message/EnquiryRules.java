package fr.comptoir.db.domain.message;

import java.time.LocalDate;

/// Which enquiry of a large party is to be answered first, and by when. Pure.
public final class EnquiryRules {
  private static final int LARGE = 30;
  private static final int MIDDLING = 20;

  private EnquiryRules() {}

  /// How much there is to be won and how near it is, 0–100: the size of the party counts most, then
  /// a day and a budget that are named, then a number to call back.
  public static int score(GroupEnquiry enquiry) {
    int score = enquiry.partySize() >= LARGE ? 40 : enquiry.partySize() >= MIDDLING ? 30 : 20;
    if (enquiry.date() != null) score += 20;
    if (!enquiry.budget().isBlank()) score += 20;
    if (enquiry.phone() != null) score += 10;
    if (enquiry.time() != null) score += 5;
    if (!enquiry.occasion().isBlank()) score += 5;
    return score;
  }

  /// When somebody comes back to it at the latest: who asks for thirty seats asks others, too.
  public static LocalDate firstFollowUp(LocalDate businessDay) {
    return businessDay.plusDays(1);
  }

  /// Whether somebody should come back to it: to a new one at once, to an answered one on the day
  /// that is planned.
  public static boolean isDue(GroupEnquiry enquiry, LocalDate today) {
    LocalDate planned = enquiry.followUp();
    return switch (enquiry.state()) {
      case NEW -> planned == null || !planned.isAfter(firstFollowUp(today));
      case ANSWERED -> planned != null && !planned.isAfter(today);
      case BOOKED, CLOSED -> false;
    };
  }
}
