package fr.comptoir.app;

/// The program's door: a plain `main`, so that JavaFX may lie on the module path or not.
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    System.exit(0);
  }
}
