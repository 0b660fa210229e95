package org.linacre.engine.monitoring;

/**
 * A stream's cases as they are known, and as they could be at the least and at the most, were every
 * label known.
 *
 * @param known with their labels
 * @param least with every label that is missing as what lowers the value, where it can
 * @param most with every label that is missing as what raises it, where it can
 */
record Tallies(Tally known, Tally least, Tally most) {
  static final Tallies NONE = new Tallies(Tally.NONE, Tally.NONE, Tally.NONE);

  Tallies plus(Reading reading, double expected) {
    if (reading.isExact() && least.equals(known) && most.equals(known)) {
      Tally next = known.plus(reading.value(), expected);
      return new Tallies(next, next, next);
    }
    return new Tallies(
        known.plus(reading.value(), expected),
        least.plus(reading.least(), expected),
        most.plus(reading.most(), expected));
  }

  /** With a case whose label is not known. */
  Tallies open(Reading reading, double expected) {
    boolean lowers = reading.least() < orElse(least.value(), 1) * expected;
    boolean raises = reading.most() > orElse(most.value(), 0) * expected;
    return new Tallies(
        known,
        lowers ? least.plus(reading.least(), expected) : least,
        raises ? most.plus(reading.most(), expected) : most);
  }

  private static double orElse(double value, double otherwise) {
    return Double.isNaN(value) ? otherwise : value;
  }

  /** As they could be for the side, against a signal. */
  Tally against(Side side) {
    return side == Side.LOW ? most : least;
  }
}
