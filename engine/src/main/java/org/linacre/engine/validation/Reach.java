package org.linacre.engine.validation;

import java.util.Locale;

/**
 * What an interval of a difference leaves open. That no difference was found says little where a
 * large one would not have been seen (D. G. Altman and J. M. Bland, BMJ 311, 1995,
 * doi:10.1136/bmj.311.7003.485).
 *
 * @param words how large a gap is not ruled out
 * @param within whether the whole interval lies within the margin; true where there is none
 */
record Reach(String words, boolean within) {
  static Reach of(String metric, Measured difference, double margin) {
    boolean ratio = metric.equals("oe") || metric.equals("oe-censored");
    double reach =
        ratio
            ? Math.max(difference.upper(), 1 / difference.lower())
            : Math.max(Math.abs(difference.lower()), Math.abs(difference.upper()));
    boolean within = Double.isNaN(margin) || reach <= (ratio ? 1 + margin : margin);
    String gap = ratio ? "a ratio of %.3g or its inverse" : "a gap of %.3g";
    String open = String.format(Locale.ROOT, gap + " is not ruled out", reach);
    String limit = within ? ", within the margin of " : ", beyond the margin of ";
    return new Reach(Double.isNaN(margin) ? open : open + limit + margin, within);
  }
}
