package fr.comptoir.app.print;

import fr.comptoir.app.i18n.Formats;
import fr.comptoir.app.i18n.Messages;
import fr.comptoir.db.domain.print.TicketPaper;
import fr.comptoir.db.domain.restaurant.House;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes the picture of a ticket, in the house's first language. Thread-safe.
public final class TicketArt {
  private static final int BROAD_MM = 80;
  private static final int BROAD_DOTS = 576;
  private static final int NARROW_DOTS = 384;

  private @Nullable PrintFonts fonts;

  /// @param house as it is now
  /// @param now printed at the foot
  public BufferedImage picture(TicketPaper paper, House house, Instant now) {
    return picture(paper, house, now, Locale.of(house.restaurant().languages().getFirst()));
  }

  BufferedImage picture(TicketPaper paper, House house, Instant now, Locale language) {
    Messages words = Messages.in(language);
    var setter =
        new SlipSetter(fonts(), dots(paper.printer().widthMm()), words.text("ticket.too_long"));
    return SlipPress.print(setter.set(slip(paper, house, now, language)));
  }

  /// Read when they are first needed: a house without printers has no use for them.
  private synchronized PrintFonts fonts() {
    if (fonts == null) fonts = PrintFonts.inter();
    return fonts;
  }

  static Slip slip(TicketPaper paper, House house, Instant now, Locale language) {
    Messages words = Messages.in(language);
    var formats = new Formats(words.locale(), house.restaurant().zone());
    return switch (paper.job().kind()) {
      case KITCHEN, DELTA, VOID -> new KitchenSlip(words, formats, house).of(paper, now);
      case COUNTER -> new CounterSlip(words, formats, house).of(paper, now);
      case TEST -> new TestSlip(words, formats, house).of(paper, now);
    };
  }

  /// Printable dots of a roll: 72 and 48 mm at 8 a millimetre, as these printers have them.
  static int dots(int widthMm) {
    return widthMm >= BROAD_MM ? BROAD_DOTS : NARROW_DOTS;
  }
}
