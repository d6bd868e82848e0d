package fr.comptoir.app.desk;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.reservation.Reservation;
import org.jspecify.annotations.Nullable;

/// Who a table is for and what they wish.
///
/// @param phone null for a withheld number; then there is no customer either
public record Booking(
    String name,
    @Nullable PhoneNumber phone,
    @Nullable Long customerId,
    Reservation.Wishes wishes) {}
