package fr.comptoir.app.ui.shell;

import fr.comptoir.app.desk.Desks;
import fr.comptoir.app.print.PagePrinter;
import fr.comptoir.app.print.SystemPages;
import fr.comptoir.app.ui.fx.ErrorReporter;
import fr.comptoir.app.ui.fx.FxEvents;
import fr.comptoir.app.ui.fx.HouseBook;
import fr.comptoir.app.ui.fx.Loudspeaker;
import fr.comptoir.app.ui.fx.OnDuty;
import fr.comptoir.app.ui.fx.OrderBook;
import fr.comptoir.app.ui.fx.SoundSettings;
import fr.comptoir.app.ui.fx.TableBook;
import fr.comptoir.app.ui.kitchen.KitchenMonitor;
import fr.comptoir.app.ui.kitchen.MonitorRules.Monitor;
import fr.comptoir.db.domain.restaurant.House;
import fr.comptoir.db.domain.staff.StaffMember;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Everything the window is made from.
///
/// @param desks all desks of the house, for screens that ask them directly, off the FX thread
/// @param house as it is when the window opens
/// @param staff as it is when the window opens
/// @param onDuty in whose name the screens act: `desk.cancel(id, parts.onDuty().actor(), reason)`
/// @param events carries `RestaurantEvent`, `LiveCall`, `LineState` and `VoiceHealth`; whoever
///   composes the house subscribes it before the window loads the day
/// @param pages this PC's printers, for whole pages; off the FX thread
public record UiParts(
    OrderBook orders,
    TableBook tables,
    HouseBook book,
    Desks desks,
    House house,
    List<StaffMember> staff,
    OnDuty onDuty,
    FxEvents events,
    ErrorReporter errors,
    Clock clock,
    Sounds sounds,
    Wall wall,
    About about,
    PagePrinter pages) {

  /// The parts over the house's own desks. Reads the house: not on the FX thread.
  public static UiParts over(Desks desks, FxEvents events, ErrorReporter errors, About about) {
    var onDuty = new OnDuty();
    return new UiParts(
        new DeskOrders(desks, onDuty),
        new DeskTables(desks, onDuty),
        new DeskHouse(desks),
        desks,
        desks.house().house(),
        desks.staff().all(),
        onDuty,
        events,
        errors,
        desks.house().clock(),
        Sounds.NONE,
        Wall.NONE,
        about,
        new SystemPages());
  }

  /// The same in another look, which nobody remembers.
  UiParts in(Look look) {
    About plain =
        new About(
            about.version, about.demonstration, about.sip, about.lines, about.voice, look, _ -> {});
    return new UiParts(
        orders,
        tables,
        book,
        desks,
        house,
        staff,
        onDuty,
        events,
        errors,
        clock,
        Sounds.NONE,
        Wall.NONE,
        plain,
        pages);
  }

  /// The same, heard, and with a display for the kitchen.
  public UiParts with(Sounds heard, Wall seen) {
    return new UiParts(
        orders, tables, book, desks, house, staff, onDuty, events, errors, clock, heard, seen,
        about, pages);
  }

  /// The same, on other paper.
  public UiParts with(PagePrinter paper) {
    return new UiParts(
        orders, tables, book, desks, house, staff, onDuty, events, errors, clock, sounds, wall,
        about, paper);
  }

  /// What the counter hears, and where that is kept.
  ///
  /// @param remember keeps what a person has set
  public record Sounds(
      Loudspeaker speaker, SoundSettings settings, Consumer<SoundSettings> remember) {
    public static final Sounds NONE = new Sounds((_, _) -> {}, SoundSettings.USUAL, _ -> {});
  }

  /// The kitchen's display at this PC.
  ///
  /// @param monitors of this PC as they come and go, the first the counter's; asked on the FX
  ///   thread
  /// @param monitor where it stood last; empty = in the window
  /// @param keys those a bump bar was taught
  /// @param remember keeps both
  public record Wall(
      Supplier<ObservableList<Monitor>> monitors,
      String monitor,
      String keys,
      BiConsumer<String, String> remember) {
    public static final Wall NONE =
        new Wall(FXCollections::observableArrayList, "", "", (_, _) -> {});

    /// Over the monitors there really are.
    public static Wall ofThisPc(String monitor, String keys, BiConsumer<String, String> remember) {
      return new Wall(KitchenMonitor::ofThisPc, monitor, keys, remember);
    }
  }

  /// What is known when the program starts.
  ///
  /// @param demonstration the house is the sample; a banner leads to the set-up
  /// @param sip where the box registers: address and port
  /// @param lines SIP users of the wall lines
  /// @param voice `realtime`, `practice`, `keypad` or `off`
  /// @param remember keeps the look the person has chosen
  public record About(
      String version,
      boolean demonstration,
      String sip,
      List<String> lines,
      String voice,
      Look look,
      Consumer<Look> remember) {}

  /// The look of the screens.
  public record Look(Locale language, boolean dark) {}
}
