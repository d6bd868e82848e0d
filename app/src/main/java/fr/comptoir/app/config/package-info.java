/// Settings of one house: a readable file, secrets apart, overrides from the environment.
@NullMarked
package fr.comptoir.app.config;

import org.jspecify.annotations.NullMarked;
