package fr.comptoir.app.ui.service;

import java.util.function.Predicate;

/// What the Service screen shows.
///
/// @param rings whether the thing of this id wants a person now; its card flashes
public record ServiceModels(
    CallsViewModel calls,
    OrdersViewModel orders,
    ReservationsViewModel reservations,
    KitchenViewModel kitchen,
    Predicate<Object> rings) {}
