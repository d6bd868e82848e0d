package fr.comptoir.app.ui.messages;

/// Where messages and questions lead to.
public interface MessageActions {
  void openCall(String callId);

  void openCustomer(long customer);

  /// A card for a number that has none.
  void newCustomer(String name, String phone);
}
