package fr.comptoir.app.ui.fx;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// One entry of the side bar. Made anew when the language changes; what it shows lives on in its
/// view model. FX thread.
public interface Screen extends AutoCloseable {
  Region node();

  /// The screen's title in the top bar.
  String title();

  /// Main actions of the screen, shown beside its title.
  default List<Node> actions() {
    return List.of();
  }

  /// Each second.
  default void tick(Instant now) {}

  /// Stops listening to the view model.
  @Override
  void close();
}
