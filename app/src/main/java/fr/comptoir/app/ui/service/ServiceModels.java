package fr.comptoir.app.ui.service;

import fr.comptoir.app.ui.fx.Opening;
import java.util.function.Predicate;

/// What the Service screen shows.
///
/// @param rings whether the thing of this id wants a person now; its card flashes
/// @param opening whether the day was read
public record ServiceModels(
    CallsViewModel calls,
    OrdersViewModel orders,
    ReservationsViewModel reservations,
    KitchenViewModel kitchen,
    Predicate<Object> rings,
    Opening opening) {}
