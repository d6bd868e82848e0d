package fr.comptoir.app.print;

import fr.comptoir.app.i18n.Formats;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.app.print.Slip.Pen;
import fr.comptoir.app.print.Slip.Size;
import fr.comptoir.db.domain.Money;
import fr.comptoir.db.domain.print.TicketPaper;
import fr.comptoir.db.domain.restaurant.House;
import java.time.Instant;
import java.util.List;

/// Shows that a printer works, where it is, and that accents and the euro sign come out.
record TestSlip(Messages words, Formats formats, House house) {
  private static final String LETTERS = "àâäçéèêëîïôöœùûü ÀÂÇÉÈÊÎÔŒÙ";

  Slip of(TicketPaper paper, Instant now) {
    var pen = new Pen();
    pen.centred(house.restaurant().name(), Size.LARGE, true);
    pen.centred(words.text("ticket.test"), Size.NORMAL, false);
    pen.rule();
    pen.bold(paper.printer().name(), paper.printer().widthMm() + " mm", Size.LARGE);
    String stations =
        new SlipHead(words, formats, house).stations(List.copyOf(paper.printer().stations()));
    if (!stations.isEmpty()) pen.words(stations, Size.NORMAL);
    pen.words(LETTERS, Size.NORMAL);
    pen.words(words.text("ticket.total"), formats.money(Money.cents(123_450)), Size.NORMAL);
    pen.band(words.text("ticket.allergy"), Size.LARGE);
    pen.rule();
    pen.words("", words.text("ticket.printed", formats.time(now)), Size.SMALL);
    return pen.slip();
  }
}
