package fr.comptoir.db.domain;

/// How an order leaves the kitchen.
public enum Mode {
  PICKUP,
  DELIVERY,
  DINE_IN
}
