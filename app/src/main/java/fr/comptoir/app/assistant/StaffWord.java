package fr.comptoir.app.assistant;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.LiveLine;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.i18n.Speech;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.telephony.CallId;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Puts what the staff do in a call into a note for its voice: the caller hears nothing of it until
/// the assistant speaks again.
public final class StaffWord implements LiveLine {
  private final BiConsumer<CallId, String> note;
  private final Consumer<CallId> hangUp;
  private final Speech speech;

  /// @param note tells a call's voice something without making it speak; returns at once
  /// @param hangUp ends a call; returns at once
  public StaffWord(Desks desks, BiConsumer<CallId, String> note, Consumer<CallId> hangUp) {
    this.note = note;
    this.hangUp = hangUp;
    String language = desks.house().house().restaurant().languages().getFirst();
    this.speech = new Speech(Messages.in(Locale.of(language)));
  }

  @Override
  public void whisper(String callId, String text) {
    note.accept(new CallId(callId), speech.say("note.staff", Fence.text(text)));
  }

  @Override
  public void corrected(String callId, PricedCart cart) {
    String news =
        cart.lines().isEmpty()
            ? speech.say("note.cart.empty")
            : speech.say(
                "note.cart", LineText.of(speech, cart.lines()), speech.money(cart.subtotal()));
    note.accept(new CallId(callId), news);
  }

  @Override
  public void hangUp(String callId) {
    hangUp.accept(new CallId(callId));
  }
}
