package fr.comptoir.telephony.sip;

import gov.nist.core.StackLogger;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What jSIP has to say: counted, not written down. It logs whole packets at error level for every
/// malformed one, so its text is dropped. The stack makes one by name and hands it its properties;
/// public for that reason only.
public final class SipStackLog implements StackLogger {
  /// Key of the [SipTally] among the stack's properties.
  static final String TALLY = "fr.comptoir.tally";

  private volatile @Nullable SipTally tally;

  @Override
  public void setStackProperties(Properties properties) {
    if (properties.get(TALLY) instanceof SipTally given) tally = given;
  }

  @Override
  public void logException(Throwable e) {
    count(e.getClass().getSimpleName());
  }

  @Override
  public void logFatalError(String message) {
    count("fatal");
  }

  @Override
  public void logError(String message) {
    count("error");
  }

  @Override
  public void logError(String message, Exception e) {
    count(e.getClass().getSimpleName());
  }

  @Override
  public void logWarning(String message) {
    count("warning");
  }

  /// False: with true, jSIP would format every message.
  @Override
  public boolean isLoggingEnabled() {
    return false;
  }

  @Override
  public boolean isLoggingEnabled(int level) {
    return false;
  }

  @Override
  public String getLoggerName() {
    return "jsip";
  }

  @Override
  public int getLineCount() {
    return 0;
  }

  @Override
  public void logStackTrace() {}

  @Override
  public void logStackTrace(int level) {}

  @Override
  public void logDebug(String message) {}

  @Override
  public void logDebug(String message, Exception e) {}

  @Override
  public void logTrace(String message) {}

  @Override
  public void logInfo(String message) {}

  @Override
  public void disableLogging() {}

  @Override
  public void enableLogging() {}

  @Override
  public void setBuildTimeStamp(String stamp) {}

  private void count(String kind) {
    SipTally known = tally;
    if (known != null) known.count(kind);
  }
}
