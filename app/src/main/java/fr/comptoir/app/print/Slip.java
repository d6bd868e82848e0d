package fr.comptoir.app.print;

import java.util.ArrayList;
import java.util.List;

/// A ticket as a list of rows, before anybody knows how wide the paper is.
record Slip(List<Row> rows) {

  /// How large letters are, in dots of 1/8 mm.
  enum Size {
    SMALL(22),
    NORMAL(27),
    LARGE(37),
    HUGE(76);

    private final int dots;

    Size(int dots) {
      this.dots = dots;
    }

    int dots() {
      return dots;
    }
  }

  sealed interface Row {}

  /// Words on the left, wrapped; an amount or a time on the right of their first line.
  ///
  /// @param indent in dots
  /// @param struck with a line through it
  record Words(String left, String right, Size size, boolean bold, int indent, boolean struck)
      implements Row {}

  /// Words in the middle, wrapped.
  record Centred(String text, Size size, boolean bold) implements Row {}

  /// White on black over the whole width, wrapped, never shortened: what may not be overlooked.
  record Band(String text, Size size) implements Row {}

  /// A line across.
  record Rule(int dots) implements Row {}

  /// Nothing.
  record Gap(int dots) implements Row {}

  /// Writes slips from the top down.
  static final class Pen {
    private final List<Row> rows = new ArrayList<>();

    Pen words(String text, Size size) {
      return add(new Words(text, "", size, false, 0, false));
    }

    Pen bold(String text, Size size) {
      return add(new Words(text, "", size, true, 0, false));
    }

    Pen bold(String left, String right, Size size) {
      return add(new Words(left, right, size, true, 0, false));
    }

    Pen words(String left, String right, Size size) {
      return add(new Words(left, right, size, false, 0, false));
    }

    Pen centred(String text, Size size, boolean bold) {
      return add(new Centred(text, size, bold));
    }

    Pen band(String text, Size size) {
      return add(new Band(text, size));
    }

    Pen rule() {
      return add(new Rule(2));
    }

    Pen gap(int dots) {
      return add(new Gap(dots));
    }

    Pen add(Row row) {
      rows.add(row);
      return this;
    }

    Slip slip() {
      return new Slip(List.copyOf(rows));
    }
  }
}
