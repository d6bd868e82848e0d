package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.icon;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.row;

import fr.comptoir.app.ui.fx.ReservationWords;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.reservation.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One party on the plan of the hours: who and how many, its state in colour and word, what to
/// mind.
final class PartyBlock extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

  private final Words words;
  private final ReservationWords reservations;
  private final int groupFrom;
  private final Label guest = name("", "strong");
  private final Label state = name("");
  private final HBox head = row(6);
  private Reservation party;

  PartyBlock(Words words, Reservation party, int groupFrom) {
    this.words = words;
    this.reservations = new ReservationWords(words);
    this.groupFrom = groupFrom;
    this.party = party;
    getStyleClass().add("party-block");
    setAlignment(Pos.CENTER_LEFT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setId("party-" + party.code());
    getChildren().addAll(head, state);
  }

  Reservation party() {
    return party;
  }

  /// The newest snapshot.
  void show(Reservation now) {
    party = now;
    guest.setText(words.text("reservations.block", reservations.guest(now), now.partySize()));
    List<FontIcon> signs = signs(now);
    head.getChildren().setAll(guest);
    head.getChildren().addAll(signs);
  }

  private static List<FontIcon> signs(Reservation party) {
    List<FontIcon> signs = new ArrayList<>();
    if (!party.wishes().allergies().isEmpty()) signs.add(sign(Feather.ALERT_TRIANGLE, "allergy"));
    if (!party.wishes().occasion().isBlank()) signs.add(sign(Feather.GIFT, "occasion"));
    if (party.wishes().highChairs() > 0) signs.add(sign(Feather.SMILE, "high-chair"));
    return signs;
  }

  private static FontIcon sign(Feather symbol, String style) {
    FontIcon sign = icon(symbol);
    sign.getStyleClass().add(style);
    return sign;
  }

  void tick(Instant now) {
    String said = said(now);
    String wish = wish();
    state.setText(wish.isEmpty() ? said : said + " · " + wish);
    Tone tone = tone(now);
    if (!getStyleClass().contains(tone.styleClass())) {
      getStyleClass().setAll("party-block", tone.styleClass());
    }
    setAccessibleText(
        words.text(
            "reservations.block.spoken",
            guest.getText(),
            words.formats().time(party.start()),
            String.join(" + ", party.tables()),
            state.getText()));
  }

  private String said(Instant now) {
    long over = Duration.between(party.end(), now).toMinutes();
    return party.state() == Reservation.State.SEATED && over > 0
        ? words.text("reservations.overdue", over)
        : reservations.state(party, now);
  }

  private String wish() {
    var parts = new ArrayList<String>();
    parts.addAll(party.wishes().allergies());
    if (!party.wishes().occasion().isBlank()) parts.add(party.wishes().occasion());
    if (!party.wishes().note().isBlank()) parts.add(party.wishes().note());
    return String.join(" · ", parts);
  }

  private Tone tone(Instant now) {
    boolean overdue = party.state() == Reservation.State.SEATED && party.end().isBefore(now);
    if (overdue) return Tone.DANGER;
    boolean group = party.partySize() >= groupFrom && party.state() == Reservation.State.CONFIRMED;
    return group && !ReservationWords.isLate(party, now)
        ? Tone.VIOLET
        : ReservationWords.tone(party, now);
  }

  /// Until when it is drawn: who hasn't left is still there.
  static Instant end(Reservation party, Instant now) {
    return party.state() == Reservation.State.SEATED && party.end().isBefore(now)
        ? now
        : party.end();
  }

  void mark(boolean chosen, boolean held) {
    pseudoClassStateChanged(CHOSEN, chosen);
    pseudoClassStateChanged(HELD, held);
  }
}
