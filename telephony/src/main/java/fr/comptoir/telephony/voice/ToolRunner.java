package fr.comptoir.telephony.voice;

/// The house's side of one call's tools; made per call, knowing the caller. This is the hinge:
/// telephony asks, the application answers.
public interface ToolRunner {

  /// Runs on a virtual thread of its own, may block. Answers a business "no" as a result; whatever
  /// it throws is logged once by the session and answered with [#failed].
  Tool.Result run(Tool.Call call);

  /// The truthful answer when the tool broke or took longer than its deadline.
  Tool.Result failed(Tool.Call call);
}
