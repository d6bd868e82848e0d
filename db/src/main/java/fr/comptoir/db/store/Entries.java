package fr.comptoir.db.store;

import static java.util.Objects.requireNonNull;

import fr.comptoir.db.domain.call.JournalEntry.BargedIn;
import fr.comptoir.db.domain.call.JournalEntry.Ended;
import fr.comptoir.db.domain.call.JournalEntry.Entry;
import fr.comptoir.db.domain.call.JournalEntry.Key;
import fr.comptoir.db.domain.call.JournalEntry.Noted;
import fr.comptoir.db.domain.call.JournalEntry.Said;
import fr.comptoir.db.domain.call.JournalEntry.ToolUsed;
import fr.comptoir.db.store.gen.tables.records.CallEntryRecord;

/// Journal entries as rows: one kind, a few columns each.
final class Entries {
  private static final String SAID = "said";
  private static final String TOOL = "tool";
  private static final String BARGED_IN = "barged_in";
  private static final String KEY = "key";
  private static final String NOTED = "noted";
  private static final String ENDED = "ended";

  private Entries() {}

  static CallEntryRecord row(Entry entry) {
    var row = new CallEntryRecord();
    switch (entry) {
      case Said said -> {
        row.setKind(SAID);
        row.setSpeaker(said.speaker());
        row.setItemId(said.itemId());
        row.setContent(said.text());
      }
      case ToolUsed tool -> {
        row.setKind(TOOL);
        row.setToolCallId(tool.toolCallId());
        row.setContent(tool.name());
        row.setArguments(tool.arguments());
        row.setResult(tool.result());
        row.setMillis(tool.millis());
      }
      case BargedIn cut -> {
        row.setKind(BARGED_IN);
        row.setItemId(cut.itemId());
        row.setContent("");
        row.setMillis(cut.heardMillis());
      }
      case Key key -> {
        row.setKind(KEY);
        row.setContent(String.valueOf(key.digit()));
      }
      case Noted noted -> {
        row.setKind(NOTED);
        row.setContent(noted.what());
      }
      case Ended ended -> {
        row.setKind(ENDED);
        row.setContent(ended.reason());
      }
    }
    return row;
  }

  static Entry entry(CallEntryRecord row) {
    return switch (row.getKind()) {
      case SAID ->
          new Said(
              requireNonNull(row.getSpeaker()), requireNonNull(row.getItemId()), row.getContent());
      case TOOL ->
          new ToolUsed(
              requireNonNull(row.getToolCallId()),
              row.getContent(),
              requireNonNull(row.getArguments()),
              requireNonNull(row.getResult()),
              requireNonNull(row.getMillis()));
      case BARGED_IN ->
          new BargedIn(requireNonNull(row.getItemId()), requireNonNull(row.getMillis()));
      case KEY -> new Key(row.getContent().charAt(0));
      case NOTED -> new Noted(row.getContent());
      case ENDED -> new Ended(row.getContent());
      default -> throw new IllegalStateException("journal entry of kind " + row.getKind());
    };
  }
}
