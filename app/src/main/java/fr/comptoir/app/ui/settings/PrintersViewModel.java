package fr.comptoir.app.ui.settings;

import fr.comptoir.app.desk.PrintDesk;
import fr.comptoir.app.print.PagePrinter;
import fr.comptoir.app.print.PrinterState;
import fr.comptoir.app.print.Trouble;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.app.ui.fx.PaperPill;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.outbox.Outgoing;
import fr.comptoir.db.domain.print.PrintJob;
import fr.comptoir.db.domain.print.Printer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The ticket printers, how they do, and the journal of tickets. FX thread only.
public final class PrintersViewModel {
  /// Tickets the journal shows.
  static final int SHOWN = 40;

  private static final Duration LASTING = Duration.ofSeconds(3);

  private final PrintDesk desk;
  private final PagePrinter pages;
  private final Background background;
  private final Notices notices;
  private final OnDuty onDuty;

  private final Map<Long, Printer> printers = new TreeMap<>();
  private final Map<Long, @Nullable Trouble> troubles = new HashMap<>();
  private final Map<Outgoing.Id, PrintJob> jobs = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<Paper> paper =
      new ReadOnlyObjectWrapper<>(new Paper(List.of(), List.of(), List.of()));
  private final ReadOnlyObjectWrapper<PaperPill> pill = new ReadOnlyObjectWrapper<>(PaperPill.NONE);
  private @Nullable Instant since;

  /// What the pane shows.
  ///
  /// @param journal newest first
  /// @param system names of this PC's printers
  public record Paper(List<Line> printers, List<PrintJob> journal, List<String> system) {}

  /// One printer.
  ///
  /// @param trouble null = none that is known
  /// @param waiting tickets that wait for it
  public record Line(Printer printer, @Nullable Trouble trouble, int waiting) {}

  public PrintersViewModel(
      PrintDesk desk, PagePrinter pages, Background background, Notices notices, OnDuty onDuty) {
    this.desk = desk;
    this.pages = pages;
    this.background = background;
    this.notices = notices;
    this.onDuty = onDuty;
  }

  ReadOnlyObjectProperty<Paper> paper() {
    return paper.getReadOnlyProperty();
  }

  /// For the status bar: good news at once, bad news when it has lasted three seconds.
  public ReadOnlyObjectProperty<PaperPill> pill() {
    return pill.getReadOnlyProperty();
  }

  /// Once, after listening has begun.
  public void load() {
    background.run(desk::printers, all -> all.forEach(this::apply));
    background.run(
        () -> {
          List<PrintJob> known = new ArrayList<>(desk.journal(SHOWN));
          known.addAll(desk.waiting());
          return known;
        },
        all -> all.forEach(this::apply));
  }

  /// Asks this PC which printers it knows; that may take a while.
  void lookAround() {
    background.run(
        pages::printers,
        found -> paper.set(new Paper(paper.get().printers(), paper.get().journal(), found)));
  }

  /// Newer version wins.
  public void apply(Printer printer) {
    Printer known = printers.get(printer.id());
    if (known != null && known.version() >= printer.version()) return;
    printers.put(printer.id(), printer);
    show();
  }

  /// Newer version wins.
  public void apply(PrintJob job) {
    PrintJob known = jobs.get(job.id());
    if (known != null && known.version() >= job.version()) return;
    jobs.put(job.id(), job);
    show();
  }

  public void apply(PrinterState state) {
    troubles.put(state.printer(), state.trouble());
    show();
  }

  private void show() {
    List<PrintJob> newest =
        jobs.values().stream()
            .sorted(Comparator.comparing(PrintJob::createdAt).reversed())
            .toList();
    newest.stream().skip(SHOWN).filter(job -> !job.isOpen()).forEach(job -> jobs.remove(job.id()));
    paper.set(new Paper(lines(), newest.stream().limit(SHOWN).toList(), paper.get().system()));
  }

  private List<Line> lines() {
    return printers.values().stream()
        .filter(Printer::active)
        .map(each -> new Line(each, troubles.get(each.id()), waiting(each.id())))
        .toList();
  }

  private int waiting(long printer) {
    return (int)
        jobs.values().stream().filter(job -> job.printer() == printer && job.isOpen()).count();
  }

  /// Called every second.
  public void tick(Instant now) {
    PaperPill wanted = worst();
    PaperPill shown = pill.get();
    boolean worse = shown.isWell() && !wanted.isWell();
    if (!worse) {
      since = null;
      pill.set(wanted);
      return;
    }
    if (since == null) since = now;
    if (Duration.between(since, now).compareTo(LASTING) >= 0) {
      since = null;
      pill.set(wanted);
    }
  }

  private PaperPill worst() {
    return lines().stream()
        .max(
            Comparator.comparing((Line line) -> line.trouble() != null)
                .thenComparing(Line::waiting))
        .map(line -> new PaperPill(line.printer(), line.trouble(), line.waiting()))
        .orElse(PaperPill.NONE);
  }

  /// Keeps a new printer, or a changed one.
  void save(Printer printer, Form<Printer> form, Runnable saved) {
    background.run(
        () -> desk.save(printer, onDuty.actor()),
        outcome -> {
          if (outcome instanceof Outcome.Refused<Printer>(Refusal.Invalid(List<Fault> faults))) {
            form.tell(faults);
          } else {
            notices.settle(
                outcome,
                kept -> {
                  notices.done("settings.printer.saved", List.of(kept.name()), null);
                  saved.run();
                });
          }
        });
  }

  void retire(Printer printer) {
    background.run(
        () -> desk.retire(printer.id(), onDuty.actor()),
        outcome ->
            notices.settle(
                outcome,
                gone ->
                    notices.done(
                        "settings.printer.retired",
                        List.of(gone.name()),
                        () -> restore(gone, printer))));
  }

  private void restore(Printer gone, Printer before) {
    background.run(
        () ->
            desk.save(
                new Printer(
                    gone.id(),
                    gone.version(),
                    before.name(),
                    before.link(),
                    before.widthMm(),
                    before.stations(),
                    before.automatic(),
                    before.counter(),
                    true),
                onDuty.actor()),
        outcome -> notices.settle(outcome, back -> {}));
  }

  void test(Printer printer) {
    background.run(
        () -> desk.test(printer.id()),
        outcome ->
            notices.settle(
                outcome,
                job ->
                    notices.done(
                        "settings.printer.tested", List.of(printer.name()), () -> cancel(job))));
  }

  void replay(PrintJob job) {
    background.run(() -> desk.replay(job.id()), outcome -> notices.settle(outcome, done -> {}));
  }

  void cancel(PrintJob job) {
    background.run(
        () -> desk.cancel(job.id()),
        outcome ->
            notices.settle(
                outcome,
                gone -> notices.done("settings.printer.cancelled", List.of(), () -> replay(gone))));
  }
}
