package fr.comptoir.app.ui.reservations;

import static fr.comptoir.app.ui.fx.Pieces.iconButton;
import static fr.comptoir.app.ui.fx.Pieces.label;
import static fr.comptoir.app.ui.fx.Pieces.reveal;
import static fr.comptoir.app.ui.fx.Pieces.row;
import static fr.comptoir.app.ui.fx.Pieces.spacer;

import fr.comptoir.app.ui.fx.Words;
import fr.comptoir.app.ui.reservations.ReservationModels.Side;
import fr.comptoir.db.domain.message.GroupEnquiry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Beside the day: the party that is chosen, the day itself, or a walk-in. Where there is little
/// room it slides over the day and can be closed.
final class SidePanel extends BorderPane implements AutoCloseable {
  private final Words words;
  private final ReservationModels models;
  private final ReservationDetailView detail;
  private final DayPane day;
  private final WalkInPane walkIn;
  private final GroupsPane groups;
  private final TablePane table;
  private final Label title = label("", "section-title");
  private final Button close;
  private final Subscription subscriptions;
  private boolean roomy;

  /// @param book opens a reservation filled in with what a group wants
  SidePanel(
      Words words,
      ReservationModels models,
      Clock clock,
      ReservationDetailView.Links links,
      Consumer<GroupEnquiry> book) {
    this.words = words;
    this.models = models;
    this.detail =
        new ReservationDetailView(
            words, models.day().house().get(), clock, models.host(), models.sheet(), links);
    this.day = new DayPane(words, models, clock);
    this.walkIn = new WalkInPane(words, models.door(), clock, this::seat, this::await);
    this.table = new TablePane(words, models, clock);
    this.groups = new GroupsPane(words, models.groups(), models.day()::today, book);
    this.close = iconButton(Feather.X, words.text("shell.close"), "flat");
    close.setOnAction(click -> leave());
    HBox head = row(8, title, spacer(), close);
    head.getStyleClass().add("drawer-head");
    setTop(head);
    getStyleClass().add("side-panel");
    setMinWidth(0);
    subscriptions =
        Subscription.combine(
            models.side().subscribe(side -> show()),
            models.day().chosen().subscribe(chosen -> show()),
            models.day().changes().subscribe(count -> follow()));
  }

  private void seat(int covers) {
    models.side().set(Side.PARTY);
    models.host().walkIn(covers, List.of());
  }

  private void await(int covers) {
    models.door().covers().set(Integer.toString(covers));
    models.side().set(Side.DAY);
    applyCss();
    layout();
    day.focus();
  }

  /// Whether there is room to stand beside the day.
  void roomy(boolean room) {
    if (roomy != room) {
      roomy = room;
      show();
    }
  }

  /// Whether there was something to close.
  boolean leave() {
    boolean something =
        models.side().get() != Side.PARTY || models.day().chosen().get().isPresent();
    models.side().set(Side.PARTY);
    models.day().unchoose();
    models.day().table().set(Optional.empty());
    return something;
  }

  private void follow() {
    models.day().chosen().get().flatMap(models.day()::find).ifPresent(models.sheet()::show);
  }

  private void show() {
    boolean chosen = models.day().chosen().get().isPresent();
    Side side = models.side().get();
    Optional<Region> shown =
        switch (side) {
          case WALK_IN -> Optional.of(walkIn);
          case DAY -> Optional.of(day);
          case GROUPS -> Optional.of(groups);
          case TABLE -> Optional.of(table);
          case PARTY -> chosen ? Optional.of(detail) : roomy ? Optional.of(day) : Optional.empty();
        };
    follow();
    reveal(close, side != Side.PARTY || chosen);
    reveal(this, shown.isPresent());
    shown.ifPresent(this::setCenter);
    title.setText(words.text(title(side, chosen)));
    if (side == Side.WALK_IN) {
      walkIn.tick();
      applyCss();
      layout();
      walkIn.focus();
    }
  }

  private static String title(Side side, boolean chosen) {
    return switch (side) {
      case WALK_IN -> "reservations.walk_in";
      case GROUPS -> "group.title";
      case TABLE -> "floor.table";
      case DAY -> "reservations.side.day";
      case PARTY -> chosen ? "reservation.title" : "reservations.side.day";
    };
  }

  void tick() {
    day.tick();
    walkIn.tick();
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    detail.close();
    day.close();
    groups.close();
    table.close();
  }
}
