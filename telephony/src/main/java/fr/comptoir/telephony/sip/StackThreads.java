package fr.comptoir.telephony.sip;

/// The threads jSIP makes, all of them: they belong to the group of the thread that opened the
/// stack. So they can be told apart from everybody else's at the end, and what a bad first line
/// over TCP makes them trip over is counted instead of reaching the house's last boundary.
final class StackThreads extends ThreadGroup {
  private final SipTally tally;

  StackThreads(String name, SipTally tally) {
    super(name);
    this.tally = tally;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable e) {
    tally.count(e.getClass().getSimpleName());
  }
}
