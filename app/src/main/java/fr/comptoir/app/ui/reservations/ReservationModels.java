package fr.comptoir.app.ui.reservations;

import javafx.beans.property.ObjectProperty;

/// What the reservations book shows and does, joined.
///
/// @param sheet the party that is looked at
/// @param layout how the day is looked at; outlives the view
/// @param side what stands beside the day
public record ReservationModels(
    ReservationDayViewModel day,
    HostViewModel host,
    MoveViewModel move,
    DoorViewModel door,
    GroupsViewModel groups,
    FloorEditViewModel plan,
    PartyListViewModel list,
    PaperViewModel paper,
    PartySheetViewModel sheet,
    ObjectProperty<Layout> layout,
    ObjectProperty<Side> side) {

  /// Reads all of it from the book.
  public void load() {
    day.load();
    door.load();
    groups.load();
  }

  /// What stands beside the day, or slides over it where there is little room.
  public enum Side {
    /// The party that is chosen; else nothing where there is little room, the day where there is.
    PARTY,
    /// The note of the day and who waits.
    DAY,
    /// Enquiries of large parties.
    GROUPS,
    WALK_IN,
    /// One table.
    TABLE
  }

  /// How the day is looked at.
  public enum Layout {
    HOURS,
    FLOOR,
    LIST
  }
}
