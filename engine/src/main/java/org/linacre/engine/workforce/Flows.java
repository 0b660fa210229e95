package org.linacre.engine.workforce;

import java.util.List;
import org.linacre.engine.workforce.Workforce.Promotion;
import org.linacre.engine.workforce.Workforce.Role;

/**
 * What a quarter does to the stocks: a share of each role leaves, retires, reduces its hours or
 * moves on. Yearly shares become quarterly ones by 1 - (1 - share)^(1/4), so that four quarters of
 * one flow alone make the year's. Flows that together would take more than all of a role, as in a
 * future of very high rates, share what there is.
 */
final class Flows {
  /** Quarters in a year. */
  static final int QUARTERS = 4;

  private final double[] out;
  private final int[] from;
  private final int[] to;
  private final double[] rate;

  Flows(Workforce workforce, double leaving) {
    List<Role> roles = workforce.roles();
    out = new double[roles.size()];
    for (int i = 0; i < out.length; i++) {
      Role role = roles.get(i);
      for (double share : new double[] {role.leave(), role.retire(), role.reduce()}) {
        out[i] += quarterly(share * leaving);
      }
    }
    List<Promotion> promotions = workforce.promotions();
    from = promotions.stream().mapToInt(p -> workforce.place(p.from())).toArray();
    to = promotions.stream().mapToInt(p -> workforce.place(p.to())).toArray();
    rate = promotions.stream().mapToDouble(p -> quarterly(p.rate())).toArray();
    double[] all = out.clone();
    for (int i = 0; i < from.length; i++) {
      all[from[i]] += rate[i];
    }
    for (int i = 0; i < from.length; i++) {
      rate[i] /= Math.max(1, all[from[i]]);
    }
    for (int i = 0; i < all.length; i++) {
      out[i] /= Math.max(1, all[i]);
    }
  }

  static double quarterly(double share) {
    return 1 - Math.pow(1 - Math.clamp(share, 0, 1), 1.0 / QUARTERS);
  }

  /**
   * Passes a quarter.
   *
   * @param stocks WTE by role, changed in place
   * @return the WTE that left the workforce
   */
  double quarter(double[] stocks) {
    double gone = 0;
    double[] moved = new double[stocks.length];
    for (int i = 0; i < from.length; i++) {
      double moving = stocks[from[i]] * rate[i];
      moved[from[i]] -= moving;
      moved[to[i]] += moving;
    }
    for (int i = 0; i < stocks.length; i++) {
      double leaving = stocks[i] * out[i];
      gone += leaving;
      stocks[i] += moved[i] - leaving;
    }
    return gone;
  }

  /** Passes a year, as {@link #quarter}. */
  double year(double[] stocks) {
    double gone = 0;
    for (int i = 0; i < QUARTERS; i++) {
      gone += quarter(stocks);
    }
    return gone;
  }
}
