/// The whole product from outside: a process of its own, real SIP and RTP, a scripted model.
package fr.comptoir.app.e2e;
