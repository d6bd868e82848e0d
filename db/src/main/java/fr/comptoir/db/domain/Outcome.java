package fr.comptoir.db.domain;

import java.util.function.Function;

/// What came of a wish: done, or refused for a business reason. A breakdown is an exception
/// instead.
public sealed interface Outcome<T> {
  record Done<T>(T value) implements Outcome<T> {}

  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  default <R> Outcome<R> map(Function<T, R> next) {
    return switch (this) {
      case Done<T>(T value) -> done(next.apply(value));
      case Refused<T>(Refusal refusal) -> refused(refusal);
    };
  }

  default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
    return switch (this) {
      case Done<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal refusal) -> refused(refusal);
    };
  }
}
