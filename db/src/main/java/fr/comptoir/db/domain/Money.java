package fr.comptoir.db.domain;

/// An amount of euro cents, tax included unless said otherwise. Never a float.
public record Money(int cents) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  public static Money cents(int cents) {
    return new Money(cents);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(cents, other.cents));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(cents, other.cents));
  }

  public Money times(int quantity) {
    return new Money(Math.multiplyExact(cents, quantity));
  }

  public boolean isZero() {
    return cents == 0;
  }

  @Override
  public int compareTo(Money other) {
    return Integer.compare(cents, other.cents);
  }
}
