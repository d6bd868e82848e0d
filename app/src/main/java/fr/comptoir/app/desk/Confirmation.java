package fr.comptoir.app.desk;

import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.order.Payment;
import org.jspecify.annotations.Nullable;

/// Who an order is for and how they mean to pay.
///
/// @param phone null for a withheld number; then there is no customer either
public record Confirmation(
    String name,
    @Nullable PhoneNumber phone,
    @Nullable Long customerId,
    Payment payment,
    String note) {}
