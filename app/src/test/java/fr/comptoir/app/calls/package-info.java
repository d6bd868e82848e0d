/// The scripted calls of the sample restaurant: what is said, which tools a good model uses, and
/// the state each must leave the book in. Read by tests at any level.
package fr.comptoir.app.calls;
