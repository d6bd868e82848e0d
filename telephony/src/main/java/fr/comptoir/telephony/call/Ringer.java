package fr.comptoir.telephony.call;

import fr.comptoir.telephony.Caller;
import fr.comptoir.telephony.Codec;
import fr.comptoir.telephony.TelephonyException;
import fr.comptoir.telephony.media.MediaLeg;
import fr.comptoir.telephony.sip.PhoneDialog;
import fr.comptoir.telephony.sip.PhoneWish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rings the house's phones for one call. The call's thread only.
final class Ringer {
  private static final Logger LOG = LoggerFactory.getLogger(Ringer.class);

  /// One phone that is being rung.
  record Ringing(String device, PhoneDialog dialog, MediaLeg leg, PhoneEar ear) {}

  private final Equipment equipment;
  private final Mailbox mailbox;
  private final Caller caller;
  private Reception.Staff staff = Reception.Staff.NOBODY;
  private int summonses;

  Ringer(Equipment equipment, Mailbox mailbox, Caller caller) {
    this.equipment = equipment;
    this.mailbox = mailbox;
    this.caller = caller;
  }

  /// Who is to be rung for this caller, as the house said.
  void staff(Reception.Staff who) {
    staff = who;
  }

  /// Rings those the house named.
  Optional<Summons> ring(Codec codec, Instant now) {
    return ring(staff.devices(), staff.patience(), codec, now);
  }

  /// Rings these phones; empty when none of them can be rung.
  ///
  /// @param codec what the caller speaks: it is asked for first
  Optional<Summons> ring(List<String> devices, Duration patience, Codec codec, Instant now) {
    int number = ++summonses;
    var ringing = new ArrayList<Ringing>();
    for (String device : devices) {
      invite(device, number, codec).ifPresent(ringing::add);
    }
    return ringing.isEmpty()
        ? Optional.empty()
        : Optional.of(new Summons(number, equipment.config().bind(), ringing, now, patience));
  }

  private Optional<Ringing> invite(String device, int number, Codec codec) {
    if (!equipment.phones().isReachable(device)) {
      return Optional.empty();
    }
    var ear = new PhoneEar();
    MediaLeg leg;
    try {
      leg = equipment.media().open(codec, ear);
    } catch (TelephonyException e) {
      LOG.error("{} can't be rung", device, e);
      return Optional.empty();
    }
    String name = staff.callerName().isEmpty() ? caller.name() : staff.callerName();
    var wish = new PhoneWish(device, "", new Caller(caller.number(), name), codec, leg.port());
    var dialog =
        equipment
            .phones()
            .invite(wish, signal -> mailbox.put(new CallSignal.Phone(number, device, signal)));
    if (dialog.isEmpty()) {
      leg.close();
    }
    return dialog.map(there -> new Ringing(device, there, leg, ear));
  }
}
