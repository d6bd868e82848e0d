package fr.comptoir.app.ui.settings;

import fr.comptoir.app.desk.LineDesk;
import fr.comptoir.app.ui.fx.Background;
import fr.comptoir.app.ui.fx.Form;
import fr.comptoir.app.ui.fx.Notices;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.db.domain.Fault;
import fr.comptoir.db.domain.Outcome;
import fr.comptoir.db.domain.Refusal;
import fr.comptoir.db.domain.call.LineRules;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How the wall lines take their calls, and every change to it. FX thread only.
public final class LinesViewModel {
  private final LineDesk desk;
  private final List<String> lines;
  private final Background background;
  private final Notices notices;
  private final OnDuty onDuty;
  private final ReadOnlyObjectWrapper<List<LineRules>> rules =
      new ReadOnlyObjectWrapper<>(List.of());

  /// @param lines SIP users of the box's ports
  public LinesViewModel(
      LineDesk desk, List<String> lines, Background background, Notices notices, OnDuty onDuty) {
    this.desk = desk;
    this.lines = List.copyOf(lines);
    this.background = background;
    this.notices = notices;
    this.onDuty = onDuty;
  }

  /// In the order of the ports.
  ReadOnlyObjectProperty<List<LineRules>> rules() {
    return rules.getReadOnlyProperty();
  }

  /// Once, after listening has begun.
  public void load() {
    background.run(
        () -> lines.stream().map(desk::rules).toList(), read -> read.forEach(this::apply));
  }

  /// Newer version wins.
  public void apply(LineRules next) {
    if (!lines.contains(next.line())) return;
    boolean known = rules.get().stream().anyMatch(each -> isNoOlder(each, next));
    if (known) return;
    rules.set(
        lines.stream()
            .flatMap(
                line ->
                    line.equals(next.line())
                        ? List.of(next).stream()
                        : rules.get().stream().filter(each -> each.line().equals(line)))
            .toList());
  }

  private static boolean isNoOlder(LineRules known, LineRules next) {
    return known.line().equals(next.line()) && known.version() >= next.version();
  }

  /// Keeps how a line takes its calls, from the next one on.
  ///
  /// @param called its name for people
  void save(LineRules wish, String called, Form<LineRules> form) {
    background.run(
        () -> {
          LineRules before = desk.rules(wish.line());
          return new Saved(desk.set(wish, onDuty.actor()), before);
        },
        saved -> {
          if (saved.outcome()
              instanceof Outcome.Refused<LineRules>(Refusal.Invalid(List<Fault> faults))) {
            form.tell(faults);
          } else {
            notices.settle(
                saved.outcome(),
                done ->
                    notices.done(
                        "settings.lines.saved", List.of(called), () -> restore(saved.before())));
          }
        });
  }

  private record Saved(Outcome<LineRules> outcome, LineRules before) {}

  private void restore(LineRules before) {
    background.run(
        () -> desk.set(before.at(desk.rules(before.line()).version()), onDuty.actor()),
        outcome -> notices.settle(outcome, done -> {}));
  }
}
