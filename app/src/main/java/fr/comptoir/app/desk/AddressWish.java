package fr.comptoir.app.desk;

/// An address as it was said or typed.
///
/// @param street with its number
/// @param postalCode empty = not said
/// @param city empty = not said
/// @param details floor, door code, intercom
public record AddressWish(String street, String postalCode, String city, String details) {
  public AddressWish {
    street = street.strip();
    postalCode = postalCode.strip();
    city = city.strip();
    details = details.strip();
  }
}
