package fr.comptoir.telephony.voice.realtime;

import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.voice.Tool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who said what so far, item by item in the order they began; how much sound of each arrived; and
/// what of it has to be told to a service that starts anew. Pure state; not thread-safe.
final class Transcript {
  /// A new session is told so many of the last turns.
  private static final int REMEMBERED = 40;

  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, Used> tools = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();

  /// A turn, or a tool used between two of them.
  private static final class Item {
    final String response;
    final boolean caller;
    String text = "";
    boolean complete;
    long bytes;
    boolean cut;
    double heardShare = 1;

    Item(String response, boolean caller) {
      this.response = response;
      this.caller = caller;
    }
  }

  private record Used(Tool.Call call, @Nullable String output) {}

  /// How the service must be told that an item was not heard to its end; 0 for not at all.
  record Cut(String itemId, int heardMillis) {}

  /// The caller's item exists, so that it stands where it was said, whenever its words come.
  void callerBegan(String itemId) {
    items.computeIfAbsent(itemId, id -> new Item("", true));
  }

  /// @return the whole text so far
  String add(String responseId, String itemId, boolean caller, String delta) {
    Item item = items.computeIfAbsent(itemId, id -> new Item(responseId, caller));
    item.text += delta;
    return item.text;
  }

  /// @param text empty keeps what came in pieces
  /// @return the whole text, or null when it was complete before
  @Nullable String complete(String responseId, String itemId, boolean caller, String text) {
    Item item = items.computeIfAbsent(itemId, id -> new Item(responseId, caller));
    if (item.complete && (text.isEmpty() || text.equals(item.text))) return null;
    item.complete = true;
    if (!text.isEmpty()) item.text = text;
    return item.text;
  }

  /// @return false when this item was cut off: its sound is not to be played
  boolean received(String responseId, String itemId, int bytes) {
    Item item = items.computeIfAbsent(itemId, id -> new Item(responseId, false));
    if (item.cut) return false;
    item.bytes += bytes;
    open.add(itemId);
    return true;
  }

  boolean isCut(String itemId) {
    Item item = items.get(itemId);
    return item != null && item.cut;
  }

  /// @return whether there was sound that had not ended yet
  boolean audioEnded(String itemId) {
    return open.remove(itemId);
  }

  /// Items of a response whose sound never ended properly.
  List<String> unended(String responseId) {
    return open.stream().filter(id -> response(id).equals(responseId)).toList();
  }

  /// Items of a response whose words never ended properly.
  List<String> incomplete(String responseId) {
    return items.entrySet().stream()
        .filter(e -> !e.getValue().caller && e.getValue().response.equals(responseId))
        .filter(e -> !e.getValue().complete && !e.getValue().text.isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Whether a response brought any sound.
  boolean spoke(String responseId) {
    return items.values().stream()
        .anyMatch(item -> !item.caller && item.bytes > 0 && item.response.equals(responseId));
  }

  /// The response that brought an item; empty for one nobody knows.
  String response(String itemId) {
    Item item = items.get(itemId);
    return item == null ? "" : item.response;
  }

  /// The caller cut in after hearing so much of an item. What the service sent after it, nobody
  /// heard. Never claims more than what arrived: the service takes that as an error.
  List<Cut> cut(String itemId, int heardMillis) {
    List<Cut> cuts = new ArrayList<>();
    boolean after = false;
    for (Map.Entry<String, Item> entry : items.entrySet()) {
      Item item = entry.getValue();
      if (entry.getKey().equals(itemId)) {
        after = true;
        int received = (int) (item.bytes / Codec.BYTES_PER_MILLI);
        if (item.caller || item.cut) continue;
        if (heardMillis >= received && !open.contains(itemId)) continue;
        int heard = Math.clamp(heardMillis, 0, received);
        item.heardShare = received == 0 ? 0 : (double) heard / received;
        cuts.add(new Cut(itemId, heard));
      } else if (after && !item.caller && !item.cut && item.bytes > 0) {
        item.heardShare = 0;
        cuts.add(new Cut(entry.getKey(), 0));
      }
    }
    for (Cut cut : cuts) {
      Item item = items.get(cut.itemId());
      if (item != null) item.cut = true;
    }
    return cuts;
  }

  void used(Tool.Call call) {
    tools.put(call.callId(), new Used(call, null));
    items.put(call.callId(), new Item("", true));
  }

  void answered(String callId, String output) {
    Used used = tools.get(callId);
    if (used != null) tools.put(callId, new Used(used.call(), output));
  }

  boolean hasAssistantSpoken() {
    return items.values().stream().anyMatch(item -> !item.caller && item.bytes > 0);
  }

  /// The last turns as the caller lived them, for a new session. A tool that was not answered yet
  /// is told as a call; its output follows when it comes.
  List<ClientEvent> history() {
    List<ClientEvent> told = new ArrayList<>();
    int skip = Math.max(0, items.size() - REMEMBERED);
    for (Map.Entry<String, Item> entry : items.entrySet()) {
      if (skip-- > 0) continue;
      Used used = tools.get(entry.getKey());
      if (used != null) {
        Tool.Call call = used.call();
        told.add(new ClientEvent.RememberTool(call.callId(), call.name(), call.arguments()));
        if (used.output() != null) {
          told.add(new ClientEvent.ToolOutput(call.callId(), used.output()));
        }
        continue;
      }
      String heard = heard(entry.getValue());
      if (!heard.isBlank()) told.add(new ClientEvent.Remember(entry.getValue().caller, heard));
    }
    return told;
  }

  /// Words run ahead of the sound, so a cut sentence ends about where the sound did.
  private static String heard(Item item) {
    if (!item.cut) return item.text;
    int end = (int) (item.text.length() * item.heardShare);
    int space = item.text.lastIndexOf(' ', end);
    return space <= 0 ? "" : item.text.substring(0, space) + "…";
  }
}
