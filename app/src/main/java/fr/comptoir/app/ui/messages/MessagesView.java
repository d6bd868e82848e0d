package fr.comptoir.app.ui.messages;

import static fr.comptoir.app.ui.fx.Pieces.badge;
import static fr.comptoir.app.ui.fx.Pieces.button;
import static fr.comptoir.app.ui.fx.Pieces.column;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.name;
import static fr.comptoir.app.ui.fx.Pieces.paragraph;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.scrolling;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Card;
import fr.comptoir.app.ui.fx.CardList;
import fr.comptoir.app.ui.fx.Pieces;
import fr.comptoir.app.ui.fx.Screen;
import fr.comptoir.app.ui.fx.Tone;
import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.db.domain.message.Message;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// Messages as cards, each with "Traité".
public final class MessagesView implements Screen {
  private static final double CARD = 380;

  private final Words words;
  private final CardList<Message> cards;
  private final StackPane root;
  private final Subscription subscription;

  public MessagesView(Words words, MessagesViewModel model) {
    this.words = words;
    this.cards =
        new CardList<>(model.open(), Message::id, () -> new MessageCard(words, model::close), CARD);
    Label nothing = paragraph(words.text("messages.empty"), "empty");
    root = new StackPane(scrolling(column(0, nothing, cards)));
    root.getStyleClass().add("screen");
    subscription = Bindings.isEmpty(model.open()).subscribe(none -> Pieces.reveal(nothing, none));
  }

  private static final class MessageCard extends Card<Message> {
    private final Words words;
    private final Consumer<Message> done;

    MessageCard(Words words, Consumer<Message> done) {
      super("message-card");
      this.words = words;
      this.done = done;
    }

    @Override
    public void show(Message message) {
      String phone =
          message.phone() == null
              ? words.text("call.withheld")
              : words.formats().phone(message.phone());
      Button action = button(words.text("messages.close"), "action", "quiet");
      action.setOnAction(click -> done.accept(message));
      var head =
          row(
              8,
              name(message.name().isBlank() ? phone : message.name(), "strong"),
              badge(words.text("messages.category.", message.category()), Tone.NEUTRAL),
              spacer(),
              label(words.formats().time(message.at()), "muted"));
      if (message.urgent()) {
        head.getChildren().add(1, badge(words.text("messages.urgent"), Tone.DANGER));
      }
      getChildren()
          .setAll(head, paragraph(message.content()), row(8, label(phone), spacer(), action));
    }
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public String title() {
    return words.text("messages.title");
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    cards.close();
  }
}
