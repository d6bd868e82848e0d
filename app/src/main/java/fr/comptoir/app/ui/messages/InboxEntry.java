package fr.comptoir.app.ui.messages;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.message.Message;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Something that waits for a person: a message, or a call in which nobody was helped.
public sealed interface InboxEntry {
  /// Urgent ones first, then the newest.
  Comparator<InboxEntry> ORDER =
      Comparator.comparing(InboxEntry::urgent).thenComparing(InboxEntry::at).reversed();

  Object key();

  Instant at();

  boolean urgent();

  /// Whether somebody has looked at it.
  boolean unread();

  @Nullable PhoneNumber phone();

  record Left(Message message) implements InboxEntry {
    @Override
    public Object key() {
      return message.id();
    }

    @Override
    public Instant at() {
      return message.at();
    }

    @Override
    public boolean urgent() {
      return message.urgent() && message.state() != Message.State.DONE;
    }

    @Override
    public boolean unread() {
      return message.state() == Message.State.NEW;
    }

    @Override
    public @Nullable PhoneNumber phone() {
      return message.phone();
    }
  }

  record Missed(CallLine line) implements InboxEntry {
    @Override
    public Object key() {
      return line.call().id();
    }

    @Override
    public Instant at() {
      return line.call().startedAt();
    }

    @Override
    public boolean urgent() {
      return false;
    }

    @Override
    public boolean unread() {
      return true;
    }

    @Override
    public @Nullable PhoneNumber phone() {
      return line.call().caller();
    }
  }
}
