/// The realtime voice protocol over a WebSocket. The only place that knows its wire names.
@NullMarked
package fr.comptoir.telephony.voice.realtime;

import org.jspecify.annotations.NullMarked;
