package fr.comptoir.app.ui.service;

/// What the Service screen shows.
public record ServiceModels(
    CallsViewModel calls,
    OrdersViewModel orders,
    ReservationsViewModel reservations,
    KitchenViewModel kitchen) {}
