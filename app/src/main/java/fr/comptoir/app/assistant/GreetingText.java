package fr.comptoir.app.assistant;

import fr.comptoir.app.i18n.Messages;
import fr.comptoir.db.domain.restaurant.AssistantPolicy;

/// The first words of a call. They say that it is an assistant (Regulation (EU) 2024/1689, art.
/// 50): ours do, and where the owner's don't a sentence is added.
public final class GreetingText {
  private final Messages words;

  public GreetingText(Messages words) {
    this.words = words;
  }

  /// @param restaurant its name
  /// @param guest first name of the caller; blank = unknown
  public String of(AssistantPolicy policy, String restaurant, String guest) {
    String name = Fence.name(restaurant);
    String caller = guest.isBlank() ? "" : Fence.name(guest);
    if (!policy.greeting().isBlank()) {
      String own = policy.greeting(name, caller);
      return policy.saysWhatItIs() ? own : own + " " + words.text("prompt.disclosure");
    }
    return caller.isEmpty()
        ? words.text("prompt.greeting", name)
        : words.text("prompt.greeting_known", name, caller);
  }
}
