package fr.comptoir.app.ui.service;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.ui.fx.Card;
import fr.comptoir.app.ui.fx.OrderWords;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.order.PricedCart;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Who is on a line, what is said, and the cart as it fills.
final class CallCard extends Card<LiveCall> {
  private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");
  private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

  private final Words words;
  private final CallsViewModel model;
  private final Label line = badge("", Tone.ACCENT);
  private final Label who = name("", "strong");
  private final Label regular = badge("", Tone.VIOLET);
  private final Label vip = badge("", Tone.WARNING);
  private final Label usual = paragraph("", "muted");
  private final Label person = paragraph("", "allergy-band");
  private final Label length = label("", "strong");
  private final Label about = name("", "muted");
  private final Label allergies = paragraph("", "allergy-band");
  private final Label notice = paragraph("", "note-band");
  private final TranscriptBox transcript;
  private final GhostCart ghost;
  private final CallButtons buttons;
  private @Nullable LiveCall call;

  CallCard(Words words, CallsViewModel model) {
    super("call-card");
    this.words = words;
    this.model = model;
    this.transcript = new TranscriptBox(words);
    this.ghost = new GhostCart(words, this::correct);
    this.buttons = new CallButtons(words, model);
    vip.setText(words.text("call.vip"));
    person.setText(words.text("call.wants_person"));
    reveal(usual, false);
    length.setMinWidth(Region.USE_PREF_SIZE);
    getChildren()
        .addAll(
            row(8, line, who, spacer(), length),
            row(8, about, spacer(), vip, regular),
            person,
            allergies,
            notice,
            usual,
            transcript,
            ghost,
            buttons);
  }

  @Override
  public void show(LiveCall now) {
    if (call == null || !Objects.equals(call.customer(), now.customer())) {
      showUsual(now.customer());
    }
    call = now;
    boolean urgent = model.isUrgent(now);
    pseudoClassStateChanged(URGENT, urgent);
    reveal(person, urgent && !CallsViewModel.isVoiceLost(now));
    reveal(vip, now.customer() != null && now.customer().vip());
    buttons.show(now);
    pseudoClassStateChanged(LIVE, now.phase() == LiveCall.Phase.TALKING);
    line.setText(words.text("call.line", now.line().replaceAll("\\D", "")));
    who.setText(caller(now));
    showRegular(now.customer());
    String facts = about(now);
    about.setText(facts);
    reveal(about, !facts.isEmpty());
    Customer customer = now.customer();
    boolean warned = customer != null && !customer.allergies().isEmpty();
    allergies.setText(
        customer != null && warned
            ? words.text("call.allergies", String.join(", ", customer.allergies()))
            : "");
    reveal(allergies, warned);
    notice.setText(now.notice().isEmpty() ? "" : notice(now.notice()));
    reveal(notice, !now.notice().isEmpty());
    transcript.show(now.turns());
    reveal(transcript, !now.turns().isEmpty());
    ghost.show(now.cart());
    reveal(ghost, !now.cart().lines().isEmpty());
    setAccessibleText(words.text("call.card", line.getText(), who.getText()));
  }

  private void showUsual(@Nullable Customer customer) {
    reveal(usual, false);
    if (customer == null) {
      return;
    }
    var orders = new OrderWords(words);
    model.usual(
        customer,
        cart -> {
          usual.setText(words.text("call.usual", orders.dishes(cart.lines())));
          reveal(usual, !cart.lines().isEmpty());
        });
  }

  private void correct(PricedCart.Line wrong, int quantity) {
    if (call != null) {
      model.setQuantity(call, wrong, quantity);
    }
  }

  /// Space: the one thing that can't wait is a word to the assistant.
  @Override
  protected void act() {
    buttons.whisper();
  }

  private String caller(LiveCall now) {
    if (now.customer() != null && !now.customer().name().isBlank()) {
      return now.customer().name();
    }
    return now.caller() != null ? words.formats().phone(now.caller()) : words.text("call.withheld");
  }

  private void showRegular(@Nullable Customer customer) {
    boolean known = customer != null && customer.orders() > 0;
    regular.setText(
        customer != null && known
            ? words.text("call.orders", customer.orders())
            : words.text("call.new_guest"));
    String tone = (known ? Tone.VIOLET : Tone.NEUTRAL).styleClass();
    if (!regular.getStyleClass().contains(tone)) { // else styled anew with every word
      regular.getStyleClass().setAll("label", "badge", tone);
    }
    reveal(regular, customer == null || customer.orders() > 0);
  }

  private String about(LiveCall now) {
    String number =
        now.customer() != null && !now.customer().name().isBlank() && now.caller() != null
            ? words.formats().phone(now.caller())
            : "";
    String wish = now.wish() == null ? "" : wish(now.wish());
    return number.isEmpty() || wish.isEmpty() ? number + wish : number + " · " + wish;
  }

  /// Known wishes have words of their own; anything else is shown as it came.
  private String wish(String wish) {
    return words.messages().knows("call.wish." + wish) ? words.text("call.wish." + wish) : wish;
  }

  private String notice(String what) {
    String kind = what.contains(":") ? what.substring(0, what.indexOf(':')) : what;
    return words.messages().knows("call.notice." + kind) ? words.text("call.notice." + kind) : what;
  }

  @Override
  public void tick(Instant now) {
    if (call != null) {
      length.setText(words.formats().stopwatch(Duration.between(call.startedAt(), now)));
    }
  }
}
