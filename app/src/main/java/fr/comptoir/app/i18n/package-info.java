/// Every word a person reads or hears, in both languages, and how money, times and numbers are
/// written.
@NullMarked
package fr.comptoir.app.i18n;

import org.jspecify.annotations.NullMarked;
