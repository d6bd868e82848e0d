package fr.comptoir.db.domain.kitchen;

/// How big an order is, by its pieces: one line of ten pizzas is a large one. Says what packing and
/// handing over weigh.
public enum OrderSize {
  S(1, 1),
  M(2, 1),
  L(2, 2);

  private static final int M_FROM = 3;
  private static final int L_FROM = 6;

  private final int packing;
  private final int counter;

  OrderSize(int packing, int counter) {
    this.packing = packing;
    this.counter = counter;
  }

  public static OrderSize of(int pieces) {
    return pieces < M_FROM ? S : pieces < L_FROM ? M : L;
  }

  /// Points of a packing station, in one slot.
  public int packing() {
    return packing;
  }

  /// Points of a counter, in one slot.
  public int counter() {
    return counter;
  }
}
