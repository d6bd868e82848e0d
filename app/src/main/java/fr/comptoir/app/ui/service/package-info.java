/// The counter during a service: what is being said, what to accept, what is late, who comes next.
@NullMarked
package fr.comptoir.app.ui.service;

import org.jspecify.annotations.NullMarked;
