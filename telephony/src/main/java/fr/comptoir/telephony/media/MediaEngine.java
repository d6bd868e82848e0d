package fr.comptoir.telephony.media;

import fr.comptoir.telephony.Codec;

/// Makes legs. One per application; closing it closes what is open.
public interface MediaEngine extends AutoCloseable {

  /// Binds an RTP and an RTCP port from the range and starts nothing yet.
  ///
  /// @throws fr.comptoir.telephony.TelephonyException when no port pair is free
  MediaLeg open(Codec codec, MediaListener listener);

  /// Port pairs in use, for leak checks and the status screen.
  int openLegs();

  @Override
  void close();
}
