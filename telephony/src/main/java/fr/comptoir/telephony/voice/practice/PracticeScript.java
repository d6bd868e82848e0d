package fr.comptoir.telephony.voice.practice;

import java.util.List;

/// The assistant's side of one recorded call. After the last step it only listens.
public record PracticeScript(List<PracticeStep> steps) {

  public PracticeScript {
    steps = List.copyOf(steps);
  }
}
