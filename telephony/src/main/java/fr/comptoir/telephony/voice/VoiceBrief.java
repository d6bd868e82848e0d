package fr.comptoir.telephony.voice;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import java.util.List;

/// What a voice is told before a call; byte-stable while the call lasts, or the provider's prompt
/// cache is lost.
///
/// @param greeting the first words; they say that it is an assistant (EU AI Act, art. 50)
/// @param language ISO 639-1
/// @param caller for the scripted voice of the demonstration; a model gets what it may know in the
///   instructions
public record VoiceBrief(
    CallId call,
    Caller caller,
    Codec codec,
    String instructions,
    String greeting,
    String language,
    List<Tool.Spec> tools) {}
