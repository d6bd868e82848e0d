package fr.comptoir.app.ui.fx;

import fr.comptoir.app.desk.LiveCall;
import fr.comptoir.app.print.PrinterState;
import fr.comptoir.db.domain.event.RestaurantEvent;
import fr.comptoir.telephony.LineState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Door 1 to the FX thread: takes facts from any thread and re-delivers them there, in order, many
/// in one hop.
///
/// Facts about the same thing are coalesced: each carries the whole new snapshot, so only the
/// latest is worth painting. The queue is thereby bounded by the number of things on the screen,
/// and a transcript that streams fifty times a second costs one repaint a pulse.
public final class FxEvents {
  private final Executor screen;
  private final Map<Object, Object> waiting = new LinkedHashMap<>();
  private final List<Listener<?>> listeners = new CopyOnWriteArrayList<>();
  private boolean scheduled;

  private record Listener<T>(Class<T> type, Consumer<T> consumer) {
    void offer(Object event) {
      if (type.isInstance(event)) {
        consumer.accept(type.cast(event));
      }
    }
  }

  /// @param screen runs on the FX thread
  public FxEvents(Executor screen) {
    this.screen = screen;
  }

  public static FxEvents onFxThread() {
    return new FxEvents(Platform::runLater);
  }

  /// Runs `work` on the FX thread and waits for it; from any other thread.
  public static <T> T call(Callable<T> work) {
    var task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the screen", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("failed on the screen", e.getCause());
    }
  }

  /// A committed fact. Any thread, never blocks.
  public void accept(RestaurantEvent event) {
    Object about =
        switch (event) {
          case RestaurantEvent.OrderChanged(var order) -> order.id();
          case RestaurantEvent.ReservationChanged(var reservation) -> reservation.id();
          case RestaurantEvent.WaitingChanged(var entry) -> entry.id();
          case RestaurantEvent.BlockChanged(var block) -> block.id();
          case RestaurantEvent.DayNoteChanged(var note) -> "note " + note.date();
          case RestaurantEvent.DayChanged(var day) -> "day " + day.date();
          case RestaurantEvent.MessageChanged(var message) -> message.id();
          case RestaurantEvent.QuestionChanged(var question) -> question.id();
          case RestaurantEvent.EnquiryChanged(var enquiry) -> enquiry.id();
          case RestaurantEvent.CustomerChanged(var customer) -> "customer " + customer.id();
          case RestaurantEvent.TicketChanged(var ticket) -> "ticket " + ticket.id();
          case RestaurantEvent.OutsideLoadChanged(var load) -> load.id();
          case RestaurantEvent.MenuChanged _ -> "menu";
          case RestaurantEvent.HouseChanged _ -> "house";
          case RestaurantEvent.TripChanged(var trip) -> trip.id();
          case RestaurantEvent.CourierChanged(var courier) -> "courier " + courier.id();
          case RestaurantEvent.StaffChanged(var member) -> "staff " + member.id();
          case RestaurantEvent.LinePauseChanged _ -> "line pause";
          case RestaurantEvent.LineRulesChanged(var rules) -> "line rules " + rules.line();
          case RestaurantEvent.CallChanged(var call) -> "record " + call.id();
          case RestaurantEvent.CallMarked(var mark) -> "mark " + mark.callId();
          case RestaurantEvent.PrinterChanged(var printer) -> "printer " + printer.id();
          case RestaurantEvent.PrintJobChanged(var job) -> job.id();
        };
    accept(about, event);
  }

  /// A call that goes on. Any thread, never blocks.
  public void accept(LiveCall call) {
    accept("call " + call.id(), call);
  }

  /// A line that came or went. Any thread, never blocks.
  public void accept(LineState line) {
    accept("line " + line.user(), line);
  }

  /// How a printer does. Any thread, never blocks.
  public void accept(PrinterState printer) {
    accept("printer state " + printer.printer(), printer);
  }

  /// How the voice is doing. Any thread, never blocks.
  public void accept(VoiceHealth health) {
    accept("voice", health);
  }

  /// Any thread, never blocks.
  ///
  /// @param about what the event is about: a later one about the same replaces it while it waits
  private void accept(Object about, Object event) {
    synchronized (waiting) {
      waiting.remove(about);
      waiting.put(about, event);
      if (scheduled) {
        return;
      }
      scheduled = true;
    }
    screen.execute(this::deliver);
  }

  /// FX thread. Events of this type until closed.
  public <T> AutoCloseable on(Class<T> type, Consumer<T> consumer) {
    var listener = new Listener<>(type, consumer);
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void deliver() {
    List<Object> batch;
    synchronized (waiting) {
      batch = new ArrayList<>(waiting.values());
      waiting.clear();
      scheduled = false;
    }
    for (Object event : batch) {
      listeners.forEach(listener -> listener.offer(event));
    }
  }
}
