package fr.comptoir.db.domain.staff;

/// Somebody who works here. The PIN itself is known to nobody, its hash never leaves the store.
///
/// @param version grows with every change; the newer snapshot wins
/// @param name empty for the one every new house has
/// @param wholeNumbers whether they see customers' telephone numbers whole
/// @param active false once they have left; what they did keeps their name
/// @param pin whether one is asked of them
public record StaffMember(
    long id,
    long version,
    String name,
    Role role,
    boolean wholeNumbers,
    boolean active,
    boolean pin) {

  /// What somebody does here, and thereby which screens are theirs.
  public enum Role {
    OWNER,
    COUNTER,
    KITCHEN,
    COURIER
  }
}
