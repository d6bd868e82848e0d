/// Use cases: what the house does. One door for a click, a spoken request and a connector; each
/// write is one transaction with its events.
@NullMarked
package fr.comptoir.app.desk;

import org.jspecify.annotations.NullMarked;
