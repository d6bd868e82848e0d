package fr.comptoir.app.print;

import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/// The way to one printer. Blocking; used by one thread, but closed by any.
interface TicketDoor {
  /// Reaches it.
  ///
  /// @param meanwhile hears what keeps it from going on while a ticket is being printed; it goes on
  ///   by itself
  /// @throws PrinterException it can't print now
  Session open(Consumer<Trouble> meanwhile) throws PrinterException;

  /// For one ticket.
  interface Session extends AutoCloseable {
    /// Puts a picture on the paper, without cutting it off.
    ///
    /// @throws PrinterException not known to be on the paper whole
    void print(BufferedImage ticket) throws PrinterException;

    /// Cuts it off.
    ///
    /// @throws PrinterException not known to be cut
    void cut() throws PrinterException;

    @Override
    void close();
  }
}
