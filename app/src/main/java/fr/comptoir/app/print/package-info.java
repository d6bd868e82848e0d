/// Paper: tickets and pages as pictures, the printers they go to, and who sees to it that each
/// comes out once. Knows no screen.
@NullMarked
package fr.comptoir.app.print;

import org.jspecify.annotations.NullMarked;
