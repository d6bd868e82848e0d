package fr.comptoir.app.ui.reservations;

import javafx.beans.property.ObjectProperty;

/// What the reservations book shows and does, joined.
///
/// @param layout how the day is looked at; outlives the view
public record ReservationModels(
    ReservationDayViewModel day,
    HostViewModel host,
    MoveViewModel move,
    ObjectProperty<Layout> layout) {

  /// How the day is looked at.
  public enum Layout {
    HOURS,
    LIST
  }
}
