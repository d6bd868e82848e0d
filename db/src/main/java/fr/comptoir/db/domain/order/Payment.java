package fr.comptoir.db.domain.order;

/// How the guest intends to pay. Never a payment received: we are not a till (CGI art. 286, I-3°
/// bis).
public enum Payment {
  CASH,
  CARD,
  MEAL_VOUCHER,
  ONLINE,
  UNKNOWN
}
