package fr.comptoir.db.domain.restaurant;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/// One service of a day: lunch, dinner. Half-open: it starts at `start` and ends before `start +
/// length`, which may lie after midnight.
///
/// @param lastSeating after the start; a table may still be taken at this very moment
/// @param capacity covers seated at one instant
/// @param rooms ids of the rooms it serves
/// @param slot grid of arrival times
public record ServicePeriod(
    String name,
    LocalTime start,
    Duration length,
    Duration lastSeating,
    int capacity,
    List<String> rooms,
    Duration slot) {}
