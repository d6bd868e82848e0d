package fr.comptoir.app.ui.kitchen;

import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.Refusal;
import java.time.Instant;
import java.util.function.Function;
import javafx.scene.layout.Region;

/// The kitchen as a screen of the window.
public final class KitchenView implements Screen {
  private final Words words;
  private final RailPane rail;

  /// @param no puts a refusal into words
  public KitchenView(
      Words words, RailViewModel model, RailKeys keys, Function<Refusal, String> no) {
    this.words = words;
    this.rail = new RailPane(words, model, keys, no);
  }

  @Override
  public Region node() {
    return rail;
  }

  @Override
  public String title() {
    return words.text("kitchen.title");
  }

  @Override
  public void tick(Instant now) {
    rail.tick(now);
  }

  @Override
  public void close() {
    rail.close();
  }
}
