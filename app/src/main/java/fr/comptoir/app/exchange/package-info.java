/// The card as files carry it: CSV for a spreadsheet, JSON for a program.
@NullMarked
package fr.comptoir.app.exchange;

import org.jspecify.annotations.NullMarked;
