package fr.comptoir.app.desk;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call as the screens show it while it goes on.
///
/// @param version grows with every change; the newer snapshot wins
/// @param customer null for a number nobody knows
/// @param turns the latest, oldest first
/// @param wish what it is about, as far as that is known: `pickup`, `reservation`…
/// @param notice something that went wrong with the voice; empty while all is well
public record LiveCall(
    String id,
    long version,
    String line,
    @Nullable PhoneNumber caller,
    @Nullable Customer customer,
    Instant startedAt,
    Phase phase,
    List<Turn> turns,
    PricedCart cart,
    @Nullable String wish,
    String notice) {

  public enum Phase {
    RINGING,
    TALKING,
    ENDED
  }

  /// Something said or done.
  public sealed interface Turn {
    String itemId();
  }

  /// @param caller whether the caller said it, or the assistant
  /// @param text the whole so far
  public record Said(String itemId, boolean caller, String text, boolean complete)
      implements Turn {}

  /// What the staff told the assistant; the caller doesn't hear it.
  public record Whispered(String itemId, String text) implements Turn {}

  /// @param ok whether it did what was asked
  /// @param text what the assistant was given to say
  public record Tool(String itemId, String name, boolean ok, String text) implements Turn {}
}
