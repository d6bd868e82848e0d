package fr.comptoir.app.desk;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallQuality;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.JournalEntry;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.order.PricedCart;
import fr.comptoir.telephony.call.CallEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Turns call events into journal lines and snapshots. Used by the call desk's thread only.
final class CallBook {
  /// Somebody of the house talks with the caller.
  private static final String PERSON = "person";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> DONE =
      Set.of(
          "ok", "available", "confirmed", "pending", "found", "cancelled", "saved", "transferring");

  /// Calls that were offered and never began: nobody tells of their end.
  private static final int CODECS = 64;

  private final Map<String, CallInProgress> calls = new HashMap<>();
  private final Map<String, String> codecs = new LinkedHashMap<>();
  private final CallJournal journal;
  private final CustomerDesk customers;
  private final Consumer<LiveCall> shown;

  CallBook(CallJournal journal, CustomerDesk customers, Consumer<LiveCall> shown) {
    this.journal = journal;
    this.customers = customers;
    this.shown = shown;
  }

  void on(CallEvent event) {
    switch (event) {
      case CallEvent.Started e -> started(e);
      case CallEvent.Answered e ->
          with(e.call().value(), call -> call.written(journal.answered(call.record(), e.at())));
      case CallEvent.Said e -> with(e.call().value(), call -> said(call, e));
      case CallEvent.ToolUsed e -> with(e.call().value(), call -> toolUsed(call, e));
      case CallEvent.BargedIn e ->
          with(e.call().value(), call -> call.written(journal.bargedIn(call.record(), e)));
      case CallEvent.KeyPressed e ->
          with(
              e.call().value(),
              call -> journal.append(call.record().id(), e.at(), new JournalEntry.Key(e.digit())));
      case CallEvent.Used e ->
          with(e.call().value(), call -> call.written(journal.used(call.record(), e)));
      case CallEvent.Noted e ->
          with(
              e.call().value(),
              call -> {
                journal.append(call.record().id(), e.at(), new JournalEntry.Noted(e.what()));
                call.notice(e.what());
                if (e.what().startsWith(PERSON)) call.deed(CallRecord.Outcome.TRANSFERRED);
              });
      case CallEvent.Ended e -> with(e.call().value(), call -> ended(call, e));
      case CallEvent.LineChanged _ -> {}
    }
  }

  private void started(CallEvent.Started e) {
    PhoneNumber phone = journal.shown(e.line(), customers.parse(e.caller().number()).orElse(null));
    Customer customer = Optional.ofNullable(phone).flatMap(customers::byPhone).orElse(null);
    var record =
        new CallRecord(
            e.call().value(),
            1,
            e.line(),
            phone,
            customer == null ? null : customer.id(),
            e.at(),
            null,
            null,
            null,
            null,
            e.voice(),
            0,
            0,
            0,
            0,
            0,
            0);
    calls.put(record.id(), new CallInProgress(journal.begin(record), customer));
    with(record.id(), _ -> {});
  }

  /// Unfinished text is for the screen only.
  private void said(CallInProgress call, CallEvent.Said e) {
    boolean caller = e.speaker() == CallEvent.Speaker.CALLER;
    call.turn(new LiveCall.Said(e.itemId(), caller, e.text(), e.complete()));
    call.heard(caller, e.at());
    if (e.complete() && !e.text().isBlank()) {
      var speaker = caller ? JournalEntry.Speaker.CALLER : JournalEntry.Speaker.ASSISTANT;
      journal.append(
          call.record().id(), e.at(), new JournalEntry.Said(speaker, e.itemId(), e.text()));
    }
  }

  private void toolUsed(CallInProgress call, CallEvent.ToolUsed e) {
    journal.append(
        call.record().id(),
        e.at(),
        new JournalEntry.ToolUsed(e.toolCallId(), e.name(), e.arguments(), e.output(), e.millis()));
    JsonNode answer = parsed(e.output());
    call.turn(
        new LiveCall.Tool(
            e.toolCallId(),
            e.name(),
            DONE.contains(answer.path("status").asString("")),
            answer.path("say").asString("")));
  }

  private static JsonNode parsed(String output) {
    try {
      return JSON.readTree(output);
    } catch (JacksonException notJson) {
      return JSON.createObjectNode();
    }
  }

  private void ended(CallInProgress call, CallEvent.Ended e) {
    CallRecord.Outcome outcome = call.outcome(e.reason(), e.callerSpoke());
    String codec = codecs.remove(call.record().id());
    journal.quality(
        new CallQuality(
            call.record().id(), codec == null ? "" : codec, e.quality().received(), call.reply()));
    call.written(journal.ended(call.record(), e.at(), e.reason(), outcome, e.quality()));
    shown.accept(call.snapshot());
    calls.remove(call.record().id());
  }

  /// The codec of a call that is about to begin.
  void codec(String callId, String codec) {
    codecs.put(callId, codec);
    if (codecs.size() > CODECS) codecs.remove(codecs.keySet().iterator().next());
  }

  /// A deed that is done only after the caller has gone still is what came of the call.
  void deed(String callId, CallRecord.Outcome deed) {
    if (calls.containsKey(callId)) with(callId, call -> call.deed(deed));
    else journal.cameOfIt(callId, deed);
  }

  /// A deed taken back in the call it was done in doesn't name the call any more.
  void withdraw(String callId, CallRecord.Outcome deed) {
    with(callId, call -> call.withdraw(deed));
  }

  void cart(String callId, PricedCart cart) {
    with(callId, call -> call.cart(cart));
  }

  /// The item's id is its place among the whispers of the call.
  void whispered(String callId, String text, Instant at) {
    with(
        callId,
        call -> {
          String item = "staff-" + call.nextWhisper();
          call.turn(new LiveCall.Whispered(item, text));
          journal.append(callId, at, new JournalEntry.Said(JournalEntry.Speaker.STAFF, item, text));
        });
  }

  void wish(String callId, String what) {
    with(callId, call -> call.wish(what));
  }

  /// Works on a call going on and shows it; what comes after its end is too late.
  private void with(String callId, Consumer<CallInProgress> work) {
    @Nullable CallInProgress call = calls.get(callId);
    if (call == null) return;
    work.accept(call);
    if (call.record().endedAt() == null) shown.accept(call.snapshot());
  }
}
