package fr.comptoir.telephony.sip;

import gov.nist.core.ServerLogger;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.Properties;
import javax.sip.SipStack;

/// jSIP's log of every message: we keep none, messages hold people's numbers. The stack makes one
/// by name; public for that reason only.
public final class SipServerLog implements ServerLogger {

  @Override
  public void closeLogFile() {}

  @Override
  public void logMessage(SIPMessage message, String from, String to, boolean sender, long millis) {}

  @Override
  public void logMessage(
      SIPMessage message, String from, String to, String status, boolean sender, long millis) {}

  @Override
  public void logMessage(
      SIPMessage message, String from, String to, String status, boolean sender) {}

  @Override
  public void logException(Exception e) {}

  @Override
  public void setStackProperties(Properties properties) {}

  @Override
  public void setSipStack(SipStack stack) {}
}
