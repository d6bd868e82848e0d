package fr.comptoir.telephony.call;

import fr.comptoir.telephony.CallId;
import fr.comptoir.telephony.LineState;
import fr.comptoir.telephony.sip.SipCalls;
import fr.comptoir.telephony.sip.SipInvite;
import java.util.List;

/// One session per INVITE, as many as there are lines.
final class Switchboard implements SipCalls, AutoCloseable {
  private final Equipment equipment;

  Switchboard(Equipment equipment) {
    this.equipment = equipment;
  }

  @Override
  public void invited(SipInvite invite) {
    invite.dialog().refuse(480);
  }

  @Override
  public void line(LineState state) {
    equipment.listener().on(new CallEvent.LineChanged(equipment.clock().instant(), state));
  }

  List<CallId> calls() {
    return List.of();
  }

  void note(CallId call, String text) {}

  void hangUp(CallId call) {}

  @Override
  public void close() {}
}
