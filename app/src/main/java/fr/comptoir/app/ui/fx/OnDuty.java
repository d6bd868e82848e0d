package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.Actor;

/// Who works at this counter now: what the screens do is written down in their name. Any thread.
public final class OnDuty {
  private volatile String name = "";

  /// The person, for the journals.
  public Actor actor() {
    return Actor.staff(name);
  }

  /// Somebody else works here from now on.
  ///
  /// @param name empty = nobody in particular
  public void become(String name) {
    this.name = name;
  }
}
