package fr.comptoir.db.store;

import fr.comptoir.db.domain.Money;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/// Columns named `*_cents` speak in [Money].
public final class MoneyConverter extends AbstractConverter<Integer, Money> {
  private static final long serialVersionUID = 1;

  public MoneyConverter() {
    super(Integer.class, Money.class);
  }

  @Override
  public @Nullable Money from(@Nullable Integer cents) {
    return cents == null ? null : new Money(cents);
  }

  @Override
  public @Nullable Integer to(@Nullable Money money) {
    return money == null ? null : money.cents();
  }
}
