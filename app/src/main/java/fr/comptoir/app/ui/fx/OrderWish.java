package fr.comptoir.app.ui.fx;

import fr.comptoir.db.domain.Mode;
import fr.comptoir.db.domain.PhoneNumber;
import fr.comptoir.db.domain.order.Cart;
import fr.comptoir.db.domain.order.Order;
import fr.comptoir.db.domain.order.Payment;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// An order as it stands in the form.
///
/// @param form names the form; a quote belongs to the form it was made for
/// @param time null = as soon as possible
/// @param addressId one of the customer's addresses; only with delivery
/// @param table only with dine-in
/// @param changes the order it would change; null = a new one
public record OrderWish(
    String form,
    Mode mode,
    @Nullable LocalTime time,
    Cart cart,
    @Nullable Long addressId,
    @Nullable String table,
    String name,
    @Nullable PhoneNumber phone,
    @Nullable Long customerId,
    Payment payment,
    String note,
    Order.@Nullable Id changes) {}
