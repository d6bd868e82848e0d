/// Finds where an address is, by asking services outside. Knows nothing of zones or guests; every
/// service is optional, and none of them ever fails with an exception.
@NullMarked
package fr.comptoir.app.geo;

import org.jspecify.annotations.NullMarked;
