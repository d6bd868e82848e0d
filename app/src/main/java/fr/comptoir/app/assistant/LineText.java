package fr.comptoir.app.assistant;

import fr.comptoir.app.i18n.Speech;
import fr.comptoir.db.domain.order.PricedCart;
import java.util.List;

/// Lines of a cart or an order as they are read back: "2 Margherita avec Grande et 1 Tiramisu".
final class LineText {
  private LineText() {}

  static String of(Speech speech, List<PricedCart.Line> lines) {
    return speech.and(lines.stream().map(line -> one(speech, line)).toList());
  }

  private static String one(Speech speech, PricedCart.Line line) {
    String quantity = String.valueOf(line.quantity());
    List<String> options = line.options().stream().map(PricedCart.Option::name).toList();
    return options.isEmpty()
        ? speech.say("voice.line", quantity, line.name())
        : speech.say("voice.line.with", quantity, line.name(), String.join(", ", options));
  }
}
