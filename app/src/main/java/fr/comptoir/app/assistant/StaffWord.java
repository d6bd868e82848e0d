package fr.comptoir.app.assistant;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.LiveLine;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.i18n.Speech;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.call.LiveCalls;
import java.util.List;
import java.util.Locale;

/// Puts what the staff do in a call into a note for its voice: the caller hears nothing of it until
/// the assistant speaks again.
public final class StaffWord implements LiveLine {
  private final LiveCalls calls;
  private final Speech speech;

  public StaffWord(Desks desks, LiveCalls calls) {
    this.calls = calls;
    String language = desks.house().house().restaurant().languages().getFirst();
    this.speech = new Speech(Messages.in(Locale.of(language)));
  }

  @Override
  public void whisper(String callId, String text) {
    calls.note(new CallId(callId), speech.say("note.staff", Fence.text(text)));
  }

  @Override
  public void corrected(String callId, PricedCart cart) {
    String news =
        cart.lines().isEmpty()
            ? speech.say("note.cart.empty")
            : speech.say(
                "note.cart", LineText.of(speech, cart.lines()), speech.money(cart.subtotal()));
    calls.note(new CallId(callId), news);
  }

  @Override
  public void hangUp(String callId) {
    calls.hangUp(new CallId(callId));
  }

  @Override
  public void takeOver(String callId) {
    calls.takeOver(new CallId(callId), calls.phones());
  }

  @Override
  public void giveBack(String callId) {
    calls.giveBack(new CallId(callId));
  }

  @Override
  public List<String> phones() {
    return calls.phones();
  }
}
