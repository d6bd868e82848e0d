/// The words every part of the book shares: money, phone numbers, places, refusals. Pure Java.
@NullMarked
package fr.comptoir.db.domain;

import org.jspecify.annotations.NullMarked;
