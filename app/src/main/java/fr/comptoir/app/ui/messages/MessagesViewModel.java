package fr.comptoir.app.ui.messages;

import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.HouseBook;
import fr.comptoir.app.ui.fx.Lane;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.db.domain.message.Message;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.collections.ObservableList;

/// Messages nobody has dealt with yet, urgent first, then the newest. FX thread only.
public final class MessagesViewModel {
  private final HouseBook book;
  private final Background background;
  private final Notices notices;
  private final Map<UUID, Message> known = new HashMap<>();
  private final Lane<Message> open =
      new Lane<>(
          Message::id,
          Comparator.comparing(Message::urgent)
              .thenComparing(Message::at)
              .reversed()
              .thenComparing(Message::id));

  public MessagesViewModel(HouseBook book, Background background, Notices notices) {
    this.book = book;
    this.background = background;
    this.notices = notices;
  }

  public ObservableList<Message> open() {
    return open.items();
  }

  /// Newer version wins; what is done leaves.
  public void apply(Message message) {
    Message before = known.get(message.id());
    if (before != null && before.version() >= message.version()) {
      return;
    }
    known.put(message.id(), message);
    switch (message.state()) {
      case NEW, SEEN, IN_PROGRESS, REOPENED -> open.put(message);
      case DONE -> open.remove(message);
    }
  }

  public void close(Message message) {
    background.run(
        () -> book.close(message),
        outcome ->
            notices.settle(
                outcome, done -> notices.done("messages.done", List.of(done.name()), null)));
  }
}
