package fr.comptoir.telephony.voice.keypad;

import fr.comptoir.telephony.voice.keypad.Node.Deed;
import fr.comptoir.telephony.voice.keypad.Node.Do;
import fr.comptoir.telephony.voice.keypad.Node.Entry;
import fr.comptoir.telephony.voice.keypad.Node.Go;
import fr.comptoir.telephony.voice.keypad.Node.Menu;
import fr.comptoir.telephony.voice.keypad.Node.Option;
import fr.comptoir.telephony.voice.keypad.Node.Picks;
import fr.comptoir.telephony.voice.keypad.Node.Slot;
import fr.comptoir.telephony.voice.keypad.Node.Tape;
import java.util.List;

/// The whole menu. The star leads back to its beginning from everywhere.
final class KeypadMenu {
  private static final Option TABLE = new Option('1', Line.MENU_TABLE, new Go(Place.PARTY));
  private static final Option HOURS = new Option('3', Line.MENU_HOURS, new Go(Place.HOURS));
  private static final Option MESSAGE = new Option('4', Line.MENU_MESSAGE, new Go(Place.TAPE));
  private static final Option CALL_BACK =
      new Option('5', Line.MENU_CALL_BACK, new Do(Deed.CALL_BACK));
  private static final Option PERSON = new Option('0', Line.MENU_PERSON, new Do(Deed.PERSON));
  private static final Option BACK = new Option('*', Line.MENU_BACK, new Go(Place.MAIN));
  private static final Option OTHER_DAY = new Option('3', Line.KEY_OTHER_DAY, new Go(Place.DAY));

  private KeypadMenu() {}

  static Node at(Place place) {
    return switch (place) {
      case MAIN ->
          new Menu(
              List.of(
                  TABLE,
                  new Option('2', Line.MENU_ORDER, new Do(Deed.ORDER_STATUS)),
                  HOURS,
                  MESSAGE,
                  CALL_BACK,
                  PERSON,
                  new Option('9', Line.MENU_LANGUAGE, new Do(Deed.OTHER_LANGUAGE))));
      case HOURS -> new Menu(List.of(new Option('1', Line.KEY_WEEK, new Go(Place.WEEK)), BACK));
      case PARTY -> new Entry(Line.ASK_PARTY, 2, Slot.PARTY, new Go(Place.DAY));
      case DAY ->
          new Menu(
              List.of(
                  new Option('1', Line.DAY_TODAY, new Do(Deed.TODAY)),
                  new Option('2', Line.DAY_TOMORROW, new Do(Deed.TOMORROW)),
                  new Option('3', Line.DAY_OTHER, new Go(Place.DATE))));
      case DATE -> new Entry(Line.ASK_DATE, 4, Slot.DATE, new Go(Place.TIME));
      case TIME -> new Entry(Line.ASK_TIME, 4, Slot.TIME, new Do(Deed.CHECK_TABLE));
      case OFFER ->
          new Menu(
              List.of(
                  new Option('1', Line.KEY_BOOK, new Do(Deed.BOOK_TABLE)),
                  new Option('2', Line.KEY_OTHER_TIME, new Go(Place.TIME)),
                  OTHER_DAY,
                  BACK));
      case INSTEAD ->
          new Picks(List.of(new Option('4', Line.MENU_MESSAGE, new Go(Place.TAPE)), PERSON, BACK));
      case FULL ->
          new Menu(
              List.of(
                  new Option('2', Line.KEY_OTHER_TIME, new Go(Place.TIME)),
                  OTHER_DAY,
                  MESSAGE,
                  PERSON,
                  BACK));
      case GUEST_PHONE -> new Entry(Line.ASK_PHONE, 10, Slot.PHONE, new Do(Deed.BOOK_TABLE));
      case CALL_BACK_PHONE -> new Entry(Line.ASK_PHONE, 10, Slot.PHONE, new Do(Deed.CALL_BACK));
      case TAPE -> new Tape();
      case HELP -> new Menu(List.of(MESSAGE, CALL_BACK, BACK));
      case WEEK, AFTER -> new Menu(List.of(BACK));
    };
  }
}
