package fr.comptoir.app;

import fr.comptoir.app.assistant.ClipBook;
import fr.comptoir.app.setup.SampleHouse;
import fr.comptoir.db.store.Database;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.media.LibjitsiEngine;
import fr.comptoir.telephony.voice.Prompt;
import java.io.PrintStream;
import java.net.InetAddress;
import java.time.Clock;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;

/// Tries the parts that a wrongly packaged program lacks: the database, the sample, the sound, TLS.
/// Says of each whether it works.
final class SelfCheck {
  private final PrintStream out;
  private boolean good = true;

  private SelfCheck(PrintStream out) {
    this.out = out;
  }

  static boolean run(PrintStream out) {
    SelfCheck check = new SelfCheck(out);
    check.part("book", SelfCheck::book);
    check.part("sound", SelfCheck::sound);
    check.part("voice clips", SelfCheck::clips);
    check.part("TLS", () -> SSLContext.getDefault().getProtocol());
    return check.good;
  }

  private void part(String name, Callable<Object> part) {
    try {
      out.println("ok     " + name + ": " + part.call());
    } catch (Exception | LinkageError e) {
      good = false;
      out.println("broken " + name + ": " + e);
    }
  }

  private static Object book() {
    SampleHouse sample = SampleHouse.read(Clock.systemDefaultZone());
    try (Database book = Database.inMemory(() -> false)) {
      book.write(tx -> tx.menu().save(sample.menu()));
      return book.read(reading -> reading.menu().get().items().size()) + " dishes";
    }
  }

  private static Object sound() throws Exception {
    try (LibjitsiEngine engine =
        LibjitsiEngine.start(InetAddress.getLoopbackAddress(), 40_000, 40_199)) {
      return "pacer and RTP, legs open " + engine.openLegs();
    }
  }

  private static Object clips() {
    return new ClipBook().clip(Prompt.UNAVAILABLE, "fr", Codec.PCMA).length + " bytes";
  }
}
