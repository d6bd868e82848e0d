package fr.comptoir.app.ui.fx;

import javafx.scene.layout.Region;

/// A frame as large as the room it is given, whatever is in it: what changes inside is laid out
/// anew inside, and the window around it is left in peace. On a board of hundreds of cards and four
/// calls that are written down, that is most of a pulse's work.
public final class StillFrame extends Region {
  private final Region content;

  public StillFrame(Region content) {
    this.content = content;
    content.setManaged(false); // its requests for layout end here
    setMinSize(0, 0);
    getChildren().add(content);
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
