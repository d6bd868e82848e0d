package fr.comptoir.app.ui.calls;

import fr.comptoir.app.desk.CallFile;
import fr.comptoir.app.desk.CallLog;
import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.desk.MessageDesk;
import fr.comptoir.app.desk.PersonDesk;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.BookPages;
import fr.comptoir.app.ui.fx.Coalesced;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.call.CallFilter;
import fr.comptoir.db.domain.call.CallLine;
import fr.comptoir.db.domain.call.CallMark;
import fr.comptoir.db.domain.call.CallRecord;
import fr.comptoir.db.domain.call.CallTally;
import fr.comptoir.db.domain.customer.Customer;
import fr.comptoir.db.domain.message.Message;
import fr.comptoir.db.domain.restaurant.Restaurant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The calls that were, read from the book page by page, and the page of the chosen one; what the
/// house does about them. FX thread only.
public final class CallHistoryViewModel {
  private final Desks desks;
  private final Background background;
  private final Notices notices;
  private final OnDuty onDuty;
  private final Restaurant house;
  private final CallLog log;
  private final CallFilters filters;
  private final BookPages<CallLine> pages;
  private final ReadOnlyObjectWrapper<CallTally> tally =
      new ReadOnlyObjectWrapper<>(new CallTally(0, 0));
  private final ReadOnlyObjectWrapper<List<String>> ports = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<CallFile>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LiveCall>> live =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Coalesced<CallTally> counting;
  private final Coalesced<List<String>> portsAsked;
  private final Coalesced<Optional<CallFile>> reading;
  private long spoken;

  /// Read off the FX thread by what is asked of the book.
  private volatile String chosen = "";

  private volatile CallFilter asked = CallFilter.ALL;

  public CallHistoryViewModel(
      Desks desks, Restaurant house, Background background, Notices notices, OnDuty onDuty) {
    this.desks = desks;
    this.house = house;
    this.background = background;
    this.notices = notices;
    this.onDuty = onDuty;
    this.log = desks.calls().log();
    this.filters = new CallFilters(house.businessDay(desks.house().clock().instant()));
    this.pages = new BookPages<>(background);
    this.counting = new Coalesced<>(background, () -> log.tally(asked), tally::set);
    this.portsAsked = new Coalesced<>(background, log::ports, ports::set);
    this.reading = new Coalesced<>(background, () -> log.file(chosen), this::read);
    filters.whenChanged(this::ask);
  }

  ZoneId zone() {
    return house.zone();
  }

  public CallFilters filters() {
    return filters;
  }

  public BookPages<CallLine> pages() {
    return pages;
  }

  /// How many calls the filters choose.
  public ReadOnlyObjectProperty<CallTally> tally() {
    return tally.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<String>> ports() {
    return ports.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<CallFile>> page() {
    return page.getReadOnlyProperty();
  }

  /// The chosen call while it goes on.
  public ReadOnlyObjectProperty<Optional<LiveCall>> live() {
    return live.getReadOnlyProperty();
  }

  public void load() {
    ask();
  }

  private void ask() {
    CallFilter filter = filters.filter(house, desks.house().clock().instant());
    asked = filter;
    pages.ask((offset, limit) -> log.page(filter, offset, limit));
    counting.ask();
    portsAsked.ask();
  }

  /// A call began, went on or ended.
  public void apply(CallRecord call) {
    changed(call.id());
    counting.ask();
  }

  public void apply(CallMark mark) {
    changed(mark.callId());
    counting.ask();
  }

  /// What came of a call has changed.
  public void cameOf(String callId) {
    changed(callId);
  }

  /// A card was edited, merged, blocked or erased: names of its calls may read otherwise.
  public void apply(Customer card) {
    pages.refresh();
    if (page.get().filter(file -> isOf(file, card)).isPresent()) {
      reading.ask();
    }
  }

  private static boolean isOf(CallFile file, Customer card) {
    Customer known = file.customer();
    return known != null && known.id() == card.id()
        || card.phone() != null && card.phone().equals(file.line().call().caller());
  }

  private void changed(String callId) {
    pages.refresh();
    if (callId.equals(chosen)) {
      reading.ask();
    }
  }

  /// A call goes on: its page grows with each turn, the one that is being said is shown as it is.
  public void apply(LiveCall call) {
    if (!call.id().equals(chosen)) {
      return;
    }
    live.set(call.phase() == LiveCall.Phase.ENDED ? Optional.empty() : Optional.of(call));
    long said = call.turns().stream().filter(CallHistoryViewModel::isOver).count();
    if (said != spoken) {
      spoken = said;
      reading.ask();
    }
  }

  private static boolean isOver(LiveCall.Turn turn) {
    return !(turn instanceof LiveCall.Said said) || said.complete();
  }

  /// Opens a call's page.
  public void choose(String id) {
    if (!id.equals(chosen)) {
      chosen = id;
      spoken = -1;
      live.set(Optional.empty());
    }
    reading.ask();
  }

  private void read(Optional<CallFile> file) {
    if (file.isEmpty() || file.get().line().call().id().equals(chosen)) {
      page.set(file);
    }
  }

  /// The assistant answered badly, and why; or it didn't after all.
  public void flag(CallFile file, boolean bad, String why) {
    CallMark before = file.line().mark();
    String id = before.callId();
    background.run(
        () -> log.flag(id, bad, why, onDuty.actor()),
        outcome ->
            notices.settle(
                outcome,
                mark ->
                    notices.done(
                        bad ? "calls.flagged" : "calls.unflagged",
                        List.of(),
                        () -> flag(file, before.bad(), before.note()))));
  }

  /// Nobody need call back; or somebody must.
  public void settle(String callId, boolean settled) {
    background.run(
        () -> log.settle(callId, settled, onDuty.actor()),
        outcome ->
            notices.settle(
                outcome,
                mark ->
                    notices.done(
                        settled ? "calls.settled" : "calls.unsettled",
                        List.of(),
                        () -> settle(callId, !settled))));
  }

  /// Leaves a message for whoever calls back later.
  public void leaveCallBack(CallFile file, String text) {
    var sender =
        new MessageDesk.Sender(
            file.line().name(), file.line().call().caller(), file.line().call().id());
    background.run(
        () -> desks.messages().leave(sender, text, Message.Category.CALLBACK_REQUEST, false),
        left ->
            notices.done(
                "calls.call_back.left",
                List.of(),
                () ->
                    background.run(
                        () -> desks.messages().move(left.id(), Message.State.DONE, onDuty.actor()),
                        outcome -> notices.settle(outcome, done -> {}))));
  }

  /// Takes no more calls from a number; or takes them again.
  public void block(PhoneNumber phone, boolean blocked, String reason) {
    background.run(
        () -> desks.customers().block(phone, blocked, reason, onDuty.actor()),
        outcome ->
            notices.settle(
                outcome,
                card ->
                    notices.done(
                        blocked ? "calls.blocked" : "calls.unblocked",
                        List.of(),
                        () -> block(phone, !blocked, reason))));
  }

  /// What the book holds of somebody, to say what would go.
  public void holdings(long customer, Consumer<PersonDesk.Holdings> then) {
    background.run(() -> desks.people().holdings(customer), found -> found.ifPresent(then));
  }

  /// Takes somebody out of the book, for good.
  public void erase(long customer) {
    background.run(
        () -> desks.people().erase(customer, onDuty.actor()),
        outcome ->
            notices.settle(outcome, nobody -> notices.done("people.erased", List.of(), null)));
  }
}
