package fr.comptoir.telephony;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/// An operator's trunk: a line that comes over the network, to which we register.
///
/// @param user of the account, which is the line's name as well
/// @param domain of the account's address; empty = the server's own name
/// @param servers in order of preference, at least one; names are looked up at each try
/// @param expiry to ask for
/// @param keepAlive between two signs of life, which also keep a router's door open
public record TrunkConfig(
    String user,
    String password,
    String domain,
    List<InetSocketAddress> servers,
    Duration expiry,
    Duration keepAlive) {
  public TrunkConfig {
    servers = List.copyOf(servers);
    if (servers.isEmpty()) throw new IllegalArgumentException("a trunk without a server");
  }

  @Override
  public String toString() {
    return user + " at " + servers;
  }
}
