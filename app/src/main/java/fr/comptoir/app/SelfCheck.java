package fr.comptoir.app;

import java.io.PrintStream;

final class SelfCheck {
  private SelfCheck() {}

  static boolean run(PrintStream out) {
    return true;
  }
}
