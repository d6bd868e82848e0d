package fr.comptoir.app.ui.kitchen;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends subscriptions whose `close` promises more exceptions than it has.
final class Closing {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private Closing() {}

  static void quietly(AutoCloseable subscription) {
    try {
      subscription.close();
    } catch (Exception e) { // AutoCloseable's signature; ours don't throw
      LOG.warn("could not unsubscribe", e);
    }
  }
}
