package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.label;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.reservations.DropRules.Doubtful;
import fr.comptoir.app.ui.reservations.DropRules.Refused;
import fr.comptoir.app.ui.reservations.DropRules.Target;
import fr.comptoir.app.ui.reservations.DropRules.Verdict;
import fr.comptoir.app.ui.reservations.RowPlan.Heading;
import fr.comptoir.app.ui.reservations.RowPlan.LooseRow;
import fr.comptoir.app.ui.reservations.RowPlan.TableRow;
import fr.comptoir.db.domain.restaurant.TableBlock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What lies under the parties: rows, hours, tables out of use, and the lights that say where a
/// party in the hand could go.
final class PlanGround extends Pane {
  private static final PseudoClass NO = PseudoClass.getPseudoClass("no");
  private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

  private final Words words;
  private final Pane rows = new Pane();
  private final Pane marks = new Pane();
  private final Pane blocked = new Pane();
  private final Pane lights = new Pane();
  private final Region column = new Region();
  private final Map<String, Region> lightOf = new HashMap<>();

  PlanGround(Words words) {
    this.words = words;
    column.getStyleClass().add("plan-column");
    column.setVisible(false);
    for (Node layer : List.of(marks, column, blocked, lights)) layer.setMouseTransparent(true);
    getChildren().addAll(rows, marks, column, blocked, lights);
  }

  /// Draws rows and hours anew.
  void draw(RowPlan plan, HourGrid hours) {
    rows.getChildren().setAll(plan.rows().stream().map(row -> region(row, hours.width())).toList());
    marks
        .getChildren()
        .setAll(
            hours.marks(Duration.ofMinutes(30)).stream()
                .map(at -> line(hours.x(at), plan.height()))
                .toList());
    lights.getChildren().clear();
    lightOf.clear();
    plan.tables().forEach(row -> lightOf.put(row.table().number(), light()));
    lights.getChildren().addAll(lightOf.values());
  }

  private static Node region(RowPlan.Row row, double width) {
    var region = new Region();
    switch (row) {
      case Heading _ -> region.getStyleClass().add("plan-heading");
      case LooseRow _ -> region.getStyleClass().add("plan-row");
      case TableRow(var table, _, _) -> {
        region.getStyleClass().add("plan-row");
        region.setId("row-" + table.number());
      }
    }
    region.resizeRelocate(0, row.y(), width, row.height());
    region.setManaged(false);
    return region;
  }

  private static Node line(double x, double height) {
    var line = new Region();
    line.getStyleClass().add("plan-mark");
    line.setManaged(false);
    line.resizeRelocate(Math.round(x), 0, 1, height);
    return line;
  }

  private static Region light() {
    var light = new Region();
    light.getStyleClass().add("plan-light");
    light.setManaged(false);
    light.setVisible(false);
    return light;
  }

  void show(List<TableBlock> blocks, RowPlan plan, HourGrid hours) {
    blocked.getChildren().clear();
    for (TableBlock block : blocks) {
      plan.of(block.table())
          .ifPresent(
              row -> {
                Label shown =
                    label(words.text("reservations.blocked", block.reason()), "plan-blocked");
                shown.getStyleClass().add("may-shorten");
                shown.setManaged(false);
                double x = Math.max(0, hours.x(block.start()));
                double end = Math.min(hours.width(), hours.x(block.end()));
                shown.resizeRelocate(x, row.y() + 2, Math.max(0, end - x), row.height() - 4);
                blocked.getChildren().add(shown);
              });
    }
  }

  /// The column under the finger.
  void lightColumn(double x, double width, double height) {
    column.setVisible(true);
    column.resizeRelocate(x, 0, width, height);
  }

  void darkColumn() {
    column.setVisible(false);
  }

  /// Says of every table whether the party could go there at this time.
  void light(RowPlan plan, HourGrid hours, Target target, Function<String, Verdict> verdict) {
    double x = hours.x(target.start());
    double width = hours.x(target.end()) - x;
    plan.tables()
        .forEach(
            row -> {
              Region light = lightOf.get(row.table().number());
              if (light == null) return;
              Verdict said = verdict.apply(row.table().number());
              light.pseudoClassStateChanged(NO, said instanceof Refused);
              light.pseudoClassStateChanged(DOUBTFUL, said instanceof Doubtful);
              light.setVisible(true);
              light.resizeRelocate(x, row.y() + 1, width, row.height() - 2);
            });
  }

  void dark() {
    lightOf.values().forEach(light -> light.setVisible(false));
  }
}
